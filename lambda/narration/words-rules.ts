import type { Fault } from '../content/fault.ts';
import type { Step } from '../workout/exercise.ts';
import type { Teaching } from '../workout/teaching.ts';
import { phasesOf, teachings } from '../workout/teaching.ts';
import type { Catalog } from '../workout/workout.ts';
import { LINES, PROMPTS } from './lines.ts';
import { sentencesIn } from './sentences.ts';
import { placeholders, sayable } from './template.ts';
import type { PromptWords, StepWords, Words } from './words.ts';

const TITLE = ['exercise', 'number', 'count'];

/** What the schemas cannot see: whether everything has its words, and nothing has words that are never said. */
export function wordsFaults(words: Words, catalog: Catalog): readonly Fault[] {
  return [
    ...teachings(catalog).flatMap((teaching) => entryFaults(teaching, words)),
    ...keyFaults('ways.json', keysOf(catalog.ways.flatMap(({ steps }) => steps)), words.ways),
    ...keyFaults('lines.json', Object.keys(LINES), words.lines),
    ...keyFaults('prompts.json', Object.keys(PROMPTS), words.prompts),
    ...Object.entries(words.prompts).flatMap(([name, prompt]) => promptFaults(name, prompt)),
    ...fillingFaults('lines.json', words.lines, LINES),
    ...fillingFaults('prompts.json', words.prompts, PROMPTS),
    ...fillingFaults('ways.json', words.ways, {}),
    ...fillingFaults('cues.json', words.cues, { title: TITLE, 'from-repetition': ['repetition'] }),
    ...fillingFaults('counting.json', words.counting, {
      number: ['number', 'words'],
      'number-of': ['number', 'of', 'words'],
      last: ['words'],
    }),
  ];
}

function entryFaults({ id, kind, steps, sets }: Teaching, words: Words): readonly Fault[] {
  const entry = words.entries[id];
  if (!entry) return [];
  const file = `${kind}/${id}.json`;
  const phases = sets.flatMap(({ set }) => phasesOf(set));
  return [
    ...keyFaults(file, keysOf(steps), entry.steps, 'steps.'),
    ...keyFaults(file, keysOf(phases), entry.phases, 'phases.'),
    ...briefFaults(file, steps, entry.steps),
    ...fillingFaults(file, entry, { title: TITLE, steps: kind === 'exercises' ? ['dose'] : [] }),
  ];
}

/** A step is left out where little is said only if it explains; any other needs brief words. */
function briefFaults(
  file: string,
  steps: readonly Step[],
  words: Readonly<Record<string, StepWords>>,
): readonly Fault[] {
  const lacking = steps.filter(({ says, explains }) => !explains && words[says] && words[says].brief === undefined);
  return lacking.map(({ says }) => ({ file, path: `steps.${says}.brief`, got: 'nothing', allowed: 'brief words' }));
}

function keysOf(all: readonly { readonly says: string }[]): readonly string[] {
  return all.map(({ says }) => says);
}

function keyFaults(file: string, needed: readonly string[], given: object, path = ''): readonly Fault[] {
  const absent = [...new Set(needed)].filter((key) => !(key in given));
  const leftOver = Object.keys(given).filter((key) => !needed.includes(key));
  return [
    ...absent.map((key) => ({ file, path: path + key, got: 'nothing', allowed: 'words' })),
    ...leftOver.map((key) => ({ file, path: path + key, got: 'words', allowed: 'nothing, as it is never said' })),
  ];
}

/** An open microphone needs a question, or an instruction with the very word to say. */
function promptFaults(name: string, { asks, say }: PromptWords): readonly Fault[] {
  const isQuestion = asks.endsWith('?');
  if (isQuestion || sayable(asks).includes(say)) return [];
  return [
    {
      file: 'prompts.json',
      path: `${name}.asks`,
      got: `"${asks}"`,
      allowed: `a question, or an instruction with *${say}* in it`,
    },
  ];
}

/** @param mayUse by the first key of a sentence's path, the `{names}` that it may use. */
function fillingFaults(
  file: string,
  words: object,
  mayUse: Readonly<Record<string, readonly string[]>>,
): readonly Fault[] {
  return sentencesIn(words).flatMap(({ path, sentence }) => {
    const allowed = mayUse[path.split('.')[0] ?? ''] ?? [];
    const got = placeholders(sentence).filter((name) => !allowed.includes(name.split('.')[0] ?? ''));
    return got.map((name) => ({ file, path, got: `{${name}}`, allowed: allowed.join(', ') || 'no {names}' }));
  });
}
