import type { Catalog } from '../catalog/catalog.ts';
import type { GettingUp } from '../catalog/exercise.ts';
import type { Body, FloorPosture } from '../plan/body.ts';
import { restingIn, STANDING } from '../plan/body.ts';
import type { Place } from '../plan/place.ts';
import type { Slot } from './cue.ts';
import { wayInstructions, waySlot } from './step-slots.ts';
import type { Timeline } from './timeline.ts';
import { laidOut } from './timeline.ts';

/** A way up: from which posture, and how. */
export interface HelpUp {
  readonly from: FloorPosture | 'chair';
  /** The place in the workout, which the way up leaves as it is. */
  readonly place: Place;
  readonly how: GettingUp;
}

/** Onto the chair, as after being stuck, each step has half as much time again. Ours. */
const SLOWLY = 1.5;

/**
 * The way up: with a chair the way to standing, and a breath there; without one, or onto it, by hands and knees and steps of its
 * own. A body on a chair is never led to the floor: it stands up by the chair, or stays on it.
 */
export function helpUp(catalog: Catalog, { from, place, how }: HelpUp): Timeline {
  const isOnChair = from === 'chair';
  if (isOnChair && how === 'onto-chair') return staying(catalog, place);
  const by: Body = isOnChair || how === 'with-chair' ? STANDING : restingIn('all-fours');
  const there = wayInstructions(catalog, { from, to: by.in, place }).flat();
  const up = catalog.gettingUp[isOnChair ? 'with-chair' : how].map((step) => waySlot(step, { place, body: by }));
  const slots = [...there, ...up];
  return { ...laidOut(how === 'onto-chair' ? slots.map(slowly) : slots), leadsTo: { place, body: STANDING } };
}

/** Where the way onto the chair ends. */
function staying({ gettingUp }: Catalog, place: Place): Timeline {
  const body = restingIn('chair');
  const slots = gettingUp['onto-chair'].slice(-1).map((step) => slowly(waySlot(step, { place, body })));
  return { ...laidOut(slots), leadsTo: { place, body } };
}

function slowly(slot: Slot): Slot {
  return { ...slot, lasts: Math.round(slot.lasts * SLOWLY) };
}
