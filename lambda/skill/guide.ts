import type { Line } from '../narration/lines.ts';
import { goOn, hasGrownCold } from '../workout/moves.ts';
import { planFor } from '../workout/plan.ts';
import type { Progress, Starting, UnderWay, Warned } from '../workout/progress.ts';
import { begin, choicesOf, finish, isWarned } from '../workout/progress.ts';
import type { Start } from '../workout/start.ts';
import { timelineOf } from '../workout/timeline.ts';
import { WHOLE_WORKOUT } from '../workout/workout.ts';
import { promptAfter } from './prompts.ts';
import { ask } from './questions.ts';
import type { Ask, Close } from './reply.ts';
import type { Turn } from './turn.ts';

/** Narrates a workout from its first word, to whoever has heard the safety words; to anybody else it says them. */
export function guideFromStart(turn: Turn, progress: Progress, lead: readonly Line[]): Ask {
  if (!isWarned(progress)) return ask(turn, 'start', lead);
  const begun = beginWhole(turn, progress);
  const howTo: readonly Line[] = progress.history.begun === 0 ? [{ name: 'how-to-interrupt' }] : [];
  return guide({ ...turn, progress: begun }, begun.underWay, [...lead, ...howTo]);
}

/** The whole workout, of which nothing was narrated yet. */
export function beginWhole({ catalog, now }: Turn, progress: Warned) {
  return begin(progress, planFor(catalog, WHOLE_WORKOUT), now);
}

/** Goes on where somebody was. Whoever was long away may warm up first. */
export function comeBack(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask | Close {
  return comeTo(turn, goOn(underWay), lead);
}

/** Goes on from a place; whoever was long away, and comes to an exercise, may warm up first. */
export function comeTo(turn: Turn, to: Starting | undefined, lead: readonly Line[] = []): Ask | Close {
  if (!to || !hasGrownCold(to, turn.now)) return guideTo(turn, to, lead);
  return ask({ ...turn, progress: { ...turn.progress, underWay: to } }, 'warm-up-first', lead);
}

/** Narrates on: from this repetition, or the next entry once this one is done. */
export function guideOn(turn: Turn, underWay: UnderWay, lead: readonly Line[], how: How = {}): Ask | Close {
  return guideTo(turn, goOn(underWay), lead, how);
}

/** Narrates from a place to the end of its entry; without one the workout is finished. */
export function guideTo(turn: Turn, to: Starting | undefined, lead: readonly Line[] = [], how: How = {}): Ask | Close {
  return to ? guide(turn, to, lead, how) : finishWorkout(turn.progress);
}

type How = Pick<Start, 'warmUpFirst'>;

/** Narrates from a place to the end of its entry. */
export function guide(turn: Turn, to: Starting, lead: readonly Line[] = [], how: How = {}): Ask {
  const away = turn.now - to.leftAt;
  const { pace, guidance } = choicesOf(turn.progress);
  const cadence = turn.catalog.cadences[pace];
  const timeline = timelineOf(turn.catalog, { ...to, ...how, away, cadence, guidance });
  const prompt = promptAfter(to.plan, to.place.entry);
  return { kind: 'ask', progress: { ...turn.progress, underWay: to }, lead, timeline, prompt };
}

/** One short sentence, and then what was going on: the prompt, or the set from this repetition. */
export function carryOn(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask | Close {
  if (underWay.place.at !== 'done') return guideOn(turn, underWay, lead);
  const prompt = promptAfter(underWay.plan, underWay.place.entry);
  return { kind: 'ask', progress: { ...turn.progress, underWay }, lead, prompt };
}

/** The goodbye after all of it. Whoever is still on the floor is told to take their time. */
export function finishWorkout(progress: Progress): Close {
  const isUp = progress.underWay?.body.in === 'standing';
  const getUp: readonly Line[] = isUp ? [] : [{ name: 'get-up-slowly' }];
  return {
    kind: 'close',
    progress: finish(progress),
    goodbye: [{ name: 'workout-done' }, ...getUp, { name: 'goodbye' }],
  };
}
