import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Step } from '../workout/catalog/exercise.ts';
import type { Fault } from '../workout/catalog/fault.ts';
import { inForm } from '../workout/catalog/form.ts';
import type { Teaching } from '../workout/catalog/teaching.ts';
import { phasesOf, teachings, waySteps } from '../workout/catalog/teaching.ts';
import { own } from '../workout/own.ts';
import { LINES } from './lines.ts';
import { entryPlaceholderFaults, placeholderFaults } from './placeholder-rules.ts';
import { PROMPTS } from './prompts.ts';
import type { Captions } from './screen-words.ts';
import { placeholders, sayable, sentencesIn } from './template.ts';
import type { EntryWords, ExerciseWords, PromptWords, StepWords, Words } from './words.ts';

/**
 * What the schemas cannot see: whether everything has its words, nothing has words that are never said, and no sentence
 * uses what it is not given.
 * @param words without those that could not be parsed.
 */
export function wordsFaults(words: Partial<Words>, catalog: Catalog): readonly Fault[] {
  const { lines, prompts, ways, entries = {} } = words;
  const inviting = Object.values(prompts ?? {}).filter(invites);
  return [
    ...formFaults(entries, teachings(catalog)),
    ...teachings(catalog).flatMap((teaching) => entryFaults(teaching, own(entries, teaching.id))),
    ...teachings(catalog).flatMap((teaching) =>
      captionFaults(teaching, own(words.screen?.captions ?? {}, teaching.id)),
    ),
    ...teachings(catalog).flatMap((teaching) => inviteFaults(teaching, own(entries, teaching.id), inviting)),
    ...keyFaults('ways.json', wayKeys(catalog), ways),
    ...keyFaults('lines.json', Object.keys(LINES), lines),
    ...unknownFaults('always-heard.json', Object.keys(LINES), words.alwaysHeard?.lines),
    ...keyFaults('prompts.json', Object.keys(PROMPTS), prompts),
    ...Object.entries(prompts ?? {}).flatMap(([name, prompt]) => promptFaults(name, prompt)),
    ...placeholderFaults(words),
  ];
}

/** Each form that there is has words, and no other. A file that could not be read has a fault of its own. */
function formFaults(entries: Words['entries'], all: readonly Teaching[]): readonly Fault[] {
  const wordless = all.filter(({ id }) => own(entries, inForm(id).id) && !own(entries, id));
  const unsaid = Object.keys(entries).flatMap((id) => {
    const floor = all.find((teaching) => teaching.id === inForm(id).id);
    const isSaid = all.some((teaching) => teaching.id === id);
    return floor && !isSaid ? [{ file: floor.file, path: `forms.${inForm(id).form}` }] : [];
  });
  return [
    ...wordless.map(({ file, path }) => ({ file, path: path.slice(0, -1), got: 'nothing', allowed: 'words' })),
    ...unsaid.map((place) => ({ ...place, got: 'words', allowed: 'nothing, as it is never said' })),
  ];
}

type PlaceInFile = Pick<Teaching, 'file' | 'path'>;

function entryFaults(teaching: Teaching, entry: EntryWords | undefined): readonly Fault[] {
  if (!entry) return [];
  const { file, path, explanations, steps, sets } = teaching;
  const phases = sets.flatMap(({ set }) => phasesOf(set));
  return [
    ...keyFaults(file, keysOf([...explanations, ...steps]), entry.steps, `${path}steps.`),
    ...keyFaults(file, keysOf(phases), entry.phases, `${path}phases.`),
    ...briefFaults({ file, path }, steps, entry.steps),
    ...partFaults({ file, path }, keysOf(phases), entry),
    ...entryPlaceholderFaults(teaching, entry),
  ];
}

/** A screen says something of each phase. */
function captionFaults({ file, path, sets }: Teaching, captions: Captions[string] | undefined): readonly Fault[] {
  const phases = sets.flatMap(({ set }) => phasesOf(set));
  return captions ? keyFaults(file, keysOf(phases), captions, `${path}captions.`) : [];
}

/** Of a part of the body nothing is told in a phase that there is not. */
function partFaults(
  { file, path }: PlaceInFile,
  phases: readonly string[],
  entry: EntryWords | ExerciseWords,
): readonly Fault[] {
  return Object.entries('parts' in entry ? entry.parts : {}).flatMap(([part, words]) => {
    const unknown = Object.keys(words.in ?? {}).filter((key) => !phases.includes(key));
    return unknown.map((key) => ({
      file,
      path: `${path}parts.${part}.in.${key}`,
      got: 'words',
      allowed: phases.join(', '),
    }));
  });
}

/** Where little is said, explanations are left out; every other step needs brief words. */
function briefFaults(
  { file, path }: PlaceInFile,
  steps: readonly Step[],
  words: Readonly<Record<string, StepWords>>,
): readonly Fault[] {
  const lacking = keysOf(steps).filter((key) => Object.hasOwn(words, key) && own(words, key)?.brief === undefined);
  return lacking.map((key) => ({ file, path: `${path}steps.${key}.brief`, got: 'nothing', allowed: 'brief words' }));
}

/** None where not all of the steps could be read: then no words are too many. */
function wayKeys(catalog: Catalog): readonly string[] {
  const { ways, gettingUp } = catalog;
  const isWhole = [ways, ...Object.values(gettingUp)].every(({ length }) => length > 0);
  return isWhole ? keysOf(waySteps(catalog)) : [];
}

function keysOf(all: readonly { readonly words: string }[]): readonly string[] {
  return all.map(({ words }) => words);
}

function keyFaults(file: string, needed: readonly string[], given: object | undefined, path = ''): readonly Fault[] {
  if (!given || needed.length === 0) return [];
  const absent = [...new Set(needed)].filter((key) => !Object.hasOwn(given, key));
  return [
    ...absent.map((key) => ({ file, path: path + key, got: 'nothing', allowed: 'words' })),
    ...unknownFaults(file, needed, given, path),
  ];
}

function unknownFaults(file: string, needed: readonly string[], given: object = {}, path = ''): readonly Fault[] {
  const leftOver = Object.keys(given).filter((key) => !needed.includes(key));
  return leftOver.map((key) => ({ file, path: path + key, got: 'words', allowed: 'nothing, as it is never said' }));
}

/** An open microphone needs a question, or an instruction with the very word to say, here or in the entry's invite. */
function promptFaults(name: string, prompt: PromptWords): readonly Fault[] {
  const { asks, otherwise, say } = prompt;
  const leadsOn = (words: string) => words.endsWith('?') || sayable(words).includes(say) || invites({ asks: words });
  const allowed = `a question, or an instruction with *${say}* in it`;
  return sentencesIn({ asks, otherwise })
    .filter(({ sentence }) => !leadsOn(sentence))
    .map(({ path, sentence }) => ({ file: 'prompts.json', path: `${name}.${path}`, got: `"${sentence}"`, allowed }));
}

/** Whether a prompt leaves it to the entry to tell what to say. */
function invites({ asks }: Pick<PromptWords, 'asks'>): boolean {
  return [asks].flat().some((words) => placeholders(words).includes('exercise.invite'));
}

/** An entry's invite has the very word to say of every prompt that it stands in. */
function inviteFaults(
  { file, path }: Teaching,
  entry: EntryWords | undefined,
  inviting: readonly PromptWords[],
): readonly Fault[] {
  const lacking = inviting.filter(({ say }) => entry && !sayable(entry.invite).includes(say));
  return [...new Set(lacking.map(({ say }) => say))].map((say) => ({
    file,
    path: `${path}invite`,
    got: `"${entry?.invite}"`,
    allowed: `an instruction with *${say}* in it`,
  }));
}
