import type { Catalog } from '../catalog/catalog.ts';
import { STANDING } from '../plan/body.ts';
import type { Place, Whereabouts } from '../plan/place.ts';
import { isSamePlace } from '../plan/place.ts';
import type { Plan } from '../plan/plan.ts';
import { entryAt, withDone } from '../plan/plan.ts';
import { absenceOf } from '../timeline/absence.ts';
import { entrySteps, stepAt } from '../timeline/entry-steps.ts';
import type { Instant, Milliseconds } from '../vocabulary.ts';
import type { Arrival } from './arrival.ts';
import { answerableFor, followedFor, playedFor } from './arrival.ts';
import { ended } from './ending.ts';
import { isAtEnd, isGettingReady, letGo, repeat } from './moves.ts';
import type { Mark, Narration } from './narration.ts';
import { markAt, slowestEnd } from './narration.ts';
import type { Progress, UnderWay } from './progress.ts';

/** After this long a workout is begun anew, and not offered again. */
const OFFERED_FOR: Milliseconds = 30 * 24 * 60 * 60 * 1000;

/**
 * Works out how much of the last narration was heard, and forgets the narration. Better a repetition too early than one
 * too late: where nothing is known, the person is where the narration began. A new session begins elsewhere than
 * on the mat; after a month a workout is not gone on with; and one that was heard to its end is finished once its session is
 * over.
 */
export function settle(catalog: Catalog, progress: Progress, arrival: Arrival): Progress {
  const { underWay } = progress;
  if (!underWay) return progress;
  const isOtherSession = underWay.narration !== undefined && underWay.narration.sessionId !== arrival.sessionId;
  if (arrival.ended && isOtherSession) return progress;
  const here = heard(catalog, underWay, arrival);
  const isOver = arrival.isNewSession || arrival.ended !== undefined;
  if (!isOver) return { ...progress, underWay: here };
  const settled = isAtEnd(here) ? ended(catalog, progress, here).progress : { ...progress, underWay: here };
  if (!settled.underWay) return settled;
  if (arrival.now - here.leftAt > OFFERED_FOR) return { person: progress.person };
  return { ...settled, underWay: cameFromElsewhere(settled.underWay, arrival) };
}

/** A person at a prompt: where the narration began, and where it has led to. */
export interface AtPrompt {
  readonly from: Whereabouts;
  readonly to: Whereabouts;
}

/**
 * The prompt that a person answers: the narration is over, if the voice kept to its plan, and so words are meant for its prompt.
 * The place may still be put a repetition or two earlier, as no doubt may put it ahead.
 */
export function promptReached({ underWay }: Progress, arrival: Arrival): AtPrompt | undefined {
  const narration = underWay?.narration;
  if (!narration || arrival.ended || narration.sessionId !== arrival.sessionId) return undefined;
  const isOver = playedFor(narration, arrival) >= narration.lasts;
  if (!isOver || arrival.now - narration.startedAt > answerableFor(narration, arrival)) return undefined;
  const [first] = narration.marks;
  return { from: whereaboutsIn(first), to: whereaboutsIn(narration.marks.at(-1) ?? first) };
}

/** The workout at the prompt where the person waits: the entry that the narration has led to the end of is done. */
export function placeAtPrompt(underWay: UnderWay, { from, to }: AtPrompt): UnderWay {
  const done = isLedTo(from.place, to.place) ? [to.place.entry] : [];
  return { ...underWay, ...to, plan: withDone(underWay.plan, done) };
}

function whereaboutsIn({ place, body }: Mark): Whereabouts {
  return { place, body };
}

/**
 * A workout in a new session. For half an hour the body is where it was left, and has let go; later it stands. After more than
 * a moment, getting into position begins anew.
 */
function cameFromElsewhere(underWay: UnderWay, { now }: Arrival): UnderWay {
  const absence = absenceOf(now - underWay.leftAt);
  if (absence === 'a moment') return letGo(underWay);
  const there = isGettingReady(underWay) ? repeat(underWay) : underWay;
  return absence === 'a while' ? letGo(there) : { ...there, body: STANDING };
}

function heard(catalog: Catalog, underWay: UnderWay, arrival: Arrival): UnderWay {
  const { narration, ...rest } = adopted(underWay);
  if (!narration) return rest;
  const mark = heardOf(narration, rest.plan, arrival);
  const plan = withDone(rest.plan, doneUntil(narration, mark));
  const left = leftAt(narration, arrival);
  const movedAt = isMoved(catalog, plan, mark.place) ? Math.min(left, plannedEnd(narration)) : rest.movedAt;
  const warmUpBefore = mark.isWarmUp ? mark.place : undefined;
  return { ...rest, plan, place: mark.place, body: mark.body, leftAt: left, movedAt, warmUpBefore };
}

/** Whether the body moves at a place: in a set, and in the warm-up from its second part on. */
function isMoved(catalog: Catalog, plan: Plan, place: Place): boolean {
  const entry = entryAt(plan, place.entry);
  if (entry.kind === 'exercise') return place.at === 'set' || (place.at === 'done' && entry.isDone === true);
  if (entry.kind === 'cool-down') return false;
  const parts = entrySteps(catalog, { ...entry, short: undefined });
  return place.at !== 'steps' || stepAt(parts, place.step).here !== parts[0];
}

/**
 * A workout that an earlier version has begun does not tell what was done, nor when it was begun: all that is behind its place
 * counts as done, and so it is told from then on.
 */
function adopted(underWay: UnderWay): UnderWay {
  const { begunAt, plan, place, leftAt } = underWay;
  if (begunAt !== undefined) return underWay;
  const behind = place.at === 'done' ? place.entry + 1 : place.entry;
  return { ...underWay, plan: withDone(plan, [...Array(behind).keys()]), begunAt: leftAt, movedAt: leftAt };
}

/** The entries that a narration has led to their end, up to a mark of it. */
function doneUntil({ marks }: Narration, until: Mark): readonly number[] {
  const [first] = marks;
  return marks.filter(({ at, place }) => at <= until.at && isLedTo(first.place, place)).map(({ place }) => place.entry);
}

/**
 * Whether a narration has led to the end of an entry: one that it began there has not, but where its set was ended there after
 * a whole repetition.
 */
function isLedTo(first: Place, place: Place): boolean {
  if (place.at !== 'done') return false;
  return place.after === undefined ? !isSamePlace(first, place) : place.after > 1;
}

/** When the person stopped following: now in their own session, else when the last word was said, at the latest. */
function leftAt(narration: Narration, { sessionId, now }: Arrival): Instant {
  return narration.sessionId === sessionId ? now : Math.min(now, plannedEnd(narration));
}

/** Where the person is: as far as was surely heard, and past the end of every set that was planned to be over. */
function heardOf(narration: Narration, plan: Plan, arrival: Arrival): Mark {
  const surely = surelyHeard(narration, arrival);
  const done = lastSetDone(narration, plan, arrival);
  return done && done.at > surely.at ? done : surely;
}

function surelyHeard(narration: Narration, arrival: Arrival): Mark {
  const { sessionId, now, ended, heardAtMost, listening } = arrival;
  const elapsed = now - narration.startedAt;
  const mayPlayUntil = slowestEnd(narration) + listening.wayOut;
  const until = narration.sessionId === sessionId ? answerableFor(narration, arrival) : mayPlayUntil;
  const isUnknown = ended === 'by an error' || elapsed < 0 || elapsed > until;
  if (isUnknown) return narration.marks[0];
  return markAt(played(narration, heardAtMost), Math.max(0, followedFor(narration, arrival)));
}

/**
 * The end of the last set that a word comes after, by the plan, as such a word is meant for what comes next: "stop", a second
 * after "And that is eight", keeps the set done. A slow voice may lose its last repetition by it, and no other: the body is
 * where doubt has put it, and half an hour later no clock is believed.
 */
function lastSetDone(narration: Narration, plan: Plan, arrival: Arrival): Mark | undefined {
  const { sessionId, now, ended, heardAtMost } = arrival;
  const isOwn = narration.sessionId === sessionId && ended !== 'by an error';
  if (!isOwn || absenceOf(now - plannedEnd(narration)) === 'long') return undefined;
  const told = played(narration, heardAtMost);
  const heard = followedFor(narration, arrival);
  const doubted = markAt(told, heard);
  const done = told.marks.findLast((mark) => mark.at <= heard && isSetDone(told, plan, mark));
  return done && doubted.at >= lastRepetitionAt(told, done) ? { ...done, body: doubted.body } : undefined;
}

function isSetDone({ marks: [first] }: Narration, plan: Plan, { place }: Mark): boolean {
  return isLedTo(first.place, place) && entryAt(plan, place.entry).kind === 'exercise';
}

/** When the repetition begins that is the last before a mark. */
function lastRepetitionAt({ marks }: Narration, { at }: Mark): Milliseconds {
  const last = marks.findLast((mark) => mark.at < at && mark.place.at === 'set');
  return marks.find(({ place }) => last && isSamePlace(place, last.place))?.at ?? 0;
}

function plannedEnd({ startedAt, lasts }: Narration): Instant {
  return startedAt + lasts;
}

/** What a device has played of a narration. */
function played(narration: Narration, atMost: Milliseconds = Number.POSITIVE_INFINITY): Narration {
  const [first, ...rest] = narration.marks;
  return { ...narration, marks: [first, ...rest.filter(({ at }) => at <= atMost)] };
}
