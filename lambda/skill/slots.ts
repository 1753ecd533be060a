/** What was said in a slot, and what Alexa has made of it: the id of a value of ours, where it is one. */
export interface SlotSaid {
  readonly value?: string;
  readonly id?: string;
}

/** By the slot's name. A slot in which nothing was said is there without a value, or not at all. */
export type Slots = Readonly<Record<string, SlotSaid>>;

/** @returns `undefined` where nothing was said, `NaN` for what is no number, as Alexa's "?" for words that are vague. */
export function numberIn(slot: SlotSaid | undefined): number | undefined {
  const { value } = slot ?? {};
  if (value === undefined) return undefined;
  return /^\d+$/.test(value) ? Number(value) : Number.NaN;
}
