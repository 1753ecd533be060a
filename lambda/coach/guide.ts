import type { Line } from '../narration/lines.ts';
import type { PromptedStage } from '../narration/narrate.ts';
import { WHOLE_WORKOUT } from '../workout/catalog/catalog.ts';
import { beginningOf, isSamePlace } from '../workout/plan/place.ts';
import { bodyAfter, entryAt, planFor } from '../workout/plan/plan.ts';
import type { Planning } from '../workout/planner/length.ts';
import { cadenceOf } from '../workout/progress/choices.ts';
import { goOn, goOnHere, goTo, isAtEnd, isOnFloor, releaseAgain } from '../workout/progress/moves.ts';
import type { Progress, Starting, UnderWay, Warned } from '../workout/progress/progress.ts';
import { begin, choicesOf, finish } from '../workout/progress/progress.ts';
import { stagesFrom } from '../workout/timeline/portions.ts';
import type { Start } from '../workout/timeline/start.ts';
import type { Timeline } from '../workout/timeline/timeline.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import type { Ask, Close } from './reply.ts';
import type { Pending } from './session.ts';
import type { Turn } from './turn.ts';
import { hereOf } from './turn.ts';
import { placeIsKept, promptAt } from './whereabouts.ts';

/** Said before a person's first workout, in any form: what is needed, time to fetch it, and how to be heard. */
export const FIRST_TIME: readonly Line[] = [
  { name: 'what-you-need' },
  { name: 'have-ready' },
  { name: 'how-to-interrupt' },
];

/** What is said before the first word of a first workout, until something of it was heard. */
function thingsBefore({ progress: { history, underWay } }: Turn, { place }: Starting): readonly Line[] {
  const isUnheard =
    underWay !== undefined && [underWay.place, place].every((each) => isSamePlace(each, beginningOf(0)));
  return history.begun === 1 && isUnheard ? FIRST_TIME : [];
}

/** What was asked for, or the whole workout, of which nothing was narrated yet. One that is at its end is finished. */
export function beginAnew(turn: Turn, progress: Warned) {
  const { plan, exercise } = pendingOf(turn);
  const here = progress.underWay && hereOf(turn, progress.underWay);
  const { history } = here && isAtEnd(here) ? finish(progress) : progress;
  const begun = begin({ ...progress, history, underWay: here }, plan, turn.now);
  const wished = exercise === undefined ? undefined : goTo(turn.catalog, begun.underWay, exercise);
  return { ...begun, underWay: wished ?? begun.underWay };
}

/** What would be begun now: what was asked for, or the same again, or the whole workout. */
export function pendingOf({ catalog, pending, question, progress: { underWay } }: Turn): Pending {
  if (pending) return pending;
  const isSame = underWay && (question === 'resume' || question === 'from-beginning');
  return { plan: isSame ? underWay.plan : planFor(catalog, WHOLE_WORKOUT) };
}

/** Narrates on: from this repetition, or the next entry once this one is done. */
export function guideOn(turn: Turn, underWay: UnderWay, lead: readonly Line[], how: How = {}): Ask | Close {
  return guideTo(turn, onFrom(turn, underWay), lead, how);
}

/** Whoever waits goes on from just there, and so does whoever goes step by step. */
export function onFrom({ catalog, atPrompt, progress, spared }: Turn, underWay: UnderWay): Starting | undefined {
  const isHere = atPrompt || isStepByStep(progress);
  return isHere ? goOnHere(catalog, underWay, spared) : goOn(catalog, underWay, spared);
}

export function isStepByStep(progress: Progress): boolean {
  return choicesOf(progress).flow === 'step';
}

/** Narrates from a place; without one the workout is finished. */
export function guideTo(turn: Turn, to: Starting | undefined, lead: readonly Line[] = [], how: How = {}): Ask | Close {
  return to ? guide(turn, to, lead, how) : finishWorkout(turn);
}

/** How an entry is taken up; `away` in place of the time that has passed. */
export type How = Pick<Start, 'warmUpFirst' | 'setEnds'> & { readonly away?: Milliseconds };

/** Narrates from a place, as far as the person wants to go without being waited for. */
export function guide(turn: Turn, to: Starting, lead: readonly Line[] = [], how: How = {}): Ask {
  const { catalog, progress } = turn;
  const { flow } = choicesOf(progress);
  const away = turn.now - to.leftAt;
  const start = { ...to, ...guidedBy(turn), away, ...how, isAnnounced: isAnnounced(turn, to) };
  const course = { flow, longest: turn.longest, isFirst: progress.history.begun <= 1 };
  const [first, ...later] = stagesFrom(catalog, start, course);
  const prompted = (timeline: Timeline): PromptedStage => ({
    timeline,
    prompt: promptAt(turn, { ...to, ...timeline.leadsTo }),
  });
  return {
    kind: 'ask',
    progress: { ...progress, underWay: to },
    lead: [...lead, ...thingsBefore(turn, to)],
    stages: [prompted(first), ...later.map(prompted)],
  };
}

/** Whether somebody goes on in the middle of an entry, just where they were asked to say when. */
function isAnnounced({ atPrompt, progress }: Turn, { plan, place }: Starting): boolean {
  const [before, now] = [progress.underWay?.plan ?? plan, plan].map(({ entries }) => entries[place.entry]?.id);
  return atPrompt !== undefined && before === now && isSamePlace(atPrompt.to.place, place);
}

/** How somebody wants to be guided. */
export function guidedBy({ catalog, progress, spared }: Turn): Planning['how'] {
  const choices = choicesOf(progress);
  return { cadence: cadenceOf(choices, catalog.cadences), guidance: choices.guidance, spared };
}

/** One short sentence, and then what was going on: the prompt, or the set from this repetition. */
export function carryOn(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask | Close {
  if (!isWaitedFor(turn, underWay)) return guideOn(turn, underWay, lead);
  if (isBetweenEntries(turn, underWay)) return guide(turn, releaseAgain(underWay), lead, { setEnds: true });
  const prompt = promptAt(turn, underWay);
  return { kind: 'ask', progress: { ...turn.progress, underWay }, lead, stages: [{ prompt }] };
}

/** Whether what was going on is a prompt, or the release before it. */
function isWaitedFor({ atPrompt }: Turn, { place }: UnderWay): boolean {
  return atPrompt !== undefined || place.at === 'done';
}

/** Whether somebody lets go of an exercise, and would have been guided on without being waited for. */
function isBetweenEntries({ catalog, atPrompt, progress }: Turn, { plan, place, body }: UnderWay): boolean {
  const entry = entryAt(plan, place.entry);
  const isLettingGo = entry.kind === 'exercise' && place.at === 'done' && body.in === bodyAfter(catalog, entry).in;
  return isLettingGo && !atPrompt && choicesOf(progress).flow === 'nonstop';
}

/**
 * The goodbye after the last entry: on the floor with how to be helped up. A workout of which something was spared is not called
 * whole, and its place is kept.
 */
export function finishWorkout({ progress, spared }: Turn): Close {
  if (spared.length > 0 && !(progress.underWay && isAtEnd(progress.underWay))) return leaveForToday(progress);
  const isDown = progress.underWay !== undefined && isOnFloor(progress.underWay);
  const getUp: readonly Line[] = isDown ? [{ name: 'to-get-up' }] : [];
  return {
    kind: 'close',
    progress: finish(progress),
    goodbye: [{ name: spared.length > 0 ? 'enough-for-today' : 'workout-done' }, { name: 'goodbye' }, ...getUp],
  };
}

function leaveForToday(progress: Progress): Close {
  const { underWay } = progress;
  const onFloor: readonly Line[] = underWay && isOnFloor(underWay) ? [{ name: 'to-get-up' }] : [];
  return {
    kind: 'close',
    progress,
    lead: [{ name: 'another-day' }],
    promise: underWay && placeIsKept(underWay),
    goodbye: [{ name: 'goodbye' }, ...onFloor],
  };
}
