import type { Place } from '../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import type { MomentOfTalk, Where } from './moments.ts';

/** Every word at every moment: what each word does to the place, by where it is said. */

/** What a word does to the place. */
export type Effect =
  | 'stays'
  | 'next entry'
  | 'entry before'
  | 'entry again'
  | 'first entry'
  | 'begins'
  | 'first repetition'
  | 'next part'
  | 'done'
  | 'finished'
  | 'nothing'
  | 'is not asked';

type Effects = { readonly otherwise: Effect } & { readonly [Place in Where]?: Effect };

const STAYS: Effects = {
  otherwise: 'stays',
  'asked about the floor': 'nothing',
  'never here': 'nothing',
  closed: 'is not asked',
};
const BEGINS: Effects = { ...STAYS, 'never here': 'begins', 'asked about the beginning': 'first entry' };
const ON: Effects = { ...BEGINS, 'at the prompt': 'next entry', "at the cool-down's prompt": 'finished' };
const NEXT: Effects = { ...ON, otherwise: 'next entry', 'in the cool-down': 'finished' };
const LEAVES: Effects = { ...STAYS, "at the cool-down's prompt": 'finished' };
const ENOUGH: Effects = { ...LEAVES, 'in the cool-down': 'finished' };

/** What each word does, by where it is said. */
export const WORDS: Readonly<Record<string, Effects>> = {
  'open back stretches': { ...STAYS, closed: 'stays' },
  yes: { ...ON, 'asked whether to start over': 'first entry' },
  no: STAYS,
  'go ahead': { ...ON, 'asked whether to start over': 'first entry' },
  "i'm ready": {
    ...ON,
    'asked whether to start over': 'first entry',
    'getting into position': 'first repetition',
    'in the warm-up': 'next part',
    'in the cool-down': 'next part',
  },
  next: NEXT,
  'next exercise': NEXT,
  done: {
    ...ENOUGH,
    'getting into position': 'first repetition',
    'in the warm-up': 'next part',
  },
  "that's enough": ENOUGH,
  previous: { ...STAYS, otherwise: 'entry before', 'in the warm-up': 'entry again' },
  repeat: STAYS,
  again: {
    ...STAYS,
    'asked after a disclosure': 'entry again',
    'getting into position': 'entry again',
    'in the set': 'entry again',
    'at the prompt': 'entry again',
    'in the warm-up': 'entry again',
    'in the cool-down': 'entry again',
    "at the cool-down's prompt": 'entry again',
  },
  'one more time': {
    ...STAYS,
    'asked after a disclosure': 'entry again',
    'at the prompt': 'entry again',
    "at the cool-down's prompt": 'entry again',
  },
  'start over': {
    ...STAYS,
    'asked whether to go on': 'first entry',
    'asked about the beginning': 'first entry',
    'asked whether to start over': 'first entry',
    'in the warm-up': 'first entry',
  },
  wait: STAYS,
  'go on': ON,
  stop: LEAVES,
  exit: LEAVES,
  help: STAYS,
  slower: STAYS,
  'just the counts': STAYS,
  'breathe in for five seconds and out for seven': STAYS,
  nonstop: STAYS,
  'one step at a time': STAYS,
  'ten repetitions': STAYS,
  'i have ten minutes': STAYS,
  'the short one': { ...STAYS, 'in the warm-up': 'first entry', "at the cool-down's prompt": 'first entry' },
  'skip the seated stretch': STAYS,
  'how do i do it': STAYS,
  'where do my arms go': STAYS,
  'list the exercises': STAYS,
  'how long is left': STAYS,
  'what number am i on': STAYS,
  'good dog': STAYS,
  '(nothing)': {
    ...LEAVES,
    closed: 'stays',
    'getting into position': 'done',
    'in the set': 'done',
    'at the prompt': 'done',
    'in the warm-up': 'done',
    'in the cool-down': 'finished',
  },
};

/** Where an effect leads from a moment. */
export function placeAfter(effect: Effect, { here, nextPart }: MomentOfTalk): Place | undefined {
  if (effect === 'begins' || effect === 'first entry') return beginningOf(0);
  if (!here) return undefined;
  switch (effect) {
    case 'stays':
    case 'is not asked':
      return here;
    case 'next entry':
      return beginningOf(here.entry + 1);
    case 'entry before':
      return beginningOf(here.entry - 1);
    case 'entry again':
      return beginningOf(here.entry);
    case 'first repetition':
      return { entry: here.entry, at: 'set', repetition: 1 };
    case 'next part':
      return nextPart;
    case 'done':
      return { entry: here.entry, at: 'done' };
    case 'finished':
    case 'nothing':
      return undefined;
  }
}
