import type { Catalog } from '../catalog/catalog.ts';
import type { Whereabouts } from '../plan/place.ts';
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
  /** The place, and the body there, once all of it was heard. */
  readonly leadsTo: Whereabouts;
}

/** The cues of one entry, from where it is taken up to its end. */
export function timelineOf(catalog: Catalog, start: Start): Timeline {
  return { ...laidOut(instructionsOf(catalog, start).flat()), leadsTo: endOfEntry(catalog, start) };
}

/** How long the timeline of one entry is: its slots, which are as long whatever is said in them. */
export function timelineLasts(catalog: Catalog, start: Start): Milliseconds {
  return uncapped(catalog, start)
    .flat()
    .reduce((sum, { lasts }) => sum + lasts, 0);
}

/** The same cues, grouped by instruction, without their times. */
export function instructionsOf(catalog: Catalog, start: Start): readonly Instruction[] {
  const most = start.guidance ?? 'full';
  return uncapped(catalog, start).map((slots) => slots.map((slot) => said(slot, most)));
}

function uncapped(catalog: Catalog, start: Start): readonly Instruction[] {
  const entry = entryAt(start.plan, start.place.entry);
  return entry.kind === 'exercise'
    ? exerciseInstructions(catalog, start, entry)
    : passageInstructions(catalog, start, entry);
}

/** The place and the body after the entry that a start is in. */
export function endOfEntry(catalog: Catalog, start: Start): Whereabouts {
  return { place: doneIn(start), body: bodyAfter(catalog, entryAt(start.plan, start.place.entry), start.spared) };
}

/** Caps what is said in a slot; a phase with minimal words has no reminder. */
function said(slot: Slot, most: Guidance): Slot {
  const guidance = lesserOf(slot.guidance, most);
  const { about } = slot;
  const isBare = guidance === 'minimal' && about.kind === 'phase';
  return { ...slot, guidance, about: isBare ? { ...about, reminder: false } : about };
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
