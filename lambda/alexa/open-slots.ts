import type { Said, Word } from '../coach/request.ts';
import type { SlotMove, SlotWords } from '../narration/words.ts';
import { own } from '../workout/own.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { Envelope } from './envelope.ts';
import { bareName, idCalled } from './names.ts';
import type { NumberWords } from './numbers.ts';
import { cardinalIn, ordinalIn } from './numbers.ts';

/** A word and what was said with it. */
export interface Meant {
  readonly word: Word;
  readonly said: Said;
}

/** The slots for any words: Alexa puts into them what is none of their values too. */
const OPEN_SLOTS: Readonly<Record<string, string>> = {
  GoToIntent: 'exercise',
  GoToNumberIntent: 'ordinal',
  SkipIntent: 'exercise',
  WorkoutIntent: 'workout',
  LengthIntent: 'length',
};

/**
 * What an open slot holds of another kind than its own, or undefined: "next one" is a move, "fourth one" a number, "ten reps" a
 * dose. What Alexa has resolved is taken as it is.
 */
export function heldInOpenSlot({ intent = '', slots }: Partial<Envelope>, words: NumberWords): Meant | undefined {
  const { value, id } = slots?.[own(OPEN_SLOTS, intent) ?? ''] ?? {};
  if (value === undefined || id !== undefined) return undefined;
  if (intent === 'SkipIntent') return skipped(value, words);
  return dosed(value, words, intent === 'WorkoutIntent') ?? lasting(value, words) ?? led(value, words);
}

/** Where to go: "make it the boat" and "do the short one" are understood in either slot. */
function led(value: string, words: NumberWords): Meant | undefined {
  const { slots } = words.heard;
  const exercise = idCalled(value, slots.exercises, slots);
  if (exercise !== undefined) return { word: 'go-to', said: { exercise } };
  const workout = idCalled(value, slots.workouts, slots);
  if (workout !== undefined) return { word: 'workout', said: { workout } };
  const number = ordinalIn(value, words);
  if (number !== undefined) return { word: 'go-to', said: { number } };
  const move = moveIn(value, slots);
  return move && { word: move, said: {} };
}

/** What to leave out: "skip this one", "skip the next one", "skip number four". */
function skipped(value: string, words: NumberWords): Meant | undefined {
  const { slots } = words.heard;
  const move = moveIn(value, slots);
  if (move === 'again') return { word: 'not-this-one', said: {} };
  const number = move === 'next-exercise' ? 'next' : ordinalIn(value, words);
  return number === undefined ? undefined : { word: 'skip', said: { number } };
}

function moveIn(value: string, { moves, ...around }: SlotWords): SlotMove | undefined {
  const wanted = bareName(value, around);
  const all: readonly SlotMove[] = ['next-exercise', 'previous', 'again', 'start-over'];
  return all.find((move) => moves[move].some((words) => bareName(words, around) === wanted));
}

/** "Ten reps", and where it is so meant, "ten" alone. */
function dosed(value: string, words: NumberWords, isDoseAlone: boolean): Meant | undefined {
  const dose =
    countIn(value, words.heard.slots.repetitions, words) ?? (isDoseAlone ? cardinalIn(value, words) : undefined);
  return dose === undefined ? undefined : { word: 'repetitions', said: { dose } };
}

const MINUTE: Milliseconds = 60_000;

function lasting(value: string, words: NumberWords): Meant | undefined {
  const minutes = countIn(value, words.heard.slots.minutes, words);
  return minutes === undefined ? undefined : { word: 'length', said: { length: minutes * MINUTE } };
}

/** How many of some kind: "ten reps" are ten. */
function countIn(value: string, kinds: readonly string[], words: NumberWords): number | undefined {
  const said = bareName(value, { before: words.heard.slots.before, after: [] });
  const kind = kinds.find((each) => said.endsWith(` ${each}`));
  return kind === undefined ? undefined : cardinalIn(said.slice(0, -kind.length), words);
}
