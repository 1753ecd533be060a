import type { Device } from '../narration/device.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import type { Catalog } from '../workout/catalog/catalog.ts';
import { isSamePlace } from '../workout/plan/place.ts';
import type { Narration } from '../workout/progress/narration.ts';
import { phaseHeard } from '../workout/progress/phase-at.ts';
import type { Progress } from '../workout/progress/progress.ts';
import { hasEndedSince } from '../workout/progress/progress.ts';
import { promptReached, settle } from '../workout/progress/settle.ts';
import { isKnown, isKnownPlan } from '../workout/progress/still-known.ts';
import type { Instant } from '../workout/vocabulary.ts';
import type { FoundProgress } from './found-progress.ts';
import { findProgress, foundIn } from './found-progress.ts';
import { needsWorkout } from './question.ts';
import type { Close, Reply } from './reply.ts';
import { speechOf } from './reply.ts';
import type { Request, Word } from './request.ts';
import type { Saved } from './save-progress.ts';
import { saveProgress } from './save-progress.ts';
import type { Missed, Session } from './session.ts';
import { VERSION } from './session.ts';
import type { StoreAccess } from './store-access.ts';
import type { Turn } from './turn.ts';
import type { TurnCounts } from './turn-counts.ts';
import { countsOf } from './turn-counts.ts';
import { FIRST_OF_ALL, WORDS } from './words.ts';

/** All that a turn is taken with. */
export interface Taking {
  readonly access: StoreAccess;
  readonly request: Request;
  readonly words: Words;
  readonly catalog: Catalog;
  readonly device: Device;
}

/** A turn that was taken: what is answered, and what the session remembers of it. */
export interface Taken {
  readonly reply: Reply;
  readonly narrated: Narrated;
  readonly session: Session;
  readonly counts: TurnCounts;
}

/** How often a turn is taken anew because another session has saved meanwhile. Then it is answered unsaved. */
const TRIES = 2;

/** How often more where a workout ends for good: there is no later turn to save it in. */
const MORE_TRIES = 4;

/** One turn: what was said before is settled, a handler replies, the reply is narrated, and what comes of it is saved. */
export async function takeTurn(taking: Taking): Promise<Taken> {
  return takeFrom(taking, await findProgress(taking.access, taking.request), TRIES);
}

/** Takes a turn on top of what was found, and once more on top of what another session has saved meanwhile. */
async function takeFrom(taking: Taking, found: FoundProgress, triesLeft: number): Promise<Taken> {
  const { access, request } = taking;
  const answer = answerTo(taking, found);
  const { progress, reply } = answer;
  const isUnchanged = reply.kind === 'silence' && progress === found.progress;
  const saved = isUnchanged ? unchanged(found) : await saveProgress(access, request, found, progress);
  const isEnding = hasEndedSince(found.progress, progress);
  if (saved.kind === 'outrun' && (isEnding ? MORE_TRIES : 0) + triesLeft > 1)
    return takeFrom(taking, foundIn(saved.by, request), triesLeft - 1);
  return taken(taking, answer, saved.kind === 'outrun' ? { ...found, kind: 'unsaved' } : saved);
}

function unchanged({ row, stored }: FoundProgress) {
  return { kind: 'saved', row, stored } as const;
}

/** The turn as it is answered: without its promise where there is no later turn in which to keep it. */
function taken(
  { request, words, device }: Taking,
  { reply, narrated, progress, atPrompt, counts }: Answer,
  { kind, row, stored }: Exclude<Saved, { kind: 'outrun' }>,
): Taken {
  const isUnsaved = kind === 'unsaved';
  const { owner, requestId } = request;
  const { question, pending, spared = request.session?.spared, isMissed = false } = reply.kind === 'ask' ? reply : {};
  const missed = missedAfter(request, isMissed);
  const session: Session = {
    version: VERSION,
    owner,
    progress,
    row,
    stored,
    requestId,
    question,
    pending,
    atPrompt,
    spared,
    missed,
  };
  const all = { session, counts: { ...counts, isUnsaved, isNotUnderstood: isMissed, isFailed: false } };
  if (reply.kind !== 'close' || !isUnsaved || !reply.promise) return { ...all, reply, narrated };
  const honest: Close = { ...reply, promise: undefined };
  return { ...all, reply: honest, narrated: narrate(words, speechOf(honest), device) };
}

const NONE_MISSED: Missed = { running: 0, inAll: 0 };

function missedAfter({ session }: Request, isMissed: boolean): Missed {
  const { running, inAll } = session?.missed ?? NONE_MISSED;
  return isMissed ? { running: running + 1, inAll: inAll + 1 } : { running: 0, inAll };
}

/** What comes of a request, by nothing but what it finds. */
type Answer = ReturnType<typeof answerTo>;

function answerTo({ request, words, catalog, device }: Taking, found: FoundProgress) {
  const turn = turnOf(request, found, { catalog, device });
  const reply = WORDS[wordFor(request, found)](turn);
  const narrated = narrate(words, speechOf(reply), device);
  const atPrompt = staysAtPrompt(turn, reply) ? turn.atPrompt : undefined;
  const progress = atPrompt ? inDoubt(catalog, reply.progress, turn.progress) : reply.progress;
  const counts = countsOf(turn, found.progress, reply, request.ended !== undefined);
  return { reply, narrated, progress: withNarration(progress, narrated, request, turn.now), atPrompt, counts };
}

/** A workout in the store that the session knew nothing of is offered first, unless the word leaves, or is of the body. */
function wordFor({ word }: Request, { isNews }: FoundProgress): Word {
  return isNews && !FIRST_OF_ALL.includes(word) ? 'launch' : word;
}

/** Words that lead nowhere leave a person at the prompt who is at one. */
function staysAtPrompt({ atPrompt, progress }: Turn, reply: Reply): boolean {
  if (reply.kind !== 'ask' || reply.stages[0].timeline) return false;
  const { underWay } = reply.progress;
  const stays = [atPrompt?.to.place, progress.underWay?.place].some((place) => {
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

/** The progress as it is saved: with what is about to be said, so that the next turn can tell how much was heard. */
function withNarration(progress: Progress, narrated: Narrated, request: Request, now: Instant): Progress {
  const { underWay } = progress;
  const [first, ...rest] = narrated.marks;
  if (!underWay || !first) return progress;
  const { lasts, doubt } = narrated;
  const { sessionId, requestId } = request;
  const narration: Narration = { sessionId, requestId, startedAt: now, lasts, doubt, marks: [first, ...rest] };
  return { ...progress, underWay: { ...underWay, narration, guidedAt: now } };
}

function turnOf(request: Request, found: FoundProgress, { catalog, device }: Pick<Taking, 'catalog' | 'device'>): Turn {
  const { session, said, region, heardAtMost } = request;
  const isNewSession = request.isNewSession || found.isNews;
  const before = withKnownWorkout(found.progress, catalog);
  const now = request.sentAt ?? lastMomentOf(before);
  const arrival = { ...request, isNewSession, now, listening: device.listening };
  const { question: open, pending, atPrompt } = (!isNewSession && session) || {};
  const question = open && needsWorkout(open) && !before.underWay ? undefined : open;
  return {
    catalog,
    now,
    said,
    spared: session?.spared ?? [],
    missed: session?.missed ?? NONE_MISSED,
    region,
    heardAtMost,
    longest: device.longest,
    phase: phaseHeard(catalog, before, arrival),
    isNewSession,
    question,
    pending: pending && isKnownPlan(catalog, pending.plan) ? pending : undefined,
    progress: isForeignEnd(request, before) ? before : settle(before, arrival),
    atPrompt: heardAtMost === undefined ? (atPrompt ?? promptReached(before, arrival)) : undefined,
  };
}

/** For a request that does not tell its time: then no time has passed. */
function lastMomentOf({ underWay }: Progress): Instant {
  return underWay?.narration?.startedAt ?? underWay?.leftAt ?? 0;
}

/** The end of a session that is not remembered, and that has said nothing, ends nothing. */
function isForeignEnd({ ended, session, sessionId }: Request, { underWay }: Progress): boolean {
  return ended !== undefined && !session && underWay?.narration?.sessionId !== sessionId;
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
