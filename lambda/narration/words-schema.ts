import * as v from 'valibot';
import type {
  Counting,
  EntryWords,
  ExerciseWords,
  HeardWords,
  PartWords,
  PhaseWords,
  PromptWords,
  StepWords,
  Words,
} from './words.ts';

/** How the files of `content/words/<language>` are written. */

const sentence = v.pipe(v.string(), v.nonEmpty());

/** Digits and signs in a cue would be read aloud in a way, and a time, that is not known. */
const PLAIN = /^(?:[\p{Letter}' ,.?!-]|\{[a-z.-]+\})*$/u;

const cue = v.pipe(
  sentence,
  v.check(
    (words) => PLAIN.test(words) && /[\p{Letter}{]/u.test(words),
    "letters, spaces, ' , . ? ! - and {names}; numbers as words",
  ),
);

const stepWords: v.GenericSchema<unknown, StepWords> = v.strictObject({ full: cue, brief: v.optional(cue) });

const phaseWords: v.GenericSchema<unknown, PhaseWords> = v.strictObject({
  full: cue,
  brief: cue,
  minimal: cue,
  reminder: v.optional(cue),
  last: v.optional(cue),
});

const promptWords: v.GenericSchema<unknown, PromptWords> = v.strictObject({ asks: sentence, say: sentence });

const partWords: v.GenericSchema<unknown, PartWords> = v.strictObject({
  says: sentence,
  in: v.optional(v.record(v.string(), sentence)),
});

const entryWords = {
  name: cue,
  where: sentence,
  rest: sentence,
  how: sentence,
  breath: sentence,
  why: sentence,
  invite: sentence,
  title: v.optional(cue),
  'set-done': v.optional(cue),
  steps: v.record(v.string(), stepWords),
  phases: v.record(v.string(), phaseWords),
};

export const passageWordsFile: v.GenericSchema<unknown, EntryWords> = v.strictObject(entryWords);

export const exerciseWordsFile: v.GenericSchema<unknown, ExerciseWords> = v.strictObject({
  ...entryWords,
  parts: v.strictObject({
    head: partWords,
    hands: partWords,
    arms: partWords,
    legs: partWords,
    feet: partWords,
    hips: partWords,
  }),
});

export const stepsFile: v.GenericSchema<unknown, Words['ways']> = v.record(v.string(), stepWords);

export const countingFile: v.GenericSchema<unknown, Counting> = v.strictObject({
  numbers: v.pipe(v.array(cue), v.minLength(100)),
  number: cue,
  'number-of': cue,
  last: cue,
  minutes: v.strictObject({ one: cue, more: cue }),
  list: cue,
});

export const cuesFile: v.GenericSchema<unknown, Words['cues']> = v.strictObject({
  title: cue,
  'from-repetition': cue,
  'set-done': cue,
});

const phrases = v.array(sentence);

const bySlot = v.strictObject({ body: phrases, state: phrases, movement: phrases, condition: phrases });

export const heardFile: v.GenericSchema<unknown, HeardWords> = v.strictObject({
  danger: bySlot,
  stuck: bySlot,
  well: phrases,
});

export const linesFile: v.GenericSchema<unknown, Words['lines']> = v.record(v.string(), sentence);

export const promptsFile: v.GenericSchema<unknown, Words['prompts']> = v.record(v.string(), promptWords);
