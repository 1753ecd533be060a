import type { Parsed } from '../content/content-file.ts';
import { parseFile, parseFolder } from '../content/content-file.ts';
import type { Catalog } from '../workout/workout.ts';
import { fitFaults } from './fit.ts';
import type { Words } from './words.ts';
import { wordsFaults } from './words-rules.ts';
import { countingFile, cuesFile, entryWordsFile, linesFile, promptsFile, stepsFile } from './words-schema.ts';

/**
 * Parses the words of one language, and checks them against all that the catalog needs words for.
 * @param files text by path in the language's folder, as `exercises/cat.json`.
 * @returns every fault in any file. A file with a fault does not hide the faults of another; its own words count as
 * missing, without a fault for each of them.
 */
export function parseWords(files: Readonly<Record<string, string>>, catalog: Catalog): Parsed<Words | undefined> {
  const counting = parseFile(countingFile, 'counting.json', files['counting.json']);
  const cues = parseFile(cuesFile, 'cues.json', files['cues.json']);
  const lines = parseFile(linesFile, 'lines.json', files['lines.json']);
  const prompts = parseFile(promptsFile, 'prompts.json', files['prompts.json']);
  const ways = parseFile(stepsFile, 'ways.json', files['ways.json']);
  const exercises = parseFolder(entryWordsFile, 'exercises', files);
  const passages = parseFolder(entryWordsFile, 'passages', files);
  const parsed: Partial<Words> & Pick<Words, 'entries'> = {
    counting: counting.value,
    cues: cues.value,
    lines: lines.value,
    prompts: prompts.value,
    ways: ways.value,
    entries: { ...exercises.value, ...passages.value },
  };
  const faults = [counting, cues, lines, prompts, ways, exercises, passages].flatMap((file) => file.faults);
  return {
    value: isWhole(parsed) ? parsed : undefined,
    faults: [...faults, ...wordsFaults(parsed, catalog), ...fitFaults(parsed, catalog)],
  };
}

function isWhole(words: Partial<Words>): words is Words {
  const { counting, cues, lines, prompts, ways, entries } = words;
  return [counting, cues, lines, prompts, ways, entries].every((part) => part !== undefined);
}
