import * as v from 'valibot';
import type { Counting, EntryWords, PhaseWords, PromptWords, StepWords, Words } from './words.ts';

/** How the files of `content/words/<language>` are written. */

const sentence = v.pipe(v.string(), v.nonEmpty());

const stepWords: v.GenericSchema<unknown, StepWords> = v.strictObject({ full: sentence, brief: v.optional(sentence) });

const phaseWords: v.GenericSchema<unknown, PhaseWords> = v.strictObject({
  full: sentence,
  brief: sentence,
  minimal: sentence,
  reminder: v.optional(sentence),
  last: v.optional(sentence),
});

const promptWords: v.GenericSchema<unknown, PromptWords> = v.strictObject({ asks: sentence, say: sentence });

export const entryWordsFile: v.GenericSchema<unknown, EntryWords> = v.strictObject({
  name: sentence,
  where: sentence,
  rest: sentence,
  title: v.optional(sentence),
  steps: v.record(v.string(), stepWords),
  phases: v.record(v.string(), phaseWords),
});

export const stepsFile: v.GenericSchema<unknown, Words['ways']> = v.record(v.string(), stepWords);

export const countingFile: v.GenericSchema<unknown, Counting> = v.strictObject({
  numbers: v.pipe(v.array(sentence), v.minLength(21)),
  number: sentence,
  'number-of': sentence,
  last: sentence,
});

export const cuesFile: v.GenericSchema<unknown, Words['cues']> = v.strictObject({
  title: sentence,
  'from-repetition': sentence,
});

export const linesFile: v.GenericSchema<unknown, Words['lines']> = v.record(v.string(), sentence);

export const promptsFile: v.GenericSchema<unknown, Words['prompts']> = v.record(v.string(), promptWords);
