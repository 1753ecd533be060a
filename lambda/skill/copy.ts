import { hasDoneAnExercise } from '../workout/moves.ts';
import type { Lasting, Progress } from '../workout/progress.ts';
import { hasEndedSince, hasGoneOn, lastingOf, merged, NEWCOMER } from '../workout/progress.ts';
import type { ProgressStore, Row, Write } from '../workout/progress-store.ts';
import type { Instant } from '../workout/vocabulary.ts';
import { logError } from './log.ts';
import type { Request } from './request.ts';
import { NOBODY } from './request.ts';
import type { SessionAttributes, Standing } from './session-attributes.ts';

/** Which copy of somebody's progress is true: the session's for the workout under way, the store's for what survives. */

/** Somebody's progress as one turn finds it. */
export interface Copy {
  readonly progress: Progress;
  readonly standing: Standing;
  /** What the store is known to hold of what outlives the workout. */
  readonly saved: Lasting;
  /** Whether the turn looked into the store for it. */
  readonly wasRead: boolean;
  /** Whether the store had a workout that the session knew nothing of: then everything begins with it. */
  readonly isNews: boolean;
  /** Whether what this request did is in the store already. */
  readonly isDone: boolean;
}

/** The store, for as long as one turn may take. */
export interface Access {
  readonly store: ProgressStore;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

/** What the session remembers; the store is read at its first request, and where it could not be read before. */
export async function recall(access: Access, request: Request): Promise<Copy> {
  const { owner, attributes } = request;
  if (attributes && attributes.standing.kind !== 'unread') return remembered(attributes);
  if (owner.userId === NOBODY) return withoutRow(attributes, { kind: 'apart' });
  const row = await tried(() => access.store.read(owner, access.now, access.signal));
  if (row === 'failed') return withoutRow(attributes, { kind: 'unread' });
  return row === 'newer' ? withoutRow(attributes, { kind: 'apart' }) : asFound(request, row);
}

/** What became of writing a copy: how it stands now, or the row that was written meanwhile by somebody else. */
export type Kept = (Pick<Copy, 'standing' | 'saved'> & { readonly isSaved?: boolean }) | { readonly outrunBy: Row };

/** Writes what a turn has made of a copy. Where that fails the workout goes on, and the next turn writes. */
export async function keep(access: Access, request: Request, copy: Copy, progress: Progress): Promise<Kept> {
  const { standing, saved } = copy;
  if (standing.kind !== 'read') return savedLater(access, request, copy, progress);
  if (copy.isDone) return { standing, saved: lastingOf(progress), isSaved: true };
  const write = () => tried(() => writeOver(access, request, { copy, revision: standing.revision }, progress));
  const first = await write();
  const written = first === 'failed' && hasEndedSince(copy.progress, progress) ? await write() : first;
  if (written === 'failed') return { standing, saved };
  if (written === 'newer') return { standing: { kind: 'apart' }, saved };
  if (written.lastWrite?.requestId === request.requestId) {
    const read = { kind: 'read', revision: written.revision } as const;
    return { standing: read, saved: lastingOf(written.progress), isSaved: true };
  }
  const isOver = hasEndedSince(copy.progress, written.progress);
  return !isOver && isTooLate(request, access.now, copy, written) ? { standing, saved } : { outrunBy: written };
}

/** What becomes of a copy whose row was not read: the next turn saves, but after an ending there is none, so it is read now. */
async function savedLater(
  { store, now, signal }: Access,
  { owner }: Request,
  copy: Copy,
  progress: Progress,
): Promise<Kept> {
  const { standing, saved } = copy;
  if (standing.kind === 'apart' || !hasEndedSince(copy.progress, progress)) return { standing, saved };
  const row = await tried(() => store.read(owner, now, signal));
  return row === 'failed' || row === 'newer' ? { standing, saved } : { outrunBy: row };
}

/** A copy for a session whose row somebody else has written: what both have done is in it. */
export function asFound(request: Request, row: Row): Copy {
  const { attributes } = request;
  const isDone = isWrittenFor(request, row.lastWrite);
  const isNews = attributes !== undefined && knowsLess(attributes, row.progress);
  const merging = isNews ? { ...attributes, progress: lastingOf(attributes.progress) } : attributes;
  return {
    progress: (isDone && row.lastWrite?.found) || together(merging, row),
    standing: { kind: 'read', revision: row.revision },
    saved: lastingOf(row.progress),
    wasRead: true,
    isNews,
    isDone,
  };
}

/** For this request already; or for a later one of its session, whose first request comes once more. */
function isWrittenFor({ requestId, sessionId, isNewSession }: Request, last: Write | undefined): boolean {
  if (!last) return false;
  return (requestId !== '' && last.requestId === requestId) || (isNewSession && last.sessionId === sessionId);
}

/** Whether the store has a workout that a session has not, or has not seen before it began another. */
function knowsLess({ progress: { underWay }, standing }: SessionAttributes, row: Progress): boolean {
  if (!row.underWay) return false;
  return !underWay || (standing.kind === 'unread' && !hasDoneAnExercise(underWay));
}

function together(attributes: SessionAttributes | undefined, { progress, lastWrite }: Row): Progress {
  if (!attributes) return progress;
  const isOurs = lastWrite?.requestId === attributes.requestId && !hasEndedSince(attributes.progress, progress);
  return isOurs ? attributes.progress : merged(attributes.saved, attributes.progress, progress);
}

function remembered({ progress, standing, saved }: SessionAttributes): Copy {
  return { progress, standing, saved, wasRead: false, isNews: false, isDone: false };
}

function withoutRow(attributes: SessionAttributes | undefined, standing: Standing): Copy {
  const { progress, saved } = attributes ?? { progress: NEWCOMER, saved: lastingOf(NEWCOMER) };
  return { progress, standing, saved, wasRead: false, isNews: false, isDone: false };
}

/** @returns the row that is in the store now: ours, unless another was written meanwhile. */
async function writeOver(
  { store, now, signal }: Access,
  { owner, sessionId, requestId }: Request,
  { copy, revision }: { readonly copy: Copy; readonly revision: number },
  progress: Progress,
): Promise<Row | 'newer'> {
  const lastWrite: Write = { sessionId, requestId, at: now, found: copy.wasRead ? copy.progress : undefined };
  const row: Row = { progress, revision: revision + 1, lastWrite };
  return (await store.write(owner, row, signal)) ? row : store.read(owner, now, signal);
}

/**
 * Whether a request that lost a race comes too late to matter: its own session has gone on since; or it tells the end of a
 * session after another has gone on, or of one that has guided nobody.
 */
function isTooLate({ sessionId, ended }: Request, now: Instant, copy: Copy, { progress, lastWrite }: Row): boolean {
  if (lastWrite?.sessionId === sessionId) return lastWrite.at >= now;
  if (!ended) return false;
  const hasGuided = copy.progress.underWay?.narration?.sessionId === sessionId;
  return !hasGuided || hasGoneOn(progress, copy.progress, copy.saved);
}

/** A store that refuses or takes too long never stops a workout. */
async function tried<T>(work: () => Promise<T>): Promise<T | 'failed'> {
  try {
    return await work();
  } catch (error) {
    logError(error instanceof Error ? error : new Error(String(error)));
    return 'failed';
  }
}
