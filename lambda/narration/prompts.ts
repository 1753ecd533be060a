import type { Named, ValueName, Varied } from './lines.ts';

/** Every sentence that opens the microphone, with the values that it fills in. */
export const PROMPTS = {
  'down-and-up': [],
  'is-that-you-on': ['exercise'],
  'is-that-you-in': ['exercise'],
  'shall-we-start': [],
  'length-again': ['minutes'],
  'whole-again': ['minutes'],
  'short-again': ['minutes'],
  'whole-instead': ['minutes'],
  'short-instead': ['minutes'],
  nonstop: [],
  'fewer-words': [],
  'shall-we-go-on': [],
  'from-the-beginning': [],
  'start-over': [],
  'another-workout': [],
  'warm-up-first': [],
  paused: [],
  'paused-unkept': [],
  'shall-we-finish': [],
  'first-this': ['exercise'],
  'passed-over': ['exercise'],
  'next-or-finish': ['exercise'],
  'easier-next-or-finish': ['exercise'],
  'easier-or-finish': [],
  'finish-here': [],
  'slower-or-finish': [],
  'slower-or-next': [],
  'help-you-up': [],
  'when-you-are-up': [],
  shortest: ['minutes'],
  longest: ['minutes'],
  fewest: ['dose'],
  most: ['dose'],
  'nearest-breath': ['inhale', 'exhale'],
  'last-one': ['exercise', 'count'],
  'leave-out': ['movement'],
  'bring-back': ['movement'],
  'next-step': [],
  'rest-in-set': [],
  'first-exercise': ['exercise'],
  'next-exercise': ['exercise'],
  'next-cool-down': ['exercise'],
  'next-getting-up': [],
  'after-cool-down': [],
  'after-chair-cool-down': [],
} as const satisfies Readonly<Record<string, readonly ValueName[]>>;

export type PromptName = keyof typeof PROMPTS;

/** A question or an instruction: it leaves the microphone open, and says what to say. */
export type Prompt = { [Name in PromptName]: Named<Name, (typeof PROMPTS)[Name]> }[PromptName] &
  Varied & {
    /** Put in other words, as it was not answered. */
    readonly isOtherwise?: boolean;
  };
