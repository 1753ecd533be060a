import type { Content } from '../../lambda/narration/content.ts';
import { WHOLE_WORKOUT } from '../../lambda/workout/catalog/catalog.ts';
import { choicesOf } from '../../lambda/workout/progress/person.ts';
import type { Progress } from '../../lambda/workout/progress/progress.ts';
import { withAdvice } from '../../lambda/workout/progress/progress.ts';
import type { Owner, ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { MINUTE } from '../../lambda/workout/vocabulary.ts';
import { storeTakesTooLong } from './coach.ts';
import type { LinkedPlan } from './linked-plan.ts';
import { listOf, movementName } from './plan-words.ts';

/** How often it is tried where another tab writes at the same time. */
const TRIES = 3;

/** What is kept for no request: no session has this name. */
const BY_PAGE = { sessionId: 'a plan was taken', requestId: '' };

/**
 * Keeps a plan as what the person does next, and has chosen. @returns whether it is kept; it is not, where a newer page has written
 * what is kept, or another tab writes all the time.
 * @throws where the browser does not let it be kept.
 */
export async function takePlan(store: ProgressStore, owner: Owner, plan: LinkedPlan, now: Instant): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await store.read(owner, now, storeTakesTooLong());
    if (row === 'newer') return false;
    const progress = progressWith(row.progress, plan, now);
    const next = { progress, revision: row.revision + 1, lastWrite: { ...BY_PAGE, at: now } };
    if (await store.write(owner, next, storeTakesTooLong())) return true;
  }
  return false;
}

/** All of a plan: what it does not name is as the article has it. */
function progressWith(progress: Progress, plan: LinkedPlan, now: Instant): Progress {
  const { form = 'floor', leftOut = [], minutes, doses } = plan;
  const length = minutes === undefined ? undefined : minutes * MINUTE;
  return withAdvice(progress, { form, leftOut, wish: { workout: WHOLE_WORKOUT, length, doses } }, now);
}

/** What a person gives up with a plan, in sentences: the workout that they left, and what they have left out themselves. */
export function whatPlanChanges(
  { person, underWay }: Progress,
  { leftOut = [] }: LinkedPlan,
  content: Content,
): readonly string[] {
  const back = choicesOf(person).leftOut.filter((movement) => !leftOut.includes(movement));
  const names = back.map((movement) => movementName(content, movement));
  return [
    ...(underWay ? ['It takes the place of the workout that you left.'] : []),
    ...(names.length > 0 ? [`It brings back what you leave out now: ${listOf(names, 'and')}.`] : []),
  ];
}
