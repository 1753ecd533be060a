import type { Catalog } from '../catalog/catalog.ts';
import type { Spot } from '../plan/place.ts';
import { bodyAfter, entryAt } from '../plan/plan.ts';
import type { Guidance, Milliseconds } from '../vocabulary.ts';
import { GUIDANCE } from '../vocabulary.ts';
import type { Cue, Instruction, Slot } from './cue.ts';
import { exerciseInstructions } from './exercise-slots.ts';
import { passageInstructions } from './passage-slots.ts';
import type { Start } from './start.ts';
import { doneIn } from './start.ts';

/** Cues in order, the first at 0, each beginning where the one before it ends. */
export interface Timeline {
  readonly cues: readonly Cue[];
  readonly lasts: Milliseconds;
  /** Where somebody is, and their body, once all of it was heard. */
  readonly leadsTo: Spot;
}

/** The cues of one entry, from where it is taken up to its end. */
export function timelineOf(catalog: Catalog, start: Start): Timeline {
  return { ...laidOut(instructionsOf(catalog, start).flat()), leadsTo: endOf(catalog, start) };
}

/** The same, one instruction after the other. */
export function instructionsOf(catalog: Catalog, start: Start): readonly Instruction[] {
  const entry = entryAt(start.plan, start.place.entry);
  const instructions =
    entry.kind === 'exercise'
      ? exerciseInstructions(catalog, start, entry)
      : passageInstructions(catalog, start, entry);
  const most = start.guidance ?? 'full';
  return instructions.map((slots) => slots.map((slot) => said(slot, most)));
}

/** Where somebody is who has done the entry that they start in. */
export function endOf(catalog: Catalog, start: Start): Spot {
  return { place: doneIn(start), body: bodyAfter(catalog, entryAt(start.plan, start.place.entry), start.spared) };
}

/** A slot with no more said in it than is wanted; where only the breath is marked, nobody is reminded of anything. */
function said(slot: Slot, most: Guidance): Slot {
  const guidance = lesserOf(slot.guidance, most);
  const { says } = slot;
  const isBare = guidance === 'minimal' && says.kind === 'phase';
  return { ...slot, guidance, says: isBare ? { ...says, reminder: false } : says };
}

function lesserOf(one: Guidance, other: Guidance): Guidance {
  return GUIDANCE.indexOf(one) > GUIDANCE.indexOf(other) ? one : other;
}

/** Slots one after the other, from 0. */
export function laidOut(slots: readonly Slot[]): Pick<Timeline, 'cues' | 'lasts'> {
  let at = 0;
  const cues = slots.map((slot) => {
    const cue = { ...slot, at };
    at += slot.lasts;
    return cue;
  });
  return { cues, lasts: at };
}
