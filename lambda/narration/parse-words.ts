import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Parsed } from '../workout/catalog/content-file.ts';
import { parseFile, parseFolder } from '../workout/catalog/content-file.ts';
import type { Fault } from '../workout/catalog/fault.ts';
import { formsOf, teachingId } from '../workout/catalog/form.ts';
import { own } from '../workout/own.ts';
import type { TeachingId } from '../workout/vocabulary.ts';
import { fitFaults } from './fit-rules.ts';
import type { Captions } from './screen-words.ts';
import { screenFile } from './screen-words.ts';
import type { Pronounce } from './sounds.ts';
import type { SentenceInFile, SpokenLanguage } from './spoken.ts';
import { soundsOf, spokenFile } from './spoken.ts';
import { sentencesIn } from './template.ts';
import type { VoiceProfile } from './voice.ts';
import type { EntryWords, ExerciseWords, HeardWords, Names, SlotWords, Words } from './words.ts';
import { wordsFaults } from './words-rules.ts';
import type { EntryFile, FormWords } from './words-schema.ts';
import {
  alwaysHeardFile,
  countingFile,
  cuesFile,
  exerciseWordsFile,
  heardFile,
  linesFile,
  movementsFile,
  passageWordsFile,
  promptsFile,
  slotsFile,
  stepsFile,
} from './words-schema.ts';

/** What the words of every language are parsed with. */
interface ForWords {
  readonly catalog: Catalog;
  /** Undefined where not all could be read. */
  readonly voices: Readonly<Record<string, VoiceProfile>> | undefined;
  readonly pronounce: Pronounce;
}

/**
 * Parses the words of one language, and checks them against all that the catalog needs words for.
 * @param files text by path in the language's folder, as `exercises/cat.json`.
 * @returns every fault in any file. A file with a fault does not hide the faults of another; its own words count as
 * missing, without a fault for each of them.
 */
export function parseWords(files: Readonly<Record<string, string>>, given: ForWords): Parsed<Words | undefined> {
  const shared = parseShared(files);
  const exercises = parseFolder(exerciseWordsFile, 'exercises', files);
  const passages = parseFolder(passageWordsFile, 'passages', files);
  const entries = { ...exercises.value, ...passages.value };
  const sentences = [
    ...shared.sentences,
    ...inFolder('exercises', exercises.value),
    ...inFolder('passages', passages.value),
  ];
  const { heard, slots, screen, ...said } = shared.value;
  const speaking = parseSpeaker(files['spoken.json'], sentences, given);
  const parsed: Partial<Words> & Pick<Words, 'entries'> = {
    ...said,
    ...speaking.value,
    heard: heardIn(heard, slots, namesOf(entries)),
    entries: spokenOf(entries),
    screen: screen && { ...screen, captions: captionsOf(entries) },
  };
  const faults = [shared, speaking, exercises, passages].flatMap((file) => file.faults);
  return {
    value: isWhole(parsed) ? parsed : undefined,
    faults: [...faults, ...wordsFaults(parsed, given.catalog), ...fitFaults(parsed, given.catalog)],
  };
}

type EntryFiles = Readonly<Record<string, EntryFile<EntryWords | ExerciseWords>>>;

/** What is said of entries in each form, without what people call them, and what only screens show. */
function spokenOf(entries: EntryFiles): Words['entries'] {
  return byTeaching(entries, ({ name, why }, { captions: _, ...words }) => ({ name, why, ...words }));
}

function namesOf(entries: EntryFiles): Names {
  return Object.fromEntries(Object.entries(entries).map(([id, { called }]) => [id, called]));
}

function captionsOf(entries: EntryFiles): Captions {
  return byTeaching(entries, (_, { captions }) => captions);
}

/** Something of each form of each entry, by the key of its words. */
function byTeaching<T>(
  entries: EntryFiles,
  make: (entry: EntryFiles[string], words: FormWords<EntryWords | ExerciseWords>) => T,
): Readonly<Record<TeachingId, T>> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => {
      return formsOf(entry.forms).map(({ form, is }) => [teachingId({ id, form }), make(entry, is)] as const);
    }),
  );
}

function heardIn(
  heard: Omit<HeardWords, 'slots'> | undefined,
  slots: Omit<SlotWords, 'exercises'> | undefined,
  exercises: Names,
): HeardWords | undefined {
  return heard && slots && { ...heard, slots: { ...slots, exercises } };
}

function parseShared(files: Readonly<Record<string, string>>) {
  const counting = parseFile(countingFile, 'counting.json', files['counting.json']);
  const cues = parseFile(cuesFile, 'cues.json', files['cues.json']);
  const lines = parseFile(linesFile, 'lines.json', files['lines.json']);
  const prompts = parseFile(promptsFile, 'prompts.json', files['prompts.json']);
  const alwaysHeard = parseFile(alwaysHeardFile, 'always-heard.json', files['always-heard.json']);
  const ways = parseFile(stepsFile, 'ways.json', files['ways.json']);
  const movements = parseFile(movementsFile, 'movements.json', files['movements.json']);
  const heard = parseFile(heardFile, 'heard.json', files['heard.json']);
  const slots = parseFile(slotsFile, 'slots.json', files['slots.json']);
  const screen = parseFile(screenFile, 'screen.json', files['screen.json']);
  const read = { counting, cues, lines, prompts, ways, movements };
  return {
    value: {
      counting: counting.value,
      cues: cues.value,
      lines: lines.value,
      alwaysHeard: alwaysHeard.value,
      prompts: prompts.value,
      ways: ways.value,
      movements: movements.value,
      heard: heard.value,
      slots: slots.value,
      screen: screen.value,
    },
    faults: [...Object.values(read), alwaysHeard, heard, slots, screen].flatMap(({ faults }) => faults),
    sentences: [
      ...Object.entries(read).flatMap(([name, { value }]) => inFile(`${name}.json`, value)),
      ...inFile('always-heard.json', alwaysHeard.value?.lines),
    ],
  };
}

/** Who speaks the language, and how long each of its words takes. */
function parseSpeaker(
  text: string | undefined,
  sentences: readonly SentenceInFile[],
  { voices, pronounce }: ForWords,
): Parsed<Partial<Pick<Words, 'voice' | 'sounds'>>> {
  const { value, faults } = parseFile<SpokenLanguage>(spokenFile, 'spoken.json', text);
  if (!value) return { value: {}, faults };
  const { sounds, faults: unknown } = soundsOf(sentences, value, pronounce);
  const voice = voices && own(voices, value.voice);
  return { value: { voice, sounds }, faults: [...unknown, ...voiceFaults(value, voices)] };
}

function voiceFaults({ voice }: SpokenLanguage, voices: ForWords['voices']): readonly Fault[] {
  if (!voices || Object.hasOwn(voices, voice)) return [];
  const allowed = `a file of voices: ${Object.keys(voices).join(', ')}`;
  return [{ file: 'spoken.json', path: 'voice', got: `"${voice}"`, allowed }];
}

/** What is said of the entries in a folder. */
function inFolder(folder: string, entries: EntryFiles): readonly SentenceInFile[] {
  return Object.entries(entries).flatMap(([id, { called: _, forms, ...whole }]) => {
    const said = formsOf(forms).map(({ form, is: { captions: __, ...words } }) => [form, words] as const);
    return inFile(`${folder}/${id}.json`, { ...whole, forms: Object.fromEntries(said) });
  });
}

function inFile(file: string, words: object | undefined): readonly SentenceInFile[] {
  return sentencesIn(words ?? {}).map((each) => ({ file, ...each }));
}

function isWhole(words: Partial<Words>): words is Words {
  const { counting, cues, lines, alwaysHeard, prompts, ways, movements, heard, screen, entries, voice, sounds } = words;
  return [counting, cues, lines, alwaysHeard, prompts, ways, movements, heard, screen, entries, voice, sounds].every(
    (part) => part !== undefined,
  );
}
