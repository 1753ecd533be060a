import type { Device } from '../narration/device.ts';
import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Arrival } from '../workout/progress/arrival.ts';
import type { Interruption } from '../workout/progress/interruption.ts';
import { interruptedIn } from '../workout/progress/interruption.ts';
import { isKnownPlan, withKnownWorkout } from '../workout/progress/is-known.ts';
import { choicesOf } from '../workout/progress/person.ts';
import { phaseHeard } from '../workout/progress/phase-at.ts';
import { asLeftOut } from '../workout/progress/plan-now.ts';
import type { Progress } from '../workout/progress/progress.ts';
import type { AtPrompt } from '../workout/progress/settle.ts';
import { placeAtPrompt, promptReached, settle } from '../workout/progress/settle.ts';
import type { Instant, Milliseconds } from '../workout/vocabulary.ts';
import type { FoundProgress } from './find-progress.ts';
import type { Question } from './question.ts';
import { needsWorkout } from './question.ts';
import type { Request } from './request.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

/** A request on top of what was found: settled by the clock, with the question that is still open. */
export function turnOf(request: Request, found: FoundProgress, catalog: Catalog, device: Device): Turn {
  const { session, ailments, said, region, heardAtMost } = request;
  const isNewSession = request.isNewSession || found.isNews;
  const open: Partial<Session> = (!isNewSession && session) || {};
  const before = withKnownWorkout(found.progress, catalog);
  const now = request.sentAt ?? lastMomentOf(before);
  const heardExactly = heardOfLast(request, before);
  const arrival = { ...request, isNewSession, now, heardExactly, listening: device.listening };
  const told = heardAtMost === undefined ? open.atPrompt : undefined;
  const settled = settlesNothing(request, before, arrival) ? before : settle(catalog, before, arrival);
  const where = whereOf(catalog, settled, told ?? promptReached(before, arrival));
  const { pending, proposal, interruption, claim = found.claim } = open;
  const isCutOff = !isNewSession && !where.atPrompt;
  return {
    ...{ catalog, now, isNewSession, said, region, heardAtMost, longest: device.longest },
    ...where,
    spared: { leftOut: choicesOf(where.progress.person).leftOut, afterPain: ailments.afterPain ?? [] },
    isUnwell: ailments.isUnwell,
    isSafetySaid: isSafetySaid(open, now),
    missed: session?.missed ?? 0,
    phase: phaseHeard(catalog, before, arrival),
    question: found.isClaimed && where.progress.underWay ? 'resume' : questionIn(before, open),
    pending: pending && isKnownPlan(catalog, pending.plan) ? pending : undefined,
    proposal,
    claim,
    interruption: isCutOff ? interrupted(catalog, before, { settled, now, interruption }) : interruption,
  };
}

/** Whether the safety words were said by then: one who speaks in the middle of them has not heard them. */
function isSafetySaid({ safetyBy }: Pick<Session, 'safetyBy'>, now: Instant): boolean {
  return safetyBy !== undefined && now >= safetyBy;
}

/** What a screen has played of the answer that the session remembers; of any other narration it tells nothing. */
function heardOfLast({ session, heardExactly }: Request, { underWay }: Progress): Milliseconds | undefined {
  return session && underWay?.narration?.requestId === session.requestId ? heardExactly : undefined;
}

/** How often the person was interrupted in one repetition, where a narration was cut off in a set now. */
function interrupted(
  catalog: Catalog,
  { underWay }: Progress,
  { settled, now, interruption }: Pick<Turn, 'now' | 'interruption'> & { readonly settled: Progress },
): Interruption | undefined {
  const narration = underWay?.narration;
  if (!narration || !settled.underWay) return interruption;
  const elapsed = now - narration.startedAt;
  return interruptedIn(catalog, settled.underWay, { ...narration, elapsed, before: interruption });
}

/** The question that is still open: one about a workout only while there is one. */
function questionIn({ underWay }: Progress, { question }: Pick<Session, 'question'>): Question | undefined {
  return question && needsWorkout(question) && !underWay ? undefined : question;
}

/** Puts a person who answers a prompt there, and keeps the settled place as what was surely heard. */
function whereOf(
  catalog: Catalog,
  settled: Progress,
  atPrompt: AtPrompt | undefined,
): Pick<Turn, 'progress' | 'atPrompt' | 'surelyAt'> {
  const { person, underWay } = settled;
  if (!underWay || !atPrompt) return { progress: asLeftOut(catalog, settled) };
  return { progress: { person, underWay: placeAtPrompt(underWay, atPrompt) }, atPrompt, surelyAt: underWay };
}

/** For a request that does not tell its time: then no time has passed. */
function lastMomentOf({ underWay }: Progress): Instant {
  return underWay?.narration?.startedAt ?? underWay?.leftAt ?? 0;
}

/**
 * The end of a session that is not remembered, and that has said nothing, ends nothing; and what a device could not play tells
 * nothing of what was heard, where it does not tell how much. Nor does a device that tells that it has played all, before it can
 * have, or where something else was asked since.
 */
function settlesNothing(request: Request, before: Progress, arrival: Arrival): boolean {
  const { word, ended, session, sessionId, heardAtMost } = request;
  if (word === 'not-played') return heardAtMost === undefined;
  if (word === 'played') return session?.question !== undefined || !promptReached(before, arrival);
  return ended !== undefined && !session && before.underWay?.narration?.sessionId !== sessionId;
}
