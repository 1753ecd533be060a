import type { Cadence, Cadences, Pace } from '../cadence.ts';
import { breathLasts, PACES } from '../cadence.ts';
import type { Flow, Form, Guidance, Movement } from '../vocabulary.ts';

/** What a person has asked for, until they ask for something else. */
export interface Choices {
  /** By its name, or a breath of their own. */
  readonly pace: Pace | Cadence;
  /** The most that is said. */
  readonly guidance: Guidance;
  readonly flow: Flow;
  /** The form that workouts are done in. */
  readonly form: Form;
  /** The kinds of movement that no workout has in it, in the order in which they were left out. */
  readonly leftOut: readonly Movement[];
}

/** What is offered once to a person who knows the workout by now: to go through it nonstop, and to hear fewer words. */
export const OFFERS = ['nonstop', 'brief'] as const;
export type Offer = (typeof OFFERS)[number];

/** The choices of a person who has asked for nothing. */
export const UNCHOSEN: Choices = { pace: 'normal', guidance: 'full', flow: 'exercise', form: 'floor', leftOut: [] };

export function cadenceOf({ pace }: Choices, cadences: Cadences): Cadence {
  return typeof pace === 'string' ? cadences[pace] : pace;
}

/** The next slower pace that has a name; the same, where there is none. */
export function slower(choices: Choices, cadences: Cadences): Choices['pace'] {
  const now = breathLasts(cadenceOf(choices, cadences));
  return PACES.find((pace) => breathLasts(cadences[pace]) > now) ?? choices.pace;
}

/** Whether there is a slower pace that has a name. */
export function canBeSlower(choices: Choices, cadences: Cadences): boolean {
  return !isSamePace(slower(choices, cadences), choices.pace);
}

/** The next quicker pace that has a name; the same, where there is none. */
export function quicker(choices: Choices, cadences: Cadences): Choices['pace'] {
  const now = breathLasts(cadenceOf(choices, cadences));
  return PACES.findLast((pace) => breathLasts(cadences[pace]) < now) ?? choices.pace;
}

export function isSamePace(one: Choices['pace'], other: Choices['pace']): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.inhale === other.inhale && one.exhale === other.exhale;
}

/** Whether the same kinds of movement are in both, in any order. */
export function isSameMovements(one: readonly Movement[], other: readonly Movement[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}

/** Of what two sessions have chosen at once: ours where we have changed it, else theirs. */
export function mergedChoices(base: Choices, ours: Choices, theirs: Choices): Choices {
  return {
    pace: isSamePace(ours.pace, base.pace) ? theirs.pace : ours.pace,
    guidance: ours.guidance === base.guidance ? theirs.guidance : ours.guidance,
    flow: ours.flow === base.flow ? theirs.flow : ours.flow,
    form: ours.form === base.form ? theirs.form : ours.form,
    leftOut: mergedMovements(base.leftOut, ours.leftOut, theirs.leftOut),
  };
}

/** Theirs, without what we have brought back since, and with what we have left out since. */
function mergedMovements(base: readonly Movement[], ours: readonly Movement[], theirs: readonly Movement[]) {
  const kept = theirs.filter((each) => ours.includes(each) || !base.includes(each));
  return [...kept, ...ours.filter((each) => !base.includes(each) && !kept.includes(each))];
}
