import type { Device } from '../narration/device.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Narration } from '../workout/progress/narration.ts';
import { hasEndedSince } from '../workout/progress/person.ts';
import type { Progress } from '../workout/progress/progress.ts';
import type { Instant } from '../workout/vocabulary.ts';
import { askedAgain, askedIn } from './ask-again.ts';
import type { FoundProgress } from './find-progress.ts';
import { foundIn } from './find-progress.ts';
import type { Reply } from './reply.ts';
import { speechOf } from './reply.ts';
import type { Request, Word } from './request.ts';
import type { Saved } from './save-progress.ts';
import { saveProgress } from './save-progress.ts';
import type { Missed, Session } from './session.ts';
import { NONE_MISSED, VERSION } from './session.ts';
import type { StoreAccess } from './store-access.ts';
import type { Turn } from './turn.ts';
import { keptOf, withoutProposal } from './turn.ts';
import type { TurnCounts } from './turn-counts.ts';
import { countsOf } from './turn-counts.ts';
import { turnOf } from './turn-of.ts';
import { varied } from './vary.ts';
import { leaveBehind, whoIsThere } from './who-is-there.ts';
import { FIRST_OF_ALL, HANDLERS, isAboutProposal } from './words.ts';

/** All that a turn is taken with. */
export interface TurnInput {
  readonly access: StoreAccess;
  readonly request: Request;
  readonly words: Words;
  readonly catalog: Catalog;
  readonly device: Device;
}

/** A turn that was taken: what is answered, and what the session remembers of it. */
export interface TurnResult {
  readonly reply: Reply;
  readonly narrated: Narrated;
  readonly session: Session;
  readonly counts: TurnCounts;
}

/** How often a turn is taken at most, where another session keeps saving meanwhile; then it is answered unsaved. */
const TRIES = 2;

/** How often more where a workout ends for good: there is no later turn to save it in. */
const MORE_TRIES = 4;

/** One turn: what was said before is settled, a handler replies, the reply is narrated, and what comes of it is saved. */
export async function takeTurn(input: TurnInput): Promise<TurnResult> {
  const { device, ...asking } = input;
  const { request, found } = await whoIsThere({ ...asking, listening: device.listening });
  return takeFrom({ ...input, request }, found, TRIES);
}

/** Takes a turn on what was found; where another session saved meanwhile, anew on what that saved. */
async function takeFrom(input: TurnInput, found: FoundProgress, triesLeft: number): Promise<TurnResult> {
  const { access, request } = input;
  const answer = answerTo(input, found);
  const { progress, reply } = answer;
  const isUnchanged = isWhoAsked(reply) || (mayChangeNothing(request, reply) && progress === found.progress);
  const saved = isUnchanged ? unchanged(found) : await saveProgress(access, request, found, progress);
  const isEnding = hasEndedSince(found.progress.person, progress.person);
  if (saved.kind === 'outrun' && (isEnding ? MORE_TRIES : 0) + triesLeft > 1)
    return takeFrom(input, foundIn(saved.by, request), triesLeft - 1);
  if (saved.kind === 'saved') await leaveBehind(access, request, found);
  return taken(input, answer, saved.kind === 'outrun' ? { ...found, kind: 'unsaved' } : saved);
}

/** Until it is known who it is, nothing is written. */
function isWhoAsked(reply: Reply): boolean {
  return reply.kind === 'ask' && reply.claim !== undefined;
}

/** In silence, and where "is that you?" gets no answer but a goodbye. */
function mayChangeNothing({ session }: Request, { kind }: Reply): boolean {
  return kind === 'silence' || (kind === 'close' && session?.claim !== undefined);
}

function unchanged({ row, stored }: FoundProgress) {
  return { kind: 'saved', row, stored } as const;
}

/** The result. What could not be saved is not promised. */
function taken(
  { request, words, device }: TurnInput,
  answered: Answered,
  saved: Exclude<Saved, { kind: 'outrun' }>,
): TurnResult {
  const { reply, narrated, counts } = answered;
  const isUnsaved = saved.kind === 'unsaved';
  const session = sessionAfter(request, answered, saved);
  const isNotUnderstood = reply.kind === 'ask' && reply.isMissed === true;
  const isLost = isUnsaved && saved.row.kind !== 'nobody';
  const all = { session, counts: { ...counts, isUnsaved: isLost, isNotUnderstood, isFailed: false } };
  const honest = isUnsaved ? withoutPromise(reply) : reply;
  if (honest === reply) return { ...all, reply, narrated };
  return { ...all, reply: honest, narrated: narrate(words, speechOf(honest), device) };
}

/** A goodbye, and the prompt of a pause, without saying that the place is kept. */
function withoutPromise(reply: Reply): Reply {
  if (reply.kind === 'close' && reply.promise) return { ...reply, promise: undefined };
  if (reply.kind !== 'ask' || reply.question !== 'paused') return reply;
  return { ...reply, portions: [{ prompt: { name: 'paused-unkept' } }] };
}

function sessionAfter(
  request: Request,
  { reply, progress, remembered }: Answered,
  { row, stored }: Pick<Session, 'row' | 'stored'>,
): Session {
  const { owner, requestId } = request;
  const {
    question,
    pending,
    claim,
    atPrompt,
    spared = request.session?.spared,
    isUnwell = request.session?.isUnwell,
    isMissed = false,
    proposal,
  } = reply.kind === 'ask' ? reply : {};
  const missed = missedAfter(request, isMissed);
  const asks = { question, pending, proposal, claim, atPrompt };
  return {
    version: VERSION,
    owner,
    progress,
    row,
    stored,
    requestId,
    ...asks,
    spared,
    isUnwell,
    missed,
    ...remembered,
  };
}

function missedAfter({ session }: Request, isMissed: boolean): Missed {
  const { running, inAll } = session?.missed ?? NONE_MISSED;
  return isMissed ? { running: running + 1, inAll: inAll + 1 } : { running: 0, inAll };
}

/** The answer: a pure function of the request and of what was found. */
type Answered = ReturnType<typeof answerTo>;

function answerTo({ words, catalog, device, ...input }: TurnInput, found: FoundProgress) {
  const request = askedAgain(input.request, found.progress, device);
  const word = wordFor(request, found);
  const settled = turnOf(request, found, catalog, device);
  const turn = isAboutProposal(word) ? settled : withoutProposal(settled);
  const { reply, saidBefore } = varied(HANDLERS[word](turn), found.isNews ? {} : (request.session?.saidBefore ?? {}));
  const narrated = narrate(words, speechOf(reply), device);
  const counts = countsOf(turn, found.progress, reply, request.ended !== undefined);
  const progress = withNarration(keptProgress(turn, reply), narrated, request, turn.now);
  const remembered = { interruption: turn.interruption, asked: askedIn(request), saidBefore };
  return { reply, narrated, progress, counts, remembered };
}

/** At a prompt the place that is kept is the surely heard one, not the prompt's. */
function keptProgress(turn: Turn, { progress, atPrompt }: Reply): Progress {
  const { person, underWay } = progress;
  return atPrompt && underWay ? { person, underWay: keptOf(turn, underWay) } : progress;
}

/**
 * A workout in the store that the session knew nothing of is offered first, and so is one that may be another's, unless the word
 * leaves, or is of the body.
 */
function wordFor({ word }: Request, { isNews, isClaimed, claim }: FoundProgress): Word {
  const isFirst = claim !== undefined || (isNews && !isClaimed);
  return isFirst && !FIRST_OF_ALL.includes(word) ? 'launch' : word;
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
