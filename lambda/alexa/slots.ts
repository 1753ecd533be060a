import type { Said } from '../coach/request.ts';
import type { HeardWords, Names } from '../narration/words.ts';
import type { Alarm, BodySlot } from '../workout/vocabulary.ts';
import { ALARMS, MOVEMENTS, STATES } from '../workout/vocabulary.ts';
import { durationIn } from './duration.ts';
import { idCalled, isCalled } from './names.ts';
import type { NumberWords } from './numbers.ts';
import { cardinalIn, ordinalIn } from './numbers.ts';

/** What was said in a slot, and what Alexa has made of it: the id of a value of ours, where it is one. */
interface IntentSlot {
  readonly value?: string;
  readonly id?: string;
}

/** By the slot's name. A slot in which nothing was said is there without a value, or not at all. */
export type IntentSlots = Readonly<Record<string, IntentSlot>>;

/** What was said in the slots, as numbers, ids and milliseconds: "ten minutes" is 600,000. */
export function saidIn(slots: IntentSlots, words: NumberWords): Said {
  const { exercise, workout, length, body, condition, state, movement } = slots;
  const { exercises, workouts } = words.heard.slots;
  return {
    exercise: idIn(exercise, exercises, words),
    workout: idIn(workout, workouts, words),
    number: exerciseNumberIn(slots.ordinal?.value === undefined ? slots.number : slots.ordinal, words),
    dose: numberIn(slots.dose, words),
    more: numberIn(slots.more, words),
    inhale: numberIn(slots.inhale, words),
    exhale: numberIn(slots.exhale, words),
    length: length && durationIn(length.value),
    body: body?.id,
    condition: condition?.id,
    state: oneOf(STATES, state),
    movement: oneOf(MOVEMENTS, movement),
  };
}

/** What Alexa has made of a slot; where she has made nothing of it, what we know by that name. */
function idIn({ value, id }: IntentSlot = {}, names: Names, { heard }: NumberWords): string | undefined {
  return id ?? (value === undefined ? undefined : idCalled(value, names, heard.slots));
}

/** As `numberIn`, by the id or by what was said: "fourth" is 4, "the last one" is `last`. */
function exerciseNumberIn({ value, id }: IntentSlot = {}, words: NumberWords): Said['number'] {
  const said = id ?? value;
  return said === undefined ? undefined : (ordinalIn(said, words) ?? Number.NaN);
}

/** @returns `undefined` where nothing was said, `other` for a value that is not one of ours. */
function oneOf<T extends string>(known: readonly T[], { value, id }: IntentSlot = {}): T | 'other' | undefined {
  return known.find((each) => each === id) ?? (value === undefined ? undefined : 'other');
}

/**
 * The alarm in any of these slots about the body whose value the interaction model does not have: "I've got a tight feeling in my
 * chest" comes as a condition, and means danger.
 */
export function alarmIn(slots: IntentSlots, names: readonly BodySlot[], heard: HeardWords): Alarm | undefined {
  const unknown = names.flatMap((slot) => {
    const said = unknownIn(slots, slot);
    return said === undefined ? [] : [{ slot, said }];
  });
  return ALARMS.find((alarm) => {
    return unknown.some(({ slot, said }) => heard[alarm][slot].some((words) => hasWords(said, words)));
  });
}

/** What was said in a slot, in lower case, where it is none of the interaction model's values. */
function unknownIn(slots: IntentSlots, slot: BodySlot): string | undefined {
  const { value, id } = slots[slot] ?? {};
  return id === undefined ? value?.toLowerCase() : undefined;
}

function hasWords(said: string, words: string): boolean {
  return ` ${said} `.includes(` ${words} `);
}

/** Whether a state that the interaction model does not have is one of these: "my back feels good", "my back is stiff". */
export function isState(slots: IntentSlots, states: readonly string[]): boolean {
  const state = unknownIn(slots, 'state');
  return state !== undefined && states.some((words) => hasWords(state, words));
}

/** Whether a time was named, as in "not today" and "maybe tomorrow": no, and no other question either. */
export function isPutOff({ now, later }: IntentSlots): boolean {
  return now?.id !== undefined || later?.id !== undefined;
}

/** Whether an exercise was named by nothing but "this one", or not at all: "skip it". */
export function isAtHand({ exercise = {}, ordinal, number }: IntentSlots, { atHand, slots }: HeardWords): boolean {
  const { id, value = '' } = exercise;
  const isNumbered = ordinal?.value !== undefined || number?.value !== undefined;
  return id === undefined && !isNumbered && (value === '' || isCalled(value, atHand, slots));
}

/** @returns `undefined` where nothing was said, `NaN` for what is no number, as Alexa's "?" for words that are vague. */
export function numberIn({ value }: IntentSlot = {}, words: NumberWords): number | undefined {
  return value === undefined ? undefined : (cardinalIn(value, words) ?? Number.NaN);
}
