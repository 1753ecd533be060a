import type { Line } from '../narration/lines.ts';
import { teachingId } from '../workout/catalog/form.ts';
import { withRestOffered } from '../workout/plan/passed-over.ts';
import { isSamePlace } from '../workout/plan/place.ts';
import { bodyAfter, entryAt } from '../workout/plan/plan.ts';
import { pastRepetition } from '../workout/progress/interruption.ts';
import { advance, isGettingReady, letGo, releaseAgain, repeat } from '../workout/progress/moves.ts';
import type { Obstacle } from '../workout/progress/obstacle.ts';
import { isSameEntry, obstacleTo, pastWarmUp } from '../workout/progress/obstacle.ts';
import type { Onward } from '../workout/progress/onward.ts';
import { following } from '../workout/progress/onward.ts';
import { choicesOf } from '../workout/progress/person.ts';
import type { Starting, UnderWay } from '../workout/progress/progress.ts';
import type { Opening } from '../workout/timeline/start.ts';
import { ask, askBare, askWhichAfterUnwell } from './ask.ts';
import { finishWorkout } from './finish-workout.ts';
import type { How } from './narrate-from.ts';
import { narrateFrom } from './narrate-from.ts';
import type { Question } from './question.ts';
import type { Ask, Close } from './reply.ts';
import type { Turn } from './turn.ts';
import { withUnderWay } from './turn.ts';
import { promptAt, restLines } from './whereabouts.ts';

/**
 * Guides from a place, with care for the body: to nothing that loads what hurts, to no exercise before what must come first,
 * and to none with a cold body, where a short warm-up is offered. After "unwell" only "slower" leads on. Without a place the
 * workout is finished.
 */
export function guideTo(
  turn: Turn,
  where: Starting | undefined,
  lead: readonly Line[] = [],
  how: How = {},
): Ask | Close {
  if (turn.isUnwell && !how.isSlower) return askWhichAfterUnwell(turn);
  if (!where) return finishWorkout(turn);
  const { catalog, spared, progress, now } = turn;
  const from = progress.underWay;
  const to = pastWarmUp(from, where, now);
  const obstacle = obstacleTo(catalog, to, { from, spared, now });
  if (!obstacle) return narrateFrom(turn, isSameEntry(from, to) ? to : letGo(to), lead, how);
  const entry = entryAt(to.plan, to.place.entry);
  const isPassedOver = obstacle === 'load' && entry.kind !== 'exercise';
  if (isPassedOver) return guideTo(turn, advance(catalog, to, spared), lead, how);
  const question = ASKS[obstacle];
  if (question) return askAt(turn, question === 'passed-over' ? withRestOffered(to) : to, question, lead);
  return refuse(turn, { name: obstacle === 'load' ? 'would-load' : 'needs-another', exercise: teachingId(entry) });
}

/** The obstacles that a person is asked about. */
const ASKS: Partial<Record<Obstacle, Question>> = {
  first: 'first-this',
  cold: 'warm-up-first',
  'passed-over': 'passed-over',
};

/** Asks about an exercise before it is begun; another exercise is named, and the one at hand is let go of. */
function askAt(turn: Turn, to: Starting, question: Question, lead: readonly Line[]): Ask {
  const { underWay } = turn.progress;
  const exercise = teachingId(entryAt(to.plan, to.place.entry));
  const isNamed = question !== 'passed-over' && !isSameEntry(underWay, to);
  const named: readonly Line[] = isNamed ? [{ name: 'going-to', exercise }] : [];
  const rest = underWay ? restLines(underWay) : [];
  return ask(withUnderWay(turn, letGo(to)), question, [...rest, ...lead, ...named]);
}

/** An exercise that would load what hurts, or that needs another before it, is not gone to: it goes on where it was. */
function refuse(turn: Turn, why: Line): Ask | Close {
  if (turn.question) return askBare(turn, turn.question, [why]);
  const { underWay } = turn.progress;
  return underWay ? carryOn(turn, underWay, [why]) : ask(turn, 'start', [why]);
}

/** Guides on from where the person is; past a repetition in which they were interrupted twice. */
export function goOn(turn: Turn, underWay: UnderWay, lead: readonly Line[] = [], how: How = {}): Ask | Close {
  const past = pastRepetition(underWay, turn.interruption);
  if (past?.isSetOver) return endSet(turn, past.to, lead);
  const to = past?.to ?? placeAfter(turn, underWay, 'go-on');
  return guideTo(turn, to, lead, { opening: openingOf(underWay), ...how });
}

/** A short warm-up that was interrupted begins again. */
function openingOf({ warmUpBefore, place }: UnderWay): Opening | undefined {
  return warmUpBefore && isSamePlace(warmUpBefore, place) ? 'warm-up' : undefined;
}

/**
 * The place that a word leads on to. In a new session, getting into position begins anew. In answer to a question, "next" skips
 * to the next entry, even step by step.
 */
export function placeAfter(turn: Turn, underWay: UnderWay, by: Onward) {
  const { catalog, atPrompt, spared, progress, question, isNewSession } = turn;
  const flow = question && by === 'next' ? 'exercise' : choicesOf(progress.person).flow;
  const isTakenUp = (question === 'resume' || isNewSession) && flow !== 'step';
  const from = isTakenUp && isGettingReady(underWay) ? repeat(underWay) : underWay;
  return following(catalog, from, { by, atPrompt: atPrompt !== undefined, flow, spared });
}

/** One short sentence, and then what was going on: the prompt, or the set from this repetition. */
export function carryOn(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask | Close {
  return isWaitedFor(turn, underWay) ? promptAgain(turn, underWay, lead) : narrateOn(turn, underWay, lead);
}

/** Narrates on from where the person is, without its title, and the checks of `guideTo`: they were passed when it began. */
export function narrateOn(turn: Turn, underWay: UnderWay, lead: readonly Line[] = []): Ask | Close {
  const past = pastRepetition(underWay, turn.interruption);
  if (past?.isSetOver) return endSet(turn, past.to, lead);
  const to = past?.to ?? placeAfter(turn, underWay, 'go-on');
  return to ? narrateFrom(turn, to, lead, { opening: openingOf(underWay) ?? 'midway' }) : finishWorkout(turn);
}

function promptAgain(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask {
  if (isBetweenEntries(turn, underWay)) return endSet(turn, releaseAgain(underWay), lead);
  const prompt = promptAt(turn, underWay);
  return {
    kind: 'ask',
    progress: { ...turn.progress, underWay },
    lead,
    portions: [{ prompt }],
    atPrompt: turn.atPrompt,
  };
}

/** Whether what was going on is a prompt, or the release before it. */
export function isWaitedFor({ atPrompt }: Turn, { place }: UnderWay): boolean {
  return atPrompt !== undefined || place.at === 'done';
}

/** Whether it is the release of an exercise, nonstop: the next entry would have followed without a prompt. */
function isBetweenEntries({ catalog, atPrompt, progress }: Turn, { plan, place, body }: UnderWay): boolean {
  const entry = entryAt(plan, place.entry);
  const isLettingGo = entry.kind === 'exercise' && place.at === 'done' && body.in === bodyAfter(catalog, entry).in;
  return isLettingGo && !atPrompt && choicesOf(progress.person).flow === 'nonstop';
}

/** Ends a set at its repetition: only its release is left. */
export function endSet(turn: Turn, at: Starting, lead: readonly Line[] = []): Ask {
  return narrateFrom(turn, at, lead, { opening: 'release' });
}
