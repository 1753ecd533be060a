import type { BodyPart, EntryId, WordsKey } from '../workout/vocabulary.ts';

/** What the words of a line may fill in. */
export interface Values {
  readonly exercise: EntryId;
  readonly repetition: number;
  readonly dose: number;
  readonly usual: number;
  readonly number: number;
  readonly count: number;
  readonly minutes: number;
  readonly shortMinutes: number;
  readonly exercises: readonly EntryId[];
  readonly say: string;
  readonly inhale: number;
  readonly exhale: number;
  readonly part: BodyPart;
  /** The phase of a set that somebody is in, if any. */
  readonly phase: WordsKey | undefined;
  readonly least: number;
  readonly most: number;
}

export type ValueName = keyof Values;

/** Every sentence that is not a cue, with the values that it fills in. The sentences are in `content/words`. */
export const LINES = {
  welcome: [],
  lengths: ['minutes', 'shortMinutes'],
  safety: [],
  'how-to-interrupt': [],
  'welcome-back': [],
  'were-before': ['exercise'],
  'were-on': ['exercise', 'repetition', 'dose'],
  'were-in': ['exercise'],
  'had-done': ['exercise'],
  good: [],
  again: [],
  'going-back': [],
  'is-first': [],
  'from-beginning': [],
  'going-on': [],
  'going-to': ['exercise'],
  'take-your-time': [],
  'not-understood': [],
  pausing: [],
  'are-before': ['exercise'],
  'are-on': ['repetition', 'dose'],
  'are-in': ['exercise'],
  'have-done': ['exercise'],
  'quiet-in-pause': [],
  'still-paused': [],
  'quiet-in-question': [],
  'still-here': [],
  slower: [],
  slowest: [],
  quicker: [],
  quickest: [],
  'normal-pace': [],
  'own-breath': ['inhale', 'exhale'],
  'possible-breath': ['least', 'most'],
  'without-stopping': [],
  'waiting-between': [],
  'step-by-step': [],
  'dose-is': ['exercise', 'dose'],
  'fewer-than-usual': ['exercise', 'dose', 'usual'],
  'possible-dose': ['exercise', 'least', 'most'],
  'ask-in-stretch': [],
  planned: ['minutes', 'exercises'],
  'planned-from-here': ['minutes', 'exercises'],
  'planned-to-end': ['minutes'],
  'planned-last': ['minutes'],
  'possible-lengths': ['least', 'most'],
  'possible-length': ['minutes'],
  'left-out': ['exercise'],
  'does-not-come': ['exercise'],
  'it-stays': ['exercise'],
  'only-one': ['exercise'],
  'less-said': [],
  'only-counts': [],
  'all-said': [],
  'this-is': ['exercise', 'number', 'count'],
  'this-is-part': ['exercise'],
  'after-this': ['exercise'],
  'nothing-after-this': [],
  'first-comes': ['exercise'],
  'minutes-left': ['minutes'],
  'nothing-left': [],
  'what-you-need': [],
  'am-here': [],
  'how-it-goes': ['exercise'],
  'where-it-goes': ['exercise', 'part', 'phase'],
  'how-to-breathe': ['exercise'],
  'why-this-one': ['exercise'],
  'not-begun': [],
  'which-there-are': ['count', 'exercises'],
  'which-there-is': ['exercise'],
  'stop-there': [],
  'rest-and-breathe': [],
  'get-help': [],
  'about-this-skill': [],
  'help-question': [],
  'help-exercise': ['exercise'],
  'help-done': ['exercise'],
  stopping: [],
  'get-up-slowly': [],
  rest: ['exercise'],
  'kept-before': ['exercise'],
  'kept-on': ['exercise', 'repetition'],
  'kept-in': ['exercise'],
  'kept-after': ['exercise'],
  'another-time': [],
  'workout-done': [],
  goodbye: [],
  trouble: [],
  waiting: ['say'],
  'way-back': [],
} as const satisfies Readonly<Record<string, readonly ValueName[]>>;

/** Every sentence that opens the microphone, with the values that it fills in. */
export const PROMPTS = {
  'shall-we-start': [],
  nonstop: [],
  'fewer-words': [],
  'shall-we-go-on': [],
  'from-the-beginning': [],
  'start-over': [],
  'another-workout': [],
  'warm-up-first': [],
  paused: [],
  'shall-we-finish': [],
  'next-or-stop': [],
  'next-step': [],
  'rest-in-set': [],
  'first-exercise': ['exercise'],
  'next-exercise': ['exercise'],
  'next-cool-down': ['exercise'],
  'next-getting-up': [],
  'after-cool-down': [],
} as const satisfies Readonly<Record<string, readonly ValueName[]>>;

export type LineName = keyof typeof LINES;
export type PromptName = keyof typeof PROMPTS;

type Named<Name extends string, Names extends readonly ValueName[]> = { readonly name: Name } & Pick<
  Values,
  Names[number]
>;

/** A sentence to say, with what its words need. */
export type Line = { [Name in LineName]: Named<Name, (typeof LINES)[Name]> }[LineName];

/** A question or an instruction: it leaves the microphone open, and says what to say. */
export type Prompt = { [Name in PromptName]: Named<Name, (typeof PROMPTS)[Name]> }[PromptName];
