import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Person } from '../workout/progress/person.ts';
import { hasEndedSince } from '../workout/progress/person.ts';
import type { Answer, Answering } from './answer-to.ts';
import { answerTo } from './answer-to.ts';
import { leaveBehind } from './claim.ts';
import { findOwner } from './find-owner.ts';
import type { FoundProgress } from './find-progress.ts';
import { foundIn } from './find-progress.ts';
import { isWayUp } from './question.ts';
import type { Ask, Reply } from './reply.ts';
import { speechOf } from './reply.ts';
import type { Request } from './request.ts';
import type { Saved } from './save-progress.ts';
import { KEPT_REQUESTS, saveProgress } from './save-progress.ts';
import type { Session, Unsaved } from './session.ts';
import { VERSION } from './session.ts';
import type { StoreAccess } from './store-access.ts';
import type { TurnCounts } from './turn-counts.ts';

/** All that a turn is taken with. */
export interface TurnInput extends Answering {
  readonly access: StoreAccess;
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

/** As many requests as a session remembers that may not have been saved: an outage of as many words counts nothing twice. */
const KEPT_UNSAVED = 16;

/** How often more where a workout ends for good: there is no later turn to save it in. */
const MORE_TRIES = 4;

/** One turn: what was said before is settled, a handler replies, the reply is narrated, and what comes of it is saved. */
export async function takeTurn(input: TurnInput): Promise<TurnResult> {
  const { device, ...asking } = input;
  const { request, found } = await findOwner({ ...asking, listening: device.listening });
  return takeFrom({ ...input, request }, found, TRIES);
}

/** Takes a turn on what was found; where another session saved meanwhile, anew on what that saved. */
async function takeFrom(input: TurnInput, found: FoundProgress, triesLeft: number): Promise<TurnResult> {
  const { access, request } = input;
  const answer = answerTo(input, found);
  const { progress } = answer;
  const saved = isNothingToSave(request, answer, found)
    ? ({ kind: 'saved', row: found.row, stored: found.stored } as const)
    : await saveProgress(access, request, found, progress);
  const isEnding = hasEndedSince(found.progress.person, progress.person);
  if (saved.kind === 'outrun') {
    const now = foundIn(saved.by, request);
    const { isClaimed } = found;
    if (now.isWritten) return takeFrom(input, { ...now, isClaimed }, triesLeft);
    if ((isEnding ? MORE_TRIES : 0) + triesLeft > 1) return takeFrom(input, now, triesLeft - 1);
  }
  if (saved.kind === 'saved') await leaveBehind(access, request, found);
  const { requests } = found;
  return taken(input, answer, { ...(saved.kind === 'outrun' ? { ...found, kind: 'unsaved' } : saved), requests });
}

/**
 * Until it is known who it is; and where nothing has changed, nor is still to be saved, in silence, and in a goodbye to "is that you?" or
 * to somebody who has no row: one would tell that they were asked whose place is there.
 */
function isNothingToSave({ session }: Request, { reply, progress }: Answer, { row, ...found }: FoundProgress): boolean {
  if (reply.kind === 'ask') return reply.claim !== undefined;
  const isNew = row.kind === 'known' && row.revision === 0;
  const isUnchanged = progress === found.progress && !(session?.unsaved && isUnsaved(found));
  return (reply.kind === 'silence' || session?.claim !== undefined || isNew) && isUnchanged;
}

/** Whether the person is another than the store is known to hold. */
function isUnsaved({ progress: { person }, stored }: Pick<FoundProgress, 'progress' | 'stored'>): boolean {
  return JSON.stringify(person) !== JSON.stringify(stored);
}

/** What became of saving, in the end; and the requests before this one. */
type Ended = Exclude<Saved, { kind: 'outrun' }> & Pick<FoundProgress, 'requests'>;

/** The result. What could not be saved is not promised. */
function taken({ request, words, device }: TurnInput, answer: Answer, saved: Ended): TurnResult {
  const { reply, narrated, counts } = answer;
  const isUnsaved = saved.kind === 'unsaved';
  const session = sessionAfter(request, answer, saved);
  const isNotUnderstood = reply.kind === 'ask' && reply.isMissed === true;
  const isLost = isUnsaved && saved.row.kind !== 'unkept';
  const all = { session, counts: { ...counts, isUnsaved: isLost, isNotUnderstood, isFailed: false } };
  const honest = isUnsaved ? withoutPromise(reply) : reply;
  if (honest === reply) return { ...all, reply, narrated };
  return { ...all, reply: honest, narrated: narrate(words, speechOf(honest), device) };
}

/** A goodbye, and the prompt of a pause, without saying that the place is kept; and a choice, without saying until when. */
function withoutPromise(reply: Reply): Reply {
  if (reply.kind === 'close' && reply.promise) return { ...reply, promise: undefined };
  if (reply.kind !== 'ask') return reply;
  const lead = reply.lead.filter(({ name }) => name !== 'from-next-time');
  if (reply.question === 'paused') return { ...reply, lead, portions: [{ prompt: { name: 'paused-unkept' } }] };
  return lead.length < reply.lead.length ? { ...reply, lead } : reply;
}

/** What the session remembers then: what it is asked now, and what it knew before. */
function sessionAfter(
  { owner, requestId, session, ailments }: Request,
  { reply, progress, remembered }: Answer,
  { kind, row, stored, requests: before }: Ended,
): Session {
  const asked: Partial<Ask> = reply.kind === 'ask' ? reply : {};
  const { question, pending, proposal, atPrompt, afterPain = ailments.afterPain, isMissed } = asked;
  const { isUnwell = ailments.isUnwell } = asked;
  const missed = isMissed ? (session?.missed ?? 0) + 1 : 0;
  // Who is helped up has not answered whose place it is.
  const { claim = isWayUp(question) ? session?.claim : undefined } = asked;
  const asks = { question, pending, proposal, claim, atPrompt };
  const requests = [requestId, ...before].slice(0, KEPT_REQUESTS);
  const unsaved = kind === 'saved' ? undefined : withUnsaved(session?.unsaved, requestId, progress.person);
  return {
    version: VERSION,
    owner,
    progress,
    row,
    stored,
    requestId,
    requests,
    unsaved,
    ...asks,
    afterPain,
    isUnwell,
    missed,
    ...remembered,
  };
}

/** One more that was not saved. In a long outage most words leave the person as they are. */
function withUnsaved(earlier: readonly Unsaved[] = [], requestId: string, person: Person): readonly Unsaved[] {
  const [last, ...others] = earlier;
  const isSame = last !== undefined && JSON.stringify(last.person) === JSON.stringify(person);
  const requestIds = [requestId, ...(isSame ? last.requestIds : [])].slice(0, KEPT_UNSAVED);
  return [{ requestIds, person }, ...(isSame ? others : earlier)].slice(0, KEPT_UNSAVED);
}
