import type { Clock } from '../narration/clock.ts';
import { ALEXA_LISTENS } from '../narration/listening.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import { phaseHeard } from '../workout/phase-at.ts';
import { isSamePlace } from '../workout/place.ts';
import type { Progress } from '../workout/progress.ts';
import { hasEndedSince } from '../workout/progress.ts';
import { settle, waitingAt } from '../workout/settling.ts';
import { isKnown, isKnownPlan } from '../workout/still-known.ts';
import type { Instant } from '../workout/vocabulary.ts';
import type { Catalog } from '../workout/workout.ts';
import type { Access, Copy, Kept } from './copy.ts';
import { asFound, keep } from './copy.ts';
import { launch } from './handlers/launch.ts';
import type { Happened } from './happened.ts';
import { changesIn } from './happened.ts';
import { needsWorkout } from './question.ts';
import { recorded } from './record.ts';
import type { Close, Reply } from './reply.ts';
import type { Request } from './request.ts';
import { speechOf } from './respond.ts';
import { COMES_FIRST, handlerFor } from './routes.ts';
import type { SessionAttributes } from './session-attributes.ts';
import { VERSION } from './session-attributes.ts';
import type { Handler, Missed, Turn } from './turn.ts';

/** All that a turn is taken with, besides the progress that it finds. */
export interface Taking {
  readonly access: Access;
  readonly request: Request;
  readonly words: Words;
  readonly catalog: Catalog;
  readonly clock: Clock;
}

/** A turn that was taken: what is answered, and what the session remembers of it. */
export interface Taken {
  readonly reply: Reply;
  readonly narrated: Narrated;
  readonly attributes: SessionAttributes;
  readonly happened: Happened;
}

/** How often a turn is taken anew because somebody else has saved meanwhile. Then it is answered unsaved. */
const TRIES = 2;

/** How often more where a workout ends for good: there is no later turn to save it in. */
const MORE_TRIES = 4;

/** Takes a turn and saves what comes of it, on top of what others have saved. */
export async function takeTurn(taking: Taking, copy: Copy, triesLeft = TRIES): Promise<Taken> {
  const { access, request, words } = taking;
  const { reply, narrated, progress, waiting, changes } = answerTo(taking, copy);
  const isUnchanged = reply.kind === 'silence' && progress === copy.progress;
  const kept = isUnchanged ? copy : await keep(access, request, copy, progress);
  const isEnding = hasEndedSince(copy.progress, progress);
  if ('outrunBy' in kept && (isEnding ? MORE_TRIES : 0) + triesLeft > 1)
    return takeTurn(taking, asFound(request, kept.outrunBy), triesLeft - 1);
  const { standing, saved } = 'outrunBy' in kept ? copy : kept;
  const { question, wish, spared = request.attributes?.spared, isMissed = false } = reply.kind === 'ask' ? reply : {};
  const { owner, requestId } = request;
  const attributes = {
    version: VERSION,
    owner,
    progress,
    standing,
    saved,
    requestId,
    question,
    wish,
    waiting,
    spared,
    missed: missedAfter(request, isMissed),
  } as const;
  const isUnsaved = !isUnchanged && !isSaved(kept);
  const happened = { ...changes, isUnsaved, isNotUnderstood: isMissed, isFailed: false };
  if (reply.kind !== 'close' || isSaved(kept)) return { reply, narrated, attributes, happened };
  const honest = withoutPromise(reply);
  return { reply: honest, narrated: narrate(words, speechOf(honest)), attributes, happened };
}

const NONE_MISSED: Missed = { running: 0, inAll: 0 };

function missedAfter({ attributes }: Request, isMissed: boolean): Missed {
  const { running, inAll } = attributes?.missed ?? NONE_MISSED;
  return isMissed ? { running: running + 1, inAll: inAll + 1 } : { running: 0, inAll };
}

function isSaved(kept: Kept): boolean {
  return 'isSaved' in kept && kept.isSaved === true;
}

/** Nobody is told that their place is kept when it is not: there is no next turn in which to save it. */
function withoutPromise(reply: Close): Close {
  return { ...reply, goodbye: reply.goodbye.filter(({ name }) => !name.startsWith('kept-')) };
}

/** What comes of a request, by nothing but what it finds. */
function answerTo({ request, words, catalog, clock }: Taking, copy: Copy) {
  const turn = turnOf(request, copy, catalog);
  const reply = handlerOf(request, copy, words)(turn);
  const isExact = clock === 'apla' && !reply.progress.underWay?.withoutExactClock;
  const narrated = narrate(words, speechOf(reply), isExact ? 'apla' : 'ssml');
  const waiting = keepsWaiting(turn, reply) ? turn.waiting : undefined;
  const progress = waiting ? inDoubt(catalog, reply.progress, turn.progress) : reply.progress;
  const changes = changesIn(turn, copy.progress, reply, request.ended !== undefined);
  return { reply, narrated, progress: recorded(progress, narrated, { ...request, now: turn.now }), waiting, changes };
}

/** Words that lead nowhere leave somebody waiting who waits. */
function keepsWaiting({ waiting, progress }: Turn, reply: Reply): boolean {
  if (reply.kind !== 'ask' || reply.stages[0].timeline) return false;
  const { underWay } = reply.progress;
  const stays = [waiting?.at.place, progress.underWay?.place].some((place) => {
    return place && underWay && isSamePlace(place, underWay.place);
  });
  return stays && reply.question !== 'resume' && reply.question !== 'pain';
}

/** They are answered as who has heard the prompt; what is kept is the place where doubt has put them, if it is still there. */
function inDoubt(catalog: Catalog, answered: Progress, { underWay: doubted }: Progress): Progress {
  const { underWay } = answered;
  if (!underWay || !doubted) return answered;
  const { place, body } = doubted;
  const kept = { ...underWay, place, body };
  return isKnown(catalog, kept) ? { ...answered, underWay: kept } : answered;
}

/** A workout in the store that the session knew nothing of is offered first, unless the words leave, or are of the body. */
function handlerOf(request: Request, { isNews }: Copy, { heard }: Words): Handler {
  const handler = handlerFor(request, heard);
  return isNews && !COMES_FIRST.includes(handler) ? launch : handler;
}

function turnOf(request: Request, copy: Copy, catalog: Catalog): Turn {
  const isNewSession = request.isNewSession || copy.isNews;
  const before = withKnownWorkout(copy.progress, catalog);
  const now = request.sentAt ?? lastMomentOf(before);
  const arrival = { ...request, isNewSession, now, listening: ALEXA_LISTENS };
  const { question: open, wish, waiting } = (!isNewSession && request.attributes) || {};
  const question = open && needsWorkout(open) && !before.underWay ? undefined : open;
  return {
    catalog,
    now,
    slots: request.slots,
    spared: request.attributes?.spared ?? [],
    missed: request.attributes?.missed ?? NONE_MISSED,
    region: request.region,
    phase: phaseHeard(catalog, before, arrival),
    isNewSession,
    question,
    wish: wish && isKnownPlan(catalog, wish.plan) ? wish : undefined,
    progress: isForeignEnd(request, before) ? before : settle(before, arrival),
    waiting: request.isExactPartLost ? undefined : (waiting ?? waitingAt(before, arrival)),
    wasOnExactClock: isOnExactClock(before, request),
  };
}

/** For a request that does not tell its time: then no time has passed. */
function lastMomentOf({ underWay }: Progress): Instant {
  return underWay?.narration?.startedAt ?? underWay?.leftAt ?? 0;
}

/** Whether what plays in this session, as far as is known, is on an exact clock. */
function isOnExactClock({ underWay }: Progress, { sessionId }: Request): boolean {
  return underWay?.narration?.sessionId === sessionId && underWay.narration.exactFrom !== undefined;
}

/** The end of a session that nobody remembers, and that has said nothing, ends nothing. */
function isForeignEnd({ ended, attributes, sessionId }: Request, { underWay }: Progress): boolean {
  return ended !== undefined && !attributes && underWay?.narration?.sessionId !== sessionId;
}

/** A workout that the content no longer has is left out, and so is a narration that leads elsewhere. */
function withKnownWorkout(progress: Progress, catalog: Catalog): Progress {
  const { underWay, ...lasting } = progress;
  if (!underWay) return progress;
  if (!isKnown(catalog, underWay)) return lasting;
  const { narration, ...settled } = underWay;
  const leadsElsewhere = narration?.marks.some(({ place }) => !isKnown(catalog, { ...underWay, place }));
  return leadsElsewhere ? { ...lasting, underWay: settled } : progress;
}
