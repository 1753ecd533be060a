import * as v from 'valibot';
import type { Forms } from '../workout/catalog/form.ts';
import { notedOf, objectOf, recordOf } from '../workout/catalog/schema.ts';
import type { Captions } from './screen-words.ts';
import { captions, sayOnScreen } from './screen-words.ts';
import { wordsIn } from './sounds.ts';
import { placeholders } from './template.ts';
import type {
  AlwaysHeardWords,
  Counting,
  EntryWords,
  ExerciseWords,
  HeardWords,
  PartWords,
  PhaseWords,
  PromptWords,
  SlotWords,
  StepWords,
  Wordings,
  Words,
} from './words.ts';

/** How the files of `content/words/<language>` are written. */

/** Outside of its names and of what it tells people to say, a sentence has neither braces nor asterisks. */
const WHOLE = /^(?:[^{}*]|\{[a-z.-]+\}|\*(?:[^{}*]|\{[a-z.-]+\})+\*)*$/;

/** They would be read aloud in a time that is not known, or not at all. */
const UNTIMED = /[\p{Number}\p{Extended_Pictographic}]/u;

const sentence = v.pipe(
  v.string(),
  v.check((words) => /[\p{Letter}{]/u.test(words), 'words'),
  v.check((words) => WHOLE.test(words), 'braces around a {name} only, asterisks in pairs around *what to say*'),
  v.check((words) => !UNTIMED.test(words), 'numbers as words, and no emoji'),
);

const severalSentences = v.pipe(v.array(sentence), v.minLength(2));

const wordings: v.GenericSchema<unknown, Wordings> = v.lazy((read) =>
  Array.isArray(read) ? severalSentences : sentence,
);

/** Signs in a cue would be read aloud in a way, and a time, that is not known. */
const PLAIN = /^(?:[\p{Letter}' ,.?!-]|\{[a-z.-]+\})*$/u;

const cue = v.pipe(
  sentence,
  v.check((words) => PLAIN.test(words), "letters, spaces, ' , . ? ! - and {names}; numbers as words"),
);

/** Words around a number, or around others: without one of these they would not say what is counted. */
function around(...names: readonly string[]) {
  const allowed = names.map((name) => `{${name}}`).join(', ') || 'no {names}';
  return v.pipe(
    cue,
    v.check((words) => [...new Set(placeholders(words))].sort().join() === names.toSorted().join(), allowed),
  );
}

const stepWords: v.GenericSchema<unknown, StepWords> = objectOf({ full: cue, brief: v.optional(cue) });

const phaseWords: v.GenericSchema<unknown, PhaseWords> = objectOf({
  full: cue,
  brief: cue,
  minimal: cue,
  reminder: v.optional(cue),
  last: v.optional(cue),
});

const promptWords: v.GenericSchema<unknown, PromptWords> = objectOf({
  asks: wordings,
  say: sentence,
  otherwise: v.optional(sentence),
  or: v.optional(sentence),
});

const partWords: v.GenericSchema<unknown, PartWords> = objectOf({
  says: sentence,
  in: v.optional(recordOf(v.string(), sentence)),
});

const whole = { name: cue, why: sentence };

/** What a form may have words of its own for; the floor's are those of all forms. */
const ofForm = { name: v.optional(cue), why: v.optional(sentence) };

const formWords = {
  where: sentence,
  rest: sentence,
  how: sentence,
  breath: sentence,
  invite: sentence,
  title: v.optional(cue),
  'set-done': v.optional(cue),
  steps: recordOf(v.string(), stepWords),
  phases: recordOf(v.string(), phaseWords),
};

/** It is looked for in what was heard, which is in lower case. */
const phrases = v.array(
  v.pipe(
    v.string(),
    v.check((words) => words !== '' && wordsIn(words).join(' ') === words, 'words in lower case, a space between'),
  ),
);

/** What people call something: the usual name first. */
const called = v.pipe(phrases, v.minLength(1));

/** What is the same in every form of an entry, where a form has no words of its own for it. */
type InEveryForm = Pick<EntryWords, 'name' | 'why'>;

/** The words of a form, and what screens say of its phases, which is never said. */
export type FormWords<T extends EntryWords = EntryWords> = Omit<T, keyof InEveryForm> &
  Partial<InEveryForm> & { readonly captions: Captions[string] };

/** The words of an entry: those of all its forms, what people call it, and each form's. */
export type EntryFile<T extends EntryWords = EntryWords> = InEveryForm & {
  readonly called: readonly string[];
  readonly forms: Forms<FormWords<T>>;
};

const passageForm = { ...formWords, captions };

type PassageForms = EntryFile['forms'];
const passageForms: v.GenericSchema<unknown, PassageForms> = objectOf({
  floor: notedOf(passageForm),
  chair: v.optional(notedOf({ ...ofForm, ...passageForm })),
});

export const passageWordsFile: v.GenericSchema<unknown, EntryFile> = objectOf({
  ...whole,
  called,
  forms: passageForms,
});

const exerciseForm = {
  ...formWords,
  captions,
  parts: objectOf({
    head: partWords,
    hands: partWords,
    arms: partWords,
    legs: partWords,
    feet: partWords,
    hips: partWords,
  }),
};

const otherForm = v.optional(notedOf({ ...ofForm, ...exerciseForm }));

type ExerciseForms = EntryFile<ExerciseWords>['forms'];
const exerciseForms: v.GenericSchema<unknown, ExerciseForms> = objectOf({
  floor: notedOf(exerciseForm),
  easier: otherForm,
  chair: otherForm,
});

export const exerciseWordsFile: v.GenericSchema<unknown, EntryFile<ExerciseWords>> = objectOf({
  ...whole,
  called,
  forms: exerciseForms,
});

export const stepsFile: v.GenericSchema<unknown, Words['ways']> = recordOf(v.string(), stepWords);

export const countingFile: v.GenericSchema<unknown, Counting> = objectOf({
  numbers: v.pipe(v.array(around()), v.minLength(100)),
  number: around('number', 'words'),
  'number-of': around('number', 'of', 'words'),
  last: around('words'),
  minutes: objectOf({ one: around(), more: around('number') }),
  list: around('before', 'last'),
});

export const movementsFile: v.GenericSchema<unknown, Words['movements']> = objectOf({
  kneel: around(),
  floor: around(),
  'lie-face-down': around(),
  'bend-forward': around(),
  'arch-back': around(),
  'lift-both-ends': around(),
  wrists: around(),
});

export const cuesFile: v.GenericSchema<unknown, Words['cues']> = objectOf({
  title: cue,
  'from-repetition': cue,
  'set-done': cue,
});

const bySlot = objectOf({ body: phrases, state: phrases, movement: phrases, condition: phrases });

export const heardFile: v.GenericSchema<unknown, Omit<HeardWords, 'slots'>> = objectOf({
  danger: bySlot,
  stuck: bySlot,
  stiff: phrases,
  well: phrases,
  atHand: phrases,
});

export const slotsFile: v.GenericSchema<unknown, Omit<SlotWords, 'exercises'>> = objectOf({
  workouts: recordOf(v.string(), called),
  before: phrases,
  after: phrases,
  number: phrases,
  ordinals: phrases,
  last: phrases,
  repetitions: phrases,
  minutes: phrases,
  moves: objectOf({ 'next-exercise': phrases, previous: phrases, again: phrases, 'start-over': phrases }),
});

export const linesFile: v.GenericSchema<unknown, Words['lines']> = recordOf(v.string(), wordings);

export const alwaysHeardFile: v.GenericSchema<unknown, AlwaysHeardWords> = objectOf({
  lines: linesFile,
  say: sayOnScreen,
});

export const promptsFile: v.GenericSchema<unknown, Words['prompts']> = recordOf(v.string(), promptWords);
