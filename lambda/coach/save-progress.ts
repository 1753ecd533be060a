import { narrationFor } from '../workout/progress/narration.ts';
import type { Person } from '../workout/progress/person.ts';
import { hasEndedSince } from '../workout/progress/person.ts';
import type { Progress } from '../workout/progress/progress.ts';
import { hasGoneOn } from '../workout/progress/progress.ts';
import type { Owner, Row, Write } from '../workout/progress/progress-store.ts';
import type { Instant } from '../workout/vocabulary.ts';
import type { FoundProgress } from './find-progress.ts';
import type { Request } from './request.ts';
import type { RowState } from './session.ts';
import type { StoreAccess } from './store-access.ts';
import { tried } from './store-access.ts';

/** As many requests as a row remembers: one that comes again comes within its session, or shortly after it. */
export const KEPT_REQUESTS = 4;

/** What became of saving: how the row stands now, or the row that another session has written meanwhile. */
export type Saved =
  | { readonly kind: 'saved' | 'unsaved'; readonly row: RowState; readonly stored: Person }
  | { readonly kind: 'outrun'; readonly by: Row };

/**
 * Writes what a turn has made of what it found. Where that fails the workout goes on, and the next turn writes. A row that cannot be
 * read any more is not one that was deleted: what the session knows takes its place.
 */
export async function saveProgress(
  access: StoreAccess,
  request: Request,
  found: FoundProgress,
  progress: Progress,
): Promise<Saved> {
  const { row } = found;
  if (row.kind !== 'known') return withUnreadRow(access, request, found, progress);
  if (found.isWritten) return { kind: 'saved', row, stored: progress.person };
  const ours = rowFrom(access.now, request, { found, revision: row.revision }, progress);
  const isEnding = hasEndedSince(found.progress.person, progress.person);
  const write = () => tried(() => writeOver(access, request.owner, ours, isInDoubt(request, found)));
  const first = await write();
  const written = first === 'failed' && isEnding ? await write() : first;
  if (written === 'failed') return unsaved(found);
  if (written !== 'newer' && written.wasGarbage)
    return saveProgress(access, request, { ...found, row: { kind: 'known', revision: 0 } }, progress);
  if (written === 'newer' || isForgotten(row.revision, written))
    return { ...unsaved(found), row: { kind: 'untouchable' } };
  if (written === ours)
    return { kind: 'saved', row: { kind: 'known', revision: ours.revision }, stored: progress.person };
  const isOver = isEnding || hasEndedSince(found.progress.person, written.progress.person);
  return !isOver && isTooLate(request, access.now, found, written) ? unsaved(found) : { kind: 'outrun', by: written };
}

/** Whether the row was deleted since this session has read it: what is deleted stays deleted. */
function isForgotten(expected: number, { revision }: Row): boolean {
  return expected > 0 && revision === 0;
}

function unsaved({ row, stored }: FoundProgress) {
  return { kind: 'unsaved', row, stored } as const;
}

/** The row was never read. The next turn saves; an ending has no next turn, so it is read now, and the turn taken anew. */
async function withUnreadRow(
  { store, now, signal }: StoreAccess,
  { owner }: Request,
  found: FoundProgress,
  progress: Progress,
): Promise<Saved> {
  if (found.row.kind !== 'unread' || !hasEndedSince(found.progress.person, progress.person)) return unsaved(found);
  const row = await tried(() => store.read(owner, now, signal));
  return row === 'failed' || row === 'newer' ? unsaved(found) : { kind: 'outrun', by: row };
}

/** What a turn has made of what it found, as the row after the one of this revision. */
function rowFrom(
  now: Instant,
  { sessionId, requestId, sentAt = now }: Request,
  { found, revision }: { readonly found: FoundProgress; readonly revision: number },
  progress: Progress,
): Row {
  const lastWrite: Write = {
    sessionId,
    requestId,
    at: now,
    before: found.requests.slice(0, KEPT_REQUESTS),
    found: found.wasRead ? foundAt(found.progress, sessionId, sentAt) : undefined,
  };
  return { progress, revision: revision + 1, lastWrite };
}

/** What a request has found, without what nobody can have heard by then: so a row hardly ever holds two long narrations. */
function foundAt({ person, underWay }: Progress, sessionId: string, now: Instant): Progress {
  if (!underWay?.narration) return { person, underWay };
  return { person, underWay: { ...underWay, narration: narrationFor(underWay.narration, sessionId, now) } };
}

/** Whether the answer to an earlier write of the session was lost: it may have landed, and then this one cannot. */
function isInDoubt({ session }: Request, { wasRead }: FoundProgress): boolean {
  return !wasRead && session?.unsaved !== undefined;
}

/**
 * @param isInDoubt whether the row may be another one: it is read meanwhile, as a write that cannot land may take all the time there is.
 * @returns the row that is in the store now: the given one, unless another was written meanwhile.
 */
async function writeOver(
  { store, now, signal }: StoreAccess,
  owner: Owner,
  row: Row,
  isInDoubt: boolean,
): Promise<Row | 'newer'> {
  const writing = store.write(owner, row, signal);
  const read = () => store.read(owner, now, signal);
  if (!isInDoubt) return (await writing) ? row : read();
  const reading = read().catch(() => undefined);
  const first = await Promise.race([reading, writing.then(() => undefined)]);
  if (isAnother(first, row)) {
    // The write cannot land any more, and nobody waits for it.
    writing.catch(() => undefined);
    return first;
  }
  if (await writing) return row;
  const there = await reading;
  return isAnother(there, row) ? there : read();
}

/** Whether a row was read that is neither the one that another is to take the place of, nor that one itself. */
function isAnother(there: Row | 'newer' | undefined, { revision, lastWrite }: Row): there is Row {
  if (typeof there !== 'object') return false;
  return there.revision !== revision - 1 && there.lastWrite?.requestId !== lastWrite?.requestId;
}

/**
 * Whether a request that lost a race comes too late to matter: its own session has written since; or it ends a session that
 * has guided nothing; or it ends one after another has gone on.
 */
function isTooLate(
  { sessionId, requestId, ended }: Request,
  now: Instant,
  { progress: ours, stored }: FoundProgress,
  { progress, lastWrite }: Row,
): boolean {
  if (lastWrite?.requestId === requestId) return false;
  if (lastWrite?.sessionId === sessionId) return lastWrite.at >= now;
  if (!ended) return false;
  const hasGuided = ours.underWay?.narration?.sessionId === sessionId;
  return !hasGuided || hasGoneOn(progress, ours, stored);
}
