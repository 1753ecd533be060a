import type { Content } from '../../lambda/narration/content.ts';
import type { Catalog } from '../../lambda/workout/catalog/catalog.ts';
import { formOf, WHOLE_WORKOUT } from '../../lambda/workout/catalog/catalog.ts';
import type { DoseBounds } from '../../lambda/workout/catalog/exercise.ts';
import { possibleDoses, wholePairs } from '../../lambda/workout/catalog/exercise.ts';
import { withDoses } from '../../lambda/workout/plan/doses.ts';
import type { ExerciseEntry, Plan } from '../../lambda/workout/plan/plan.ts';
import { exercisesIn, planFor } from '../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../lambda/workout/plan/spared.ts';
import type { Planned, Planning } from '../../lambda/workout/planner/length.ts';
import { lengthOf } from '../../lambda/workout/planner/length.ts';
import type { PossibleLengths } from '../../lambda/workout/planner/planner.ts';
import { planForTime, possibleLengths } from '../../lambda/workout/planner/planner.ts';
import { cadenceOf, UNCHOSEN } from '../../lambda/workout/progress/choices.ts';
import { unbegun } from '../../lambda/workout/progress/progress.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { MINUTE } from '../../lambda/workout/vocabulary.ts';
import type { LinkedPlan } from './linked-plan.ts';
import { listOf, nameOf, withoutWords } from './plan-words.ts';

/** What a plan in a link comes to: for a person who has chosen nothing else, as it is made by somebody who knows no pace of theirs. */

/** What is wrong with a plan: what it has, and what is allowed. @returns undefined where it can be done. */
export function faultIn(plan: LinkedPlan, content: Content): string | undefined {
  const whole = wholeOf(plan, content.catalog);
  if (exercisesIn(whole).length === 0) {
    return `${withoutWords(plan, content)} it has no exercise left, and must have one at least`;
  }
  return doseFault(plan, whole, content) ?? lengthFault(plan, content.catalog);
}

/** An exercise that a plan may have, and how often it may be done there. */
export interface PossibleDose {
  readonly entry: ExerciseEntry;
  readonly bounds: DoseBounds;
}

/** The exercises of a plan in their forms, without any wish for doses. */
export function dosesFor(plan: LinkedPlan, catalog: Catalog): readonly PossibleDose[] {
  return wholeOf(plan, catalog).entries.flatMap((entry) => {
    return entry.kind === 'exercise' ? [{ entry, bounds: possibleDoses(formOf(catalog, entry).dose) }] : [];
  });
}

/** The workout that a plan makes, and how long it takes. @param plan without a fault. */
export function workoutFor(plan: LinkedPlan, catalog: Catalog): Planned {
  const planning = planningFor(plan, catalog);
  const all = { plan: planning.underWay.plan, lasts: lengthOf(planning) };
  if (plan.minutes === undefined) return all;
  const planned = planForTime(planning, plan.minutes * MINUTE);
  return 'least' in planned ? all : planned;
}

function wholeOf({ form, leftOut }: LinkedPlan, catalog: Catalog): Plan {
  return planFor(catalog, WHOLE_WORKOUT, form, leftOut);
}

function planningFor(plan: LinkedPlan, catalog: Catalog): Planning {
  const { doses = {}, leftOut = [] } = plan;
  const spared = { ...NOTHING_SPARED, leftOut };
  const dosed = withDoses(catalog, doses);
  const how = { cadence: cadenceOf(UNCHOSEN, catalog.cadences), guidance: UNCHOSEN.guidance, spared };
  return { catalog: dosed, underWay: unbegun(wholeOf(plan, dosed), 0), how };
}

function doseFault(plan: LinkedPlan, whole: Plan, content: Content): string | undefined {
  const possible = dosesFor(plan, content.catalog);
  const faults = Object.entries(plan.doses ?? {}).map(([id, dose]) => {
    const found = possible.find(({ entry }) => entry.id === id);
    return found ? boundsFault(found, dose, content) : absentFault(id, whole, content);
  });
  return faults.find((fault) => fault !== undefined);
}

function boundsFault({ entry, bounds }: PossibleDose, dose: number, content: Content): string | undefined {
  const { least, most, inPairs } = bounds;
  if (dose >= least && dose <= most && wholePairs(bounds, dose) === dose) return undefined;
  const pairs = inPairs ? ', an even number' : '';
  return `its dose of ${nameOf(content, entry)} is ${dose}, and may be from ${least} to ${most}${pairs}`;
}

function absentFault(id: string, whole: Plan, content: Content): string {
  const names = whole.entries.flatMap((entry) => (entry.kind === 'exercise' ? [nameOf(content, entry)] : []));
  return `it has a dose of ${nameOf(content, { id })}, and may have doses of what is in it: ${listOf(names, 'and')}`;
}

function lengthFault(plan: LinkedPlan, catalog: Catalog): string | undefined {
  if (plan.minutes === undefined) return undefined;
  const planned = planForTime(planningFor(plan, catalog), plan.minutes * MINUTE);
  if (!('least' in planned)) return undefined;
  const { least, most } = inMinutes(planned);
  return `its number of minutes is ${plan.minutes}, and may be from ${least} to ${most}`;
}

/** How many minutes a plan may ask for. @param plan without a fault but for its length. */
export function minutesFor(plan: LinkedPlan, catalog: Catalog): PossibleLengths {
  return inMinutes(possibleLengths(planningFor(plan, catalog)));
}

function inMinutes({ least, most }: PossibleLengths): PossibleLengths {
  return { least: minutesIn(least), most: minutesIn(most) };
}

/** To the nearest minute. */
export function minutesIn(time: Milliseconds): number {
  return Math.round(time / MINUTE);
}
