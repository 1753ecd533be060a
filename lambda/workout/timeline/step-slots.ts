import type { Catalog } from '../catalog/catalog.ts';
import { wayBetween } from '../catalog/catalog.ts';
import type { Step } from '../catalog/exercise.ts';
import { teachingId } from '../catalog/form.ts';
import type { Body } from '../plan/body.ts';
import { restingIn } from '../plan/body.ts';
import { exerciseNumber } from '../plan/free.ts';
import type { Place, Whereabouts } from '../plan/place.ts';
import { entryAt } from '../plan/plan.ts';
import type { Guidance, Posture, TeachingId } from '../vocabulary.ts';
import { milliseconds } from '../vocabulary.ts';
import type { Instruction, Slot } from './cue.ts';
import type { Start } from './start.ts';

/** "The cat, four of six." */
export function titleSlot(catalog: Catalog, start: Start): Slot {
  const { plan, place, body, spared } = start;
  return {
    lasts: milliseconds(catalog.cues.title.lasts),
    place,
    body,
    guidance: 'full',
    about: { kind: 'title', of: teachingId(entryAt(plan, place.entry)), ...exerciseNumber(catalog, start, spared) },
  };
}

interface Walk {
  readonly from: Posture;
  readonly to: Posture;
  readonly place: Place;
}

/** The way from one posture to another, leg by leg; empty where the body is there already. */
export function wayInstructions(catalog: Catalog, { from, to, place }: Walk): readonly Instruction[] {
  return wayBetween(catalog, from, to).map((leg) =>
    leg.way.steps.map((step) => waySlot(step, { place, body: restingIn(leg.from) })),
  );
}

/** A step on the way from one posture to another. */
export function waySlot({ words, lasts }: Step, at: Whereabouts): Slot {
  return { lasts: milliseconds(lasts), ...at, guidance: 'full', about: { kind: 'way', words } };
}

interface StepInPlace {
  readonly of: TeachingId;
  readonly place: Place;
  readonly body: Body;
  /** For words like "eight times". */
  readonly dose?: number;
  readonly guidance?: Guidance;
}

export function stepSlot({ words, lasts }: Step, { of, place, body, dose, guidance = 'full' }: StepInPlace): Slot {
  return { lasts: milliseconds(lasts), place, body, guidance, about: { kind: 'step', of, words, dose } };
}
