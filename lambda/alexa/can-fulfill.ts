import type { canfulfill } from 'ask-sdk-model';
import type { Request, Word } from '../coach/request.ts';
import type { Catalog } from '../workout/catalog/catalog.ts';
import type { IntentSlots } from './slots.ts';

/** Asks whether words that did not name the skill are for it. Nothing may be said, played or kept. */
export const CAN_FULFILL = 'CanFulfillIntentRequest';

/** The words that are for this skill without its name, as each names a thing of its own: by which slot. */
const NAMES: Partial<Record<Word, 'exercise' | 'workout'>> = { 'go-to': 'exercise', workout: 'workout' };

/**
 * Whether the skill would do what is asked: yes to an exercise or a workout of its own by its name. Anything else, words about
 * a body above all, may be meant for another skill.
 * https://developer.amazon.com/docs/custom-skills/implement-canfulfillintentrequest-for-name-free-interaction.html
 */
export function canFulfill({ word, said }: Request, slots: IntentSlots, catalog: Catalog): canfulfill.CanFulfillIntent {
  const slot = NAMES[word];
  const id = slot && said[slot];
  const ours = { exercise: { ...catalog.exercises, ...catalog.passages }, workout: catalog.workouts };
  const isOurs = slot !== undefined && id !== undefined && Object.hasOwn(ours[slot], id);
  const detected = Object.keys(slots).filter((name) => slots[name]?.value !== undefined);
  return {
    canFulfill: yesOrNo(isOurs),
    slots: Object.fromEntries(detected.map((name) => [name, bothOrNeither(isOurs && name === slot)])),
  };
}

function bothOrNeither(can: boolean): canfulfill.CanFulfillSlot {
  return { canUnderstand: yesOrNo(can), canFulfill: yesOrNo(can) };
}

function yesOrNo(can: boolean) {
  return can ? 'YES' : 'NO';
}
