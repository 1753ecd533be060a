import type { Read } from '../content/content-file.ts';
import { readFile, readFolder } from '../content/content-file.ts';
import type { Catalog } from '../workout/workout.ts';
import { fitFaults } from './fit.ts';
import type { Words } from './words.ts';
import { wordsFaults } from './words-rules.ts';
import { countingFile, cuesFile, entryWordsFile, linesFile, promptsFile, stepsFile } from './words-schema.ts';

/**
 * Reads the words of one language, and checks them against all that the catalog needs words for.
 * @param files text by path in the language's folder, as `exercises/cat.json`.
 * @returns `value` is undefined where a file that all words need has a fault.
 */
export function readWords(files: Readonly<Record<string, string>>, catalog: Catalog): Read<Words | undefined> {
  const counting = readFile(countingFile, 'counting.json', files['counting.json']);
  const cues = readFile(cuesFile, 'cues.json', files['cues.json']);
  const lines = readFile(linesFile, 'lines.json', files['lines.json']);
  const prompts = readFile(promptsFile, 'prompts.json', files['prompts.json']);
  const ways = readFile(stepsFile, 'ways.json', files['ways.json']);
  const exercises = readFolder(entryWordsFile, 'exercises', files);
  const passages = readFolder(entryWordsFile, 'passages', files);
  const faults = [counting, cues, lines, prompts, ways, exercises, passages].flatMap((read) => read.faults);
  if (!(counting.value && cues.value && lines.value && prompts.value && ways.value))
    return { value: undefined, faults };
  const words: Words = {
    counting: counting.value,
    cues: cues.value,
    lines: lines.value,
    prompts: prompts.value,
    ways: ways.value,
    entries: { ...exercises.value, ...passages.value },
  };
  return { value: words, faults: [...faults, ...wordsFaults(words, catalog), ...fitFaults(words, catalog)] };
}
