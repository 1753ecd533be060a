import type { Catalog } from '../workout/catalog/catalog.ts';
import { parseFolder } from '../workout/catalog/content-file.ts';
import type { Fault } from '../workout/catalog/fault.ts';
import { ContentError, missing } from '../workout/catalog/fault.ts';
import { parseCatalog } from '../workout/catalog/parse-catalog.ts';
import { lengthAsWritten } from '../workout/planner/length.ts';
import { parseWords } from './parse-words.ts';
import type { Pronounce } from './sounds.ts';
import type { VoiceProfile } from './voice.ts';
import { voiceFile } from './voice.ts';
import type { Words } from './words.ts';

/** The language that answers all that have no words here. */
export const ENGLISH = 'en';

/** What the skill teaches, and the sentences for it by language ("en"). */
export interface Content {
  readonly catalog: Catalog;
  readonly words: Readonly<Record<string, Words>>;
  /** Every voice that was ever measured, by the name of its file. */
  readonly voices: Readonly<Record<string, VoiceProfile>>;
}

/**
 * @param files the text of the content files by path, as `exercises/cat.json` and `words/en/lines.json`.
 * @param pronounce the dictionary of the words in them.
 * @throws ContentError with every fault in any of the files.
 */
export function parseContent(files: Readonly<Record<string, string>>, pronounce: Pronounce): Content {
  const catalog = parseCatalog(files);
  const voices = parseFolder(voiceFile, 'voices', files);
  const given = { catalog: catalog.value, voices: voices.faults.length > 0 ? undefined : voices.value, pronounce };
  const read = languagesOf(files).map((language) => {
    const folder = `words/${language}/`;
    const { value, faults } = parseWords(filesIn(folder, files), given);
    return { language, words: value, faults: faults.map((fault) => ({ ...fault, file: folder + fault.file })) };
  });
  const unpaired = languagesOf(files).flatMap((language) => unpairedFaults(language, files));
  const faults = [
    ...unreadFaults(files),
    ...[catalog, voices].flatMap((each) => each.faults),
    ...unpaired,
    ...read.flatMap((each) => each.faults),
  ];
  if (faults.length > 0) throw new ContentError(faults);
  return {
    catalog: withLengths(catalog.value),
    words: Object.fromEntries(read.flatMap(({ language, words }) => (words ? [[language, words]] : []))),
    voices: voices.value,
  };
}

/** Each workout with how long it takes as it is written. */
function withLengths(catalog: Catalog): Catalog {
  const workouts = Object.entries(catalog.workouts).map(([id, workout]) => {
    return [id, { ...workout, lasts: lengthAsWritten(catalog, id) }];
  });
  return { ...catalog, workouts: Object.fromEntries(workouts) };
}

/** Every path that is read. */
const READ = [
  /^(exercises|passages|workouts|voices)\/[^/]+\.json$/,
  /^(ways|postures|poses|getting-up|body-parts|conditions|cues|cadences|sources)\.json$/,
  /^words\/[^/]+\/(exercises|passages)\/[^/]+\.json$/,
  /^words\/[^/]+\/(spoken|counting|movements|cues|lines|always-heard|prompts|ways|heard|slots|screen)\.json$/,
];

/** A file that nothing reads is one under another name than it was meant to have. */
function unreadFaults(files: Readonly<Record<string, string>>): readonly Fault[] {
  const unread = Object.keys(files).filter((file) => !READ.some((path) => path.test(file)));
  const allowed = 'a path that is read, as exercises/cat.json or words/en/lines.json';
  return unread.map((file) => ({ file, path: '', got: 'a file that nothing reads', allowed }));
}

/** Every exercise and passage has a file of words in every language, and no file of words is left over. */
function unpairedFaults(language: string, files: Readonly<Record<string, string>>): readonly Fault[] {
  const entries = (folder: string) =>
    Object.keys(filesIn(folder, files)).filter((file) => /^(exercises|passages)\/[^/]+$/.test(file));
  const [needed, given] = [entries(''), entries(`words/${language}/`)];
  return [
    ...needed.filter((file) => !given.includes(file)).map((file) => missing(file)),
    ...given
      .filter((file) => !needed.includes(file))
      .map((file) => ({ file, path: '', got: 'words', allowed: `none without ${file}` })),
  ].map((fault) => ({ ...fault, file: `words/${language}/${fault.file}` }));
}

/** English is always among them: it answers every language that has no words here. */
function languagesOf(files: Readonly<Record<string, string>>): readonly string[] {
  const found = Object.keys(files).flatMap((file) => /^words\/([^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set([ENGLISH, ...found])];
}

function filesIn(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const inside = Object.entries(files).filter(([file]) => file.startsWith(folder));
  return Object.fromEntries(inside.map(([file, text]) => [file.slice(folder.length), text]));
}
