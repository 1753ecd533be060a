import { countedWords } from '../../lambda/narration/wording.ts';
import type { Body } from '../../lambda/workout/plan/body.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import { countFor } from '../../lambda/workout/timeline/pacing.ts';
import type { Milliseconds, PhaseKind } from '../../lambda/workout/vocabulary.ts';
import { aPlace, aStep } from './builders.ts';
import { english } from './content.ts';
import { asked, cued, said, titleOf } from './words.ts';

/** The moments of a talk at which words are tried. The boat is in the middle of it all, as it has a rest and stays. */

/** What kind of moment it is, as far as words differ. */
export type Where =
  | 'asked about the floor'
  | 'never here'
  | 'asked whether to go on'
  | 'asked about the beginning'
  | 'asked whether to start over'
  | 'asked after a disclosure'
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
  readonly said: readonly Utterance[];
  /** After which cue the word comes; without it, when the microphone opens. */
  readonly after?: AfterCue;
  /** Where the person is, as far as the skill can know. */
  readonly here?: Place;
  /** Where the next part of a passage begins. */
  readonly nextPart?: Place;
}

export interface Utterance {
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
const REPETITIONS = [1, 2, 3, 4, 5, 6, 7, 8];
const inRepetition = (number: number, by = LATE): AfterCue => ({ cue: firstWordsOf(number), by });

/** "Breathe in, top of your head up", and from the second on the number: "four of eight". */
function firstWordsOf(repetition: number): string {
  if (repetition === 1) return phase('tall', 'inhale');
  return countedWords(english.counting, countFor(repetition, 8), '').trim();
}

function phase(words: string, kind: PhaseKind): string {
  return cued({ kind: 'phase', of: 'boat', phase: kind, words, repetition: 1, dose: 8, reminder: false, last: false });
}

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
    name: 'asked after a disclosure',
    where: 'asked after a disclosure',
    given: boat(4),
    said: [...resume, { words: 'alexa, i have osteoporosis', after: inRepetition(5) }],
    here: boat(5),
  },
  {
    name: 'asked whether to finish',
    where: 'asked whether to finish',
    given: boat('steps'),
    said: [...resume, { words: "alexa, that's enough", after: { cue: titleOf('boat'), by: 10_000 } }],
    here: boat('steps'),
  },
  {
    name: 'getting into position',
    where: 'getting into position',
    given: boat('steps'),
    said: resume,
    after: { cue: titleOf('boat'), by: 10_000 },
    here: boat('steps'),
  },
  ...REPETITIONS.map(
    (repetition): MomentOfTalk => ({
      name: `in repetition ${repetition}`,
      where: 'in the set',
      given: boat('steps'),
      said: resume,
      after: inRepetition(repetition),
      here: boat(repetition),
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
    after: { cue: phase('head-on-hands', 'inhale'), by: 25_000 },
    here: boat(5),
  },
  {
    name: 'in the release',
    where: 'in the set',
    given: boat('steps'),
    said: resume,
    after: { cue: cued({ kind: 'set-done', of: 'boat', dose: 8 }), by: 2_000 },
    here: boat(8),
  },
  { name: 'at the prompt', where: 'at the prompt', given: boat('steps'), said: resume, here: boat('done') },
  {
    name: 'in the quiet of the reprompt',
    where: 'at the prompt',
    given: boat('steps'),
    said: resume,
    after: { cue: asked({ name: 'next-exercise', exercise: 'seated-stretch' }), by: 45_000 },
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
    after: { cue: said({ name: 'quiet-in-pause' }), by: 20_000 },
    here: boat(5),
  },
  {
    name: 'in the warm-up',
    where: 'in the warm-up',
    given: aPlace('warm-up', 'steps'),
    said: resume,
    after: { cue: cued({ kind: 'step', of: 'warm-up', words: 'rolls' }), by: 15_000 },
    here: aStep('warm-up', 4),
    nextPart: aStep('warm-up', 5),
  },
  {
    name: 'in the cool-down',
    where: 'in the cool-down',
    given: aPlace('cool-down', 'steps'),
    said: resume,
    after: { cue: titleOf('cool-down'), by: 20_000 },
    here: aPlace('cool-down', 'steps'),
    nextPart: aStep('cool-down', 2),
  },
  {
    name: "at the cool-down's prompt",
    where: "at the cool-down's prompt",
    given: aPlace('cool-down', 'steps'),
    said: resume,
    after: { cue: asked({ name: 'after-cool-down' }), by: 30_000 },
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
