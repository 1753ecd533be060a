import type { Said, Word } from '../coach/request.ts';
import type { SlotMove, SlotWords } from '../narration/words.ts';
import { own } from '../workout/own.ts';
import { MINUTE } from '../workout/vocabulary.ts';
import type { Envelope } from './envelope.ts';
import { bareName, idCalled, isCalled } from './names.ts';
import type { NumberWords } from './numbers.ts';
import { cardinalIn, ordinalIn } from './numbers.ts';

/** A word and what was said with it. */
export interface Meant {
  readonly word: Word;
  readonly said: Said;
}

/** What the words in a slot mean, where they are of another kind than the slot. */
type Reading = (value: string, words: NumberWords) => Meant | undefined;

/** The slots for any words, and how they are read: Alexa puts into them what is none of their values too. */
const OPEN_SLOTS: Readonly<Record<string, { readonly of: readonly string[]; readonly read: Reading }>> = {
  GoToIntent: { of: ['exercise', 'workout', 'ordinal'], read: led },
  GoToNumberIntent: { of: ['ordinal'], read: led },
  SkipIntent: { of: ['exercise', 'ordinal'], read: skipped },
  WorkoutIntent: { of: ['workout'], read: (value, words) => doseAlone(value, words) ?? led(value, words) },
  LengthIntent: { of: ['length'], read: (value, words) => lasting(value, words) ?? workoutCalled(value, words) },
};

/**
 * What an open slot holds of another kind than its own, or undefined: "next one" is a move, "fourth one" a number, "ten reps" a
 * dose. What Alexa has resolved is taken as it is.
 */
export function heldInOpenSlot({ intent = '', slots }: Partial<Envelope>, words: NumberWords): Meant | undefined {
  const open = own(OPEN_SLOTS, intent);
  const said = open?.of.map((name) => slots?.[name]).find((slot) => slot?.value !== undefined);
  return said?.value !== undefined && said.id === undefined ? open?.read(said.value, words) : undefined;
}

/** Where to go, or what to make of it: "make it the boat" and "do the short one" are understood in either slot. */
function led(value: string, words: NumberWords): Meant | undefined {
  const { slots } = words.heard;
  const measured = dosed(value, words) ?? lasting(value, words) ?? workoutCalled(value, words);
  if (measured) return measured;
  const exercise = idCalled(value, slots.exercises, slots);
  if (exercise !== undefined) return { word: 'go-to', said: { exercise } };
  const number = ordinalIn(value, words);
  if (number !== undefined) return { word: 'go-to', said: { number } };
  const move = moveIn(value, slots);
  return move && { word: move, said: {} };
}

function workoutCalled(value: string, { heard: { slots } }: NumberWords): Meant | undefined {
  const workout = idCalled(value, slots.workouts, slots);
  return workout === undefined ? undefined : { word: 'workout', said: { workout } };
}

/** Which to leave out: "skip the next one", "skip number four". "Not the short one" is a no. */
function skipped(value: string, words: NumberWords): Meant | undefined {
  const { slots } = words.heard;
  if (workoutCalled(value, words)) return { word: 'no', said: {} };
  const number = moveIn(value, slots) === 'next-exercise' ? 'next' : ordinalIn(value, words);
  return number === undefined ? undefined : { word: 'skip', said: { number } };
}

function moveIn(value: string, { moves, ...around }: SlotWords): SlotMove | undefined {
  const all: readonly SlotMove[] = ['next-exercise', 'previous', 'again', 'start-over'];
  return all.find((move) => isCalled(value, moves[move], around));
}

/** "Ten reps". */
function dosed(value: string, words: NumberWords): Meant | undefined {
  return repetitions(countIn(value, words.heard.slots.repetitions, words));
}

/** "Make it ten". */
function doseAlone(value: string, words: NumberWords): Meant | undefined {
  return repetitions(cardinalIn(value, words));
}

function repetitions(dose: number | undefined): Meant | undefined {
  return dose === undefined ? undefined : { word: 'repetitions', said: { dose } };
}

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
