import type { Catalog } from '../catalog/catalog.ts';
import type { GettingUp } from '../catalog/exercise.ts';
import type { Body, FloorPosture } from '../plan/body.ts';
import { restingIn, STANDING } from '../plan/body.ts';
import type { Place } from '../plan/place.ts';
import type { Slot } from './cue.ts';
import { wayInstructions, waySlot } from './step-slots.ts';
import type { Timeline } from './timeline.ts';
import { laidOut } from './timeline.ts';

/** A way up: from which posture on the floor, and how. */
export interface HelpUp {
  readonly from: FloorPosture;
  /** The place in the workout, which the way up leaves as it is. */
  readonly place: Place;
  readonly how: GettingUp;
}

/** Onto the chair, as after being stuck, each step has half as much time again. Ours. */
const SLOWLY = 1.5;

/**
 * The way up from the floor: with a chair the way to standing, and a breath there; without one, or onto it, by hands and knees
 * and steps of its own.
 */
export function helpUp(catalog: Catalog, { from, place, how }: HelpUp): Timeline {
  const by: Body = how === 'with-chair' ? STANDING : restingIn('all-fours');
  const there = wayInstructions(catalog, { from, to: by.in, place }).flat();
  const up = catalog.gettingUp[how].map((step) => waySlot(step, { place, body: by }));
  const slots = [...there, ...up];
  return { ...laidOut(how === 'onto-chair' ? slots.map(slowly) : slots), leadsTo: { place, body: STANDING } };
}

function slowly(slot: Slot): Slot {
  return { ...slot, lasts: Math.round(slot.lasts * SLOWLY) };
}
