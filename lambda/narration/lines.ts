import type { BodyPart, EntryId, WordsKey } from '../workout/vocabulary.ts';

/** What the words of a line may fill in. */
export interface LineValues {
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
  /** The phase of a set that was heard, if any. */
  readonly phase: WordsKey | undefined;
  readonly least: number;
  readonly most: number;
}

type ValueName = keyof LineValues;

/** Every sentence that is not a cue, with the values that it fills in. The sentences are in `content/words`. */
export const LINES = {
  welcome: [],
  lengths: ['minutes', 'shortMinutes'],
  safety: [],
  'what-you-need': [],
  'have-ready': [],
  'have-in-place': [],
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
  'not-understood-too': [],
  'not-understood-either': [],
  'if-something-is-wrong': [],
  'we-rest': [],
  'still-resting': [],
  'rest-longer': [],
  'here-in-pause': [],
  'quiet-after-missing': [],
  'another-way': [],
  pausing: [],
  'are-before': ['exercise'],
  'are-on': ['repetition', 'dose'],
  'are-in': ['exercise'],
  'have-done': ['exercise'],
  'quiet-in-pause': [],
  'still-paused': [],
  'quiet-in-question': [],
  'no-hurry': [],
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
  'left-out-too': ['exercises'],
  'does-not-come': ['exercise'],
  'it-stays': ['exercise'],
  'only-one': ['exercise'],
  'needed-before': ['exercise', 'exercises'],
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
  'am-here': [],
  'how-it-goes': ['exercise'],
  'where-it-goes': ['exercise', 'part', 'phase'],
  'how-to-breathe': ['exercise'],
  'why-this-one': ['exercise'],
  'not-begun': [],
  'which-there-are': ['count', 'exercises'],
  'which-there-is': ['exercise'],
  'stop-there': [],
  'come-down-standing': [],
  'come-down-heels': [],
  'come-down-all-fours': [],
  'come-down-face-down': [],
  'come-down-sitting': [],
  'come-down-back': [],
  'come-down-somehow': [],
  'off-the-knees': [],
  'off-the-hands': [],
  'rest-and-breathe': [],
  'next-spares-kneel': [],
  'next-spares-wrists': [],
  'next-spares-arch-back': [],
  'next-spares-bend-forward': [],
  'then-rest': [],
  'which-one': [],
  'would-load': ['exercise'],
  'all-would-load': [],
  'needs-another': ['exercise'],
  'stop-lifted': [],
  'stop-standing': [],
  'stop-lying': [],
  'need-help-now': [],
  'emergency-number-US': [],
  'emergency-number-GB': [],
  'emergency-number-AU': [],
  'emergency-number-CA': [],
  'emergency-number-IN': [],
  'cannot-call': [],
  'stay-there': [],
  'when-ready': [],
  'hear-again': [],
  'eyes-rest': [],
  'breath-finds-its-way': [],
  'weight-off': [],
  'muscle-soft': [],
  'no-counting': [],
  'quiet-to-rest': [],
  'rest-on': [],
  'easiest-there-is': [],
  'can-be-slower': [],
  'then-without': [],
  'ask-your-doctor': [],
  'leave-things-out': [],
  'up-slowly': [],
  'onto-hands-and-knees': [],
  'without-a-chair': [],
  'something-steady': [],
  'are-up': [],
  'rest-as-long': [],
  'to-get-up': [],
  'not-on-the-floor': [],
  'another-day': [],
  'about-this-skill': [],
  'help-question': [],
  'help-begin': [],
  'help-resume': [],
  'help-step': [],
  'help-set': [],
  'help-prompt': [],
  'help-pause': [],
  'help-pain': [],
  'help-finish': [],
  'help-too-hard': [],
  'help-unwell': [],
  'help-cool-down': [],
  'help-exercise': ['exercise'],
  rest: ['exercise'],
  'kept-before': ['exercise'],
  'kept-on': ['exercise', 'repetition'],
  'kept-in': ['exercise'],
  'kept-after': ['exercise'],
  'workout-done': [],
  'enough-for-today': [],
  goodbye: [],
  trouble: [],
  waiting: ['say'],
  'way-back': [],
} as const satisfies Readonly<Record<string, readonly ValueName[]>>;

/** Every sentence that opens the microphone, with the values that it fills in. */
export const PROMPTS = {
  'down-and-up': [],
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
  'first-this': ['exercise'],
  'next-or-finish': ['exercise'],
  'finish-here': [],
  'slower-or-finish': [],
  'slower-or-next': [],
  'help-you-up': [],
  'when-you-are-up': [],
  'next-step': [],
  'rest-in-set': [],
  'first-exercise': ['exercise'],
  'next-exercise': ['exercise'],
  'next-cool-down': ['exercise'],
  'next-getting-up': [],
  'after-cool-down': [],
} as const satisfies Readonly<Record<string, readonly ValueName[]>>;

export type LineName = keyof typeof LINES;
type PromptName = keyof typeof PROMPTS;

type Named<Name extends string, Names extends readonly ValueName[]> = { readonly name: Name } & Pick<
  LineValues,
  Names[number]
>;

/** A sentence to say, with what its words need. */
export type Line = { [Name in LineName]: Named<Name, (typeof LINES)[Name]> }[LineName];

/** A question or an instruction: it leaves the microphone open, and says what to say; for a change, in other words. */
export type Prompt = { [Name in PromptName]: Named<Name, (typeof PROMPTS)[Name]> }[PromptName] & {
  readonly isOtherwise?: boolean;
};
