import type { Slot } from './cue.ts';
import type { Step } from './exercise.ts';
import type { Place } from './place.ts';
import { entryAt, exerciseNumber } from './plan.ts';
import type { Start } from './start.ts';
import type { EntryId, Guidance, Position } from './vocabulary.ts';
import { milliseconds } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { wayBetween } from './workout.ts';

export const TITLE_LASTS = milliseconds(3.5);

/** "The cat, four of six." */
export function titleSlot({ plan, place }: Pick<Start, 'plan' | 'place'>): Slot {
  return {
    lasts: TITLE_LASTS,
    place,
    guidance: 'full',
    says: { kind: 'title', of: entryAt(plan, place.entry).id, ...exerciseNumber(plan, place.entry) },
  };
}

/** The way into a position; empty where the body is there already. */
export function waySlots(catalog: Catalog, { body, place }: Start, to: Position): readonly Slot[] {
  const steps = body === to ? [] : wayBetween(catalog, body, to).steps;
  return steps.map((step) => ({
    lasts: milliseconds(step.lasts),
    place,
    guidance: 'full',
    says: { kind: 'way', says: step.says },
  }));
}

interface StepToDo {
  readonly of: EntryId;
  readonly place: Place;
  /** For words like "eight times". */
  readonly dose?: number;
  readonly guidance?: Guidance;
}

export function stepSlot(step: Step, { of, place, dose, guidance = 'full' }: StepToDo): Slot {
  return { lasts: milliseconds(step.lasts), place, guidance, says: { kind: 'step', of, says: step.says, dose } };
}
