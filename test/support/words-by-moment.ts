import type { Body } from '../../lambda/workout/plan/body.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { aPlace, aStep } from './builders.ts';

/**
 * Every word at every moment: what each word does to the place, by where it is said. The boat is in the middle of it all,
 * as it has a rest and stays.
 */

/** What kind of moment it is, as far as words differ. */
export type Where =
  | 'asked about the floor'
  | 'never here'
  | 'asked whether to go on'
  | 'asked about the beginning'
  | 'asked whether to start over'
  | 'asked after help'
  | 'asked about a warm-up'
  | 'asked whether to finish'
  | 'getting into position'
  | 'in the set'
  | 'at the prompt'
  | 'paused'
  | 'in the warm-up'
  | 'in the cool-down'
  | "at the cool-down's prompt"
  | 'closed';

export interface MomentOfTalk {
  readonly name: string;
  readonly where: Where;
  /** Where the person was when they were here last; without it they were never here. */
  readonly given?: Place;
  /** How long ago that was. */
  readonly away?: Milliseconds;
  /** How their body was left; standing, where it is not said. */
  readonly body?: Body;
  /** What is said first, each when the microphone opens, or so long after a cue of the answer before it begins. */
  readonly said: readonly About[];
  /** After which cue the word comes; without it, when the microphone opens. */
  readonly after?: AfterCue;
  /** Where the person is, as far as the skill can know. */
  readonly here?: Place;
  /** Where the next part of a passage begins. */
  readonly nextPart?: Place;
}

export interface About {
  readonly words: string;
  readonly after?: AfterCue;
}

/** A point in an answer: so long after the first cue that begins with these words, or after the prompt has ended. */
export interface AfterCue {
  readonly cue: string;
  readonly by: Milliseconds;
}

const boat = (moment: 'steps' | 'done' | number) => aPlace('boat', moment);
const open = { words: 'alexa, open back stretches' };
const resume = [open, { words: 'yes' }];
const HOUR = 3_600_000;

/** Late in a repetition, as the skill takes off what a slow voice may have needed. */
const LATE = 38_000;
const FIRST_WORDS = ['Breathe in', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Last one'];
const inRepetition = (number: number, by = LATE): AfterCue => ({ cue: FIRST_WORDS[number - 1] ?? '', by });

export const MOMENTS: readonly MomentOfTalk[] = [
  { name: 'never here', where: 'closed', said: [] },
  { name: 'asked the first question', where: 'asked about the floor', said: [open] },
  { name: 'asked whether to start', where: 'never here', said: [open, { words: 'yes' }] },
  { name: 'asked whether to go on', where: 'asked whether to go on', given: boat(4), said: [open], here: boat(4) },
  {
    name: 'asked about the beginning',
    where: 'asked about the beginning',
    given: boat(4),
    said: [open, { words: 'no' }],
    here: boat(4),
  },
  {
    name: 'asked about a warm-up',
    where: 'asked about a warm-up',
    given: boat(4),
    away: 5 * HOUR,
    said: [open, { words: 'yes' }],
    here: boat(4),
  },
  {
    name: 'asked whether to start over',
    where: 'asked whether to start over',
    given: boat(4),
    said: [...resume, { words: 'alexa, start over', after: inRepetition(5) }],
    here: boat(5),
  },
  {
    name: 'asked after help',
    where: 'asked after help',
    given: boat(4),
    said: [...resume, { words: 'alexa, help', after: inRepetition(5) }],
    here: boat(5),
  },
  {
    name: 'asked whether to finish',
    where: 'asked whether to finish',
    given: boat('steps'),
    said: [...resume, { words: "alexa, that's enough", after: { cue: 'The boat', by: 10_000 } }],
    here: boat('steps'),
  },
  {
    name: 'getting into position',
    where: 'getting into position',
    given: boat('steps'),
    said: resume,
    after: { cue: 'The boat', by: 10_000 },
    here: boat('steps'),
  },
  ...FIRST_WORDS.map(
    (_, index): MomentOfTalk => ({
      name: `in repetition ${index + 1}`,
      where: 'in the set',
      given: boat('steps'),
      said: resume,
      after: inRepetition(index + 1),
      here: boat(index + 1),
    }),
  ),
  {
    name: 'in a stay',
    where: 'in the set',
    given: boat('steps'),
    said: resume,
    after: inRepetition(3, 31_000),
    here: boat(3),
  },
  {
    name: 'in the rest',
    where: 'in the set',
    given: boat('steps'),
    said: resume,
    after: { cue: 'Breathe in, head on your hands', by: 25_000 },
    here: boat(5),
  },
  {
    name: 'in the release',
    where: 'in the set',
    given: boat('steps'),
    said: resume,
    after: { cue: 'That makes eight', by: 2_000 },
    here: boat(8),
  },
  { name: 'at the prompt', where: 'at the prompt', given: boat('steps'), said: resume, here: boat('done') },
  {
    name: 'in the quiet of the reprompt',
    where: 'at the prompt',
    given: boat('steps'),
    said: resume,
    after: { cue: 'Next is', by: 45_000 },
    here: boat('done'),
  },
  {
    name: 'paused in the set',
    where: 'paused',
    given: boat(4),
    said: [...resume, { words: 'alexa, wait', after: inRepetition(5) }],
    here: boat(5),
  },
  {
    name: 'paused, in its quiet',
    where: 'paused',
    given: boat(4),
    said: [...resume, { words: 'alexa, wait', after: inRepetition(5) }],
    after: { cue: 'I will be quiet', by: 20_000 },
    here: boat(5),
  },
  {
    name: 'in the warm-up',
    where: 'in the warm-up',
    given: aPlace('warm-up', 'steps'),
    said: resume,
    after: { cue: 'Now roll your shoulders', by: 15_000 },
    here: aStep('warm-up', 4),
    nextPart: aStep('warm-up', 5),
  },
  {
    name: 'in the cool-down',
    where: 'in the cool-down',
    given: aPlace('cool-down', 'steps'),
    said: resume,
    after: { cue: 'The cool-down', by: 20_000 },
    here: aPlace('cool-down', 'steps'),
    nextPart: aStep('cool-down', 2),
  },
  {
    name: "at the cool-down's prompt",
    where: "at the cool-down's prompt",
    given: aPlace('cool-down', 'steps'),
    said: resume,
    after: { cue: 'Say done', by: 30_000 },
    here: aPlace('cool-down', 'done'),
  },
  {
    name: 'after a goodbye',
    where: 'closed',
    given: boat(4),
    said: [...resume, { words: 'alexa, stop', after: inRepetition(5) }],
    here: boat(5),
  },
];

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
  'skip this one': NEXT,
  done: { ...ENOUGH, 'at the prompt': 'next entry' },
  "that's enough": ENOUGH,
  previous: { ...STAYS, otherwise: 'entry before', 'in the warm-up': 'entry again' },
  repeat: {
    ...STAYS,
    'asked after help': 'entry again',
    'getting into position': 'entry again',
    'in the set': 'entry again',
    'at the prompt': 'entry again',
    'in the warm-up': 'entry again',
    'in the cool-down': 'entry again',
    "at the cool-down's prompt": 'entry again',
  },
  'one more time': {
    ...STAYS,
    'asked after help': 'entry again',
    'at the prompt': 'entry again',
    "at the cool-down's prompt": 'entry again',
  },
  'start over': {
    ...STAYS,
    'asked whether to go on': 'first entry',
    'asked about the beginning': 'first entry',
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
