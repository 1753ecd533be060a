import type { Alarm, BodyPart, BodySlot, Guidance, Movement, TeachingId, WordsKey } from '../workout/vocabulary.ts';
import type { Captions, ScreenWords } from './screen-words.ts';
import type { Speaker } from './speech-time.ts';

/**
 * The sentences of one language. In a sentence, `{name}` is filled in, and *asterisks* stand around what a person may
 * say, so that a test can ask whether the interaction model understands it.
 */
export interface Words extends Speaker {
  readonly counting: Counting;
  /** Cues that every entry shares. */
  readonly cues: { readonly title: string; readonly 'from-repetition': string; readonly 'set-done': string };
  readonly lines: Readonly<Record<string, Wordings>>;
  readonly prompts: Readonly<Record<string, PromptWords>>;
  /** Of each exercise and passage, in each of its forms. */
  readonly entries: Readonly<Record<TeachingId, EntryWords | ExerciseWords>>;
  readonly ways: Readonly<Record<WordsKey, StepWords>>;
  /** What each kind of movement is called where it is left out: "kneeling". */
  readonly movements: Readonly<Record<Movement, string>>;
  readonly heard: HeardWords;
  readonly screen: ScreenWords & { readonly captions: Captions };
  readonly alwaysHeard: AlwaysHeardWords;
}

/** What is said in place of other lines, and shown, where a person is heard at any moment, and needs no name before a word. */
export interface AlwaysHeardWords extends Pick<ScreenWords, 'say'> {
  readonly lines: Words['lines'];
}

/**
 * Words in what is said of a body and the interaction model does not have, by the slot that they come in: those that mean danger,
 * or being stuck, the states that are stiff and no pain, and those in which all is well.
 */
export interface HeardWords extends Readonly<Record<Alarm, Readonly<Record<BodySlot, readonly string[]>>>> {
  readonly stiff: readonly string[];
  readonly well: readonly string[];
  /** What people call the exercise at hand: "skip it". */
  readonly atHand: readonly string[];
  readonly slots: SlotWords;
}

/** What people call things, by the id of each. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** What a slot for any words may hold instead of a name: the exercise that a move leads to. */
export type SlotMove = 'next-exercise' | 'previous' | 'again' | 'start-over';

/** What is recognised in a slot that came as mere words, in lower case and not in the plural. */
export interface SlotWords {
  /** Of exercises and passages. The interaction model's types are made of both. */
  readonly exercises: Names;
  readonly workouts: Names;
  /** Before a name: "the". */
  readonly before: readonly string[];
  /** After a name or a number, and no part of it: "stretch", "again". */
  readonly after: readonly string[];
  /** Before the number of an exercise: "number". */
  readonly number: readonly string[];
  /** From the first upward. */
  readonly ordinals: readonly string[];
  readonly last: readonly string[];
  /** After a dose: "rep", "of them". */
  readonly repetitions: readonly string[];
  /** After a length: "minute". */
  readonly minutes: readonly string[];
  readonly moves: Readonly<Record<SlotMove, readonly string[]>>;
}

/** How repetitions are counted aloud. */
export interface Counting {
  /** From zero upward: digits are never spoken. */
  readonly numbers: readonly string[];
  readonly number: string;
  readonly 'number-of': string;
  readonly last: string;
  readonly minutes: { readonly one: string; readonly more: string };
  /** Of two or more, those before the last with a comma between. */
  readonly list: string;
}

/** A sentence; or several that mean the same and are said in turn, where one would be heard all the time. */
export type Wordings = string | readonly string[];

/** Words that open the microphone. */
export interface PromptWords {
  readonly asks: Wordings;
  /** The one thing to say that leads on. */
  readonly say: string;
  /** Other words for the same, so that a person who is not understood does not hear one sentence all the time. */
  readonly otherwise?: string;
  /** What leads elsewhere, where people must know that it may be said. */
  readonly or?: string;
}

/** The sentences of an exercise or a passage in one of its forms. */
export interface EntryWords {
  /** In a sentence: "the cat". */
  readonly name: string;
  /** Where it begins: "on hands and knees". */
  readonly where: string;
  /** How to let go from the middle of it. */
  readonly rest: string;
  /** In a sentence or two, each the answer to a question: how it goes, when to breathe, and what it is good for. */
  readonly how: string;
  readonly breath: string;
  readonly why: string;
  /** What one says to begin it, after its name and where it begins: "Say *next* when you are ready." */
  readonly invite: string;
  /** In place of the shared title. */
  readonly title?: string;
  /** In place of the shared words at the end of a set, so that the same is not heard six times. */
  readonly 'set-done'?: string;
  readonly steps: Readonly<Record<WordsKey, StepWords>>;
  readonly phases: Readonly<Record<WordsKey, PhaseWords>>;
}

/** What a line may say of an exercise or a passage besides its name, as `{exercise.where}`. */
export const OF_EXERCISE = [
  'where',
  'rest',
  'how',
  'breath',
  'why',
  'invite',
] as const satisfies readonly (keyof EntryWords)[];

/** The sentences of an exercise. */
export interface ExerciseWords extends EntryWords {
  /** Each the answer to "what do I do with my head". */
  readonly parts: Readonly<Record<BodyPart, PartWords>>;
}

/** Where a part of the body is and goes; in some phases of the set, other words. */
export interface PartWords {
  readonly says: string;
  readonly in?: Readonly<Record<WordsKey, string>>;
}

/** A step that explains is only ever said in full. */
export interface StepWords {
  readonly full: string;
  readonly brief?: string;
}

export type PhaseWords = Readonly<Record<Guidance, string>> & {
  /** Said instead now and then in a long set. */
  readonly reminder?: string;
  /** Said instead at the end of a set, or of its first half. */
  readonly last?: string;
};
