import type { Line } from '../narration/lines.ts';
import type { PromptedStage } from '../narration/narrate.ts';
import { LONGEST_STAGE } from '../narration/narrate.ts';
import { cadenceOf } from '../workout/choices.ts';
import { goOn, goOnHere, goTo, hasGrownCold, isAtEnd, releaseAgain } from '../workout/moves.ts';
import { isSamePlace } from '../workout/place.ts';
import { bodyAfter, entryAt, planFor } from '../workout/plan.ts';
import type { Progress, Starting, UnderWay, Warned } from '../workout/progress.ts';
import { begin, choicesOf, finish, isWarned } from '../workout/progress.ts';
import { stagesFrom } from '../workout/stages.ts';
import type { Start } from '../workout/start.ts';
import type { Timeline } from '../workout/timeline.ts';
import { WHOLE_WORKOUT } from '../workout/workout.ts';
import { promptAt } from './prompts.ts';
import { ask } from './questions.ts';
import type { Ask, Close } from './reply.ts';
import type { Turn } from './turn.ts';
import { hereOf } from './turn.ts';
import type { Wish } from './wish.ts';

/** Narrates a workout from its first word, to whoever has heard the safety words; to anybody else it says them. */
export function guideFromStart(turn: Turn, progress: Progress, lead: readonly Line[]): Ask {
  if (!isWarned(progress)) return ask(turn, 'start', lead);
  const begun = beginAnew(turn, progress);
  const howTo: readonly Line[] = progress.history.begun === 0 ? [{ name: 'how-to-interrupt' }] : [];
  return guide({ ...turn, progress: begun }, begun.underWay, [...lead, ...howTo]);
}

/** What was asked for, or the whole workout, of which nothing was narrated yet. One that is at its end is finished. */
export function beginAnew(turn: Turn, progress: Warned) {
  const { plan, exercise } = wishOf(turn);
  const here = progress.underWay && hereOf(turn, progress.underWay);
  const { history } = here && isAtEnd(here) ? finish(progress) : progress;
  const begun = begin({ ...progress, history, underWay: here }, plan, turn.now);
  const wished = exercise === undefined ? undefined : goTo(turn.catalog, begun.underWay, exercise);
  return { ...begun, underWay: wished ?? begun.underWay };
}

/** What would be begun now: what was asked for, or the same again, or the whole workout. */
export function wishOf({ catalog, wish, question, progress: { underWay } }: Turn): Wish {
  if (wish) return wish;
  const isSame = underWay && (question === 'resume' || question === 'from-beginning');
  return { plan: isSame ? underWay.plan : planFor(catalog, WHOLE_WORKOUT) };
}

/** Goes on where somebody was. Whoever was long away may warm up first. */
export function comeBack(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask | Close {
  return comeTo(turn, onFrom(turn, underWay), lead);
}

/** Goes on from a place; whoever was long away, and comes to an exercise, may warm up first. */
export function comeTo(turn: Turn, to: Starting | undefined, lead: readonly Line[] = []): Ask | Close {
  if (!to || !hasGrownCold(to, turn.now)) return guideTo(turn, to, lead);
  const isElsewhere = to.place.entry !== turn.progress.underWay?.place.entry;
  const named: readonly Line[] = [{ name: 'going-to', exercise: entryAt(to.plan, to.place.entry).id }];
  const asking = { ...turn, progress: { ...turn.progress, underWay: to } };
  return ask(asking, 'warm-up-first', isElsewhere ? [...lead, ...named] : lead);
}

/** Narrates on: from this repetition, or the next entry once this one is done. */
export function guideOn(turn: Turn, underWay: UnderWay, lead: readonly Line[], how: How = {}): Ask | Close {
  return guideTo(turn, onFrom(turn, underWay), lead, how);
}

/** Whoever waits goes on from just there, and so does whoever goes step by step. */
function onFrom({ waiting, progress }: Turn, underWay: UnderWay): Starting | undefined {
  return waiting || isStepByStep(progress) ? goOnHere(underWay) : goOn(underWay);
}

export function isStepByStep(progress: Progress): boolean {
  return choicesOf(progress).flow === 'step';
}

/** Narrates from a place; without one the workout is finished. */
export function guideTo(turn: Turn, to: Starting | undefined, lead: readonly Line[] = [], how: How = {}): Ask | Close {
  return to ? guide(turn, to, lead, how) : finishWorkout(turn.progress);
}

type How = Pick<Start, 'warmUpFirst' | 'setEnds'>;

/** Narrates from a place, as far as the person wants to go without being waited for. */
export function guide(turn: Turn, to: Starting, lead: readonly Line[] = [], how: How = {}): Ask {
  const { catalog, progress } = turn;
  const { flow } = choicesOf(progress);
  const start = { ...to, ...guidedBy(turn), ...how, isAnnounced: isAnnounced(turn, to), away: turn.now - to.leftAt };
  const [first, ...later] = stagesFrom(catalog, start, { flow, longest: LONGEST_STAGE });
  const prompted = (timeline: Timeline): PromptedStage => ({
    timeline,
    prompt: promptAt(to.plan, timeline.leadsTo.place),
  });
  return {
    kind: 'ask',
    progress: { ...progress, underWay: to },
    lead,
    stages: [prompted(first), ...later.map(prompted)],
  };
}

/** Whether somebody goes on in the middle of an entry, just where they were asked to say when. */
function isAnnounced({ waiting, progress }: Turn, { plan, place }: Starting): boolean {
  const [before, now] = [progress.underWay?.plan ?? plan, plan].map(({ entries }) => entries[place.entry]?.id);
  return waiting !== undefined && before === now && isSamePlace(waiting.at.place, place);
}

/** How somebody wants to be guided. */
export function guidedBy({ catalog, progress }: Turn): Pick<Start, 'cadence' | 'guidance'> {
  const choices = choicesOf(progress);
  return { cadence: cadenceOf(choices, catalog.cadences), guidance: choices.guidance };
}

/** One short sentence, and then what was going on: the prompt, or the set from this repetition. */
export function carryOn(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask | Close {
  if (!isWaitedFor(turn, underWay)) return guideOn(turn, underWay, lead);
  if (isBetweenEntries(turn, underWay)) return guide(turn, releaseAgain(underWay), lead, { setEnds: true });
  const prompt = promptAt(underWay.plan, underWay.place);
  return { kind: 'ask', progress: { ...turn.progress, underWay }, lead, stages: [{ prompt }] };
}

/** Whether what was going on is a prompt, or the release before it. */
function isWaitedFor({ waiting }: Turn, { place }: UnderWay): boolean {
  return waiting !== undefined || place.at === 'done';
}

/** Whether somebody lets go of an exercise, and would have been guided on without being waited for. */
function isBetweenEntries({ catalog, waiting, progress }: Turn, { plan, place, body }: UnderWay): boolean {
  const entry = entryAt(plan, place.entry);
  const isLettingGo = entry.kind === 'exercise' && place.at === 'done' && body.in === bodyAfter(catalog, entry).in;
  return isLettingGo && !waiting && choicesOf(progress).flow === 'nonstop';
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
