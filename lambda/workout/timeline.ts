import type { Body } from './body.ts';
import type { Cue, Slot } from './cue.ts';
import { exerciseSlots } from './exercise-slots.ts';
import { passageSlots } from './passage-slots.ts';
import type { Place } from './place.ts';
import { bodyAfter, entryAt } from './plan.ts';
import type { Start } from './start.ts';
import type { Guidance, Milliseconds } from './vocabulary.ts';
import { GUIDANCE } from './vocabulary.ts';
import type { Catalog } from './workout.ts';

/** Cues in order, the first at 0, each beginning where the one before it ends. */
export interface Timeline {
  readonly cues: readonly Cue[];
  readonly lasts: Milliseconds;
  /** Where somebody is, and their body, once all of it was heard. */
  readonly leadsTo: { readonly place: Place; readonly body: Body };
}

/** The cues of one entry, from where it is taken up to its end. */
export function timelineOf(catalog: Catalog, start: Start): Timeline {
  const entry = entryAt(start.plan, start.place.entry);
  const slots = entry.kind === 'exercise' ? exerciseSlots(catalog, start, entry) : passageSlots(catalog, start, entry);
  const most = start.guidance ?? 'full';
  return {
    ...laidOut(slots.map((slot) => said(slot, most))),
    leadsTo: { place: { entry: start.place.entry, at: 'done' }, body: bodyAfter(catalog, entry) },
  };
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

function laidOut(slots: readonly Slot[]): Pick<Timeline, 'cues' | 'lasts'> {
  let at = 0;
  const cues = slots.map((slot) => {
    const cue = { at, ...slot };
    at += slot.lasts;
    return cue;
  });
  return { cues, lasts: at };
}
