import { mergedProgress } from '../workout/progress/merge.ts';
import { hasComeToAnExercise } from '../workout/progress/moves.ts';
import type { Person } from '../workout/progress/person.ts';
import { hasEndedSince } from '../workout/progress/person.ts';
import type { Progress } from '../workout/progress/progress.ts';
import { NO_PROGRESS } from '../workout/progress/progress.ts';
import type { Owner, Row, Write } from '../workout/progress/progress-store.ts';
import type { Instant } from '../workout/vocabulary.ts';
import { isWayUp } from './question.ts';
import type { Request } from './request.ts';
import { NO_ACCOUNT } from './request.ts';
import type { Claim, RowState, Session } from './session.ts';
import type { StoreAccess } from './store-access.ts';
import { tried } from './store-access.ts';

/**
 * A person's progress as one turn finds it: the session's copy is true for the workout under way, the store's for what
 * survives.
 */
export interface FoundProgress {
  readonly progress: Progress;
  readonly row: RowState;
  /** What the store is known to hold of the person. */
  readonly stored: Person;
  /** Whether the turn looked into the store for it. */
  readonly wasRead: boolean;
  /** Whether the store had a workout that the session knew nothing of: then everything begins with it. */
  readonly isNews: boolean;
  /** Whether what this request did is in the store already. */
  readonly isWritten: boolean;
  /** The last requests that the row was written for, or may have been, the newest first. */
  readonly requests: readonly string[];
  /** When the row was written last, where it was read. */
  readonly writtenAt?: Instant;
  /** The place that is to be asked about first: "is that you?" */
  readonly claim?: Claim;
  /** Whether it was asked, and is theirs: then it goes on there. */
  readonly isClaimed?: boolean;
  /** Where the workout was moved from. */
  readonly movedFrom?: { readonly owner: Owner; readonly row: Row };
}

/** What the session remembers; the store is read at its first request, and where it could not be read before. */
export async function findProgress(access: StoreAccess, request: Request): Promise<FoundProgress> {
  const { owner, session } = request;
  if (session && session.row.kind !== 'unread') return remembered(session);
  if (owner.userId === NO_ACCOUNT) return withoutRow(session, { kind: 'untouchable' });
  const row = await tried(() => access.store.read(owner, access.now, access.signal));
  return foundByRead(row, request);
}

/** What a turn finds in what it has read: where that failed the next turn reads again, and a newer version's row is not touched. */
export function foundByRead(row: Row | 'newer' | 'failed', request: Request): FoundProgress {
  if (row === 'failed') return withoutRow(request.session, { kind: 'unread' });
  return row === 'newer' ? withoutRow(request.session, { kind: 'untouchable' }) : foundIn(row, request);
}

/** What a turn finds in a row just read, merged with the session's copy where there is one. */
export function foundIn(row: Row, request: Request): FoundProgress {
  const { session } = request;
  const isWritten = isWrittenFor(request, row.lastWrite);
  const before = isWritten ? asFound(request, row) : row.progress;
  const isOther = session !== undefined && knowsLess(session, before, request);
  const merging = isOther ? { ...session, progress: { person: session.progress.person } } : session;
  const merged = isWritten ? before : together(merging, row);
  const isHelpedUp = isOther && session.row.kind === 'unread' && isWayUp(session.question);
  const isFollowed = isWritten && row.lastWrite?.requestId !== request.requestId;
  return {
    progress: isHelpedUp ? withBodyOf(session, merged) : merged,
    row: { kind: 'known', revision: isFollowed ? row.revision - 1 : row.revision },
    stored: row.progress.person,
    writtenAt: row.lastWrite?.at,
    wasRead: true,
    isNews: isOther && !isHelpedUp,
    isWritten,
    requests: requestsIn(row.lastWrite).filter((each) => each !== request.requestId),
  };
}

/**
 * The progress that was read, with the body of the session: who is helped up when an outage ends goes on from the posture that they are in.
 * Example: on hands and knees in a new warm-up, while the place that was kept lies on its back.
 */
function withBodyOf({ progress: { underWay: led } }: Session, { person, underWay }: Progress): Progress {
  return { person, underWay: underWay && led ? { ...underWay, body: led.body } : underWay };
}

/** Whether the row was written for this request; or, for a session's first request that comes again, for a later one of it. */
function isWrittenFor({ requestId, sessionId, isNewSession }: Request, last: Write | undefined): boolean {
  if (!last) return false;
  const isKnown = requestId !== '' && requestsIn(last).includes(requestId);
  return isKnown || (isNewSession && sessionId !== '' && last.sessionId === sessionId);
}

function requestsIn(last: Write | undefined): readonly string[] {
  return last ? [last.requestId, ...(last.before ?? [])] : [];
}

/**
 * What a request found that was written for already: as the row tells where it was the last one, or as its session remembers. Where
 * another came after it, the session goes on from the revision before, so that its next turn is merged with what that did.
 */
function asFound({ requestId, session }: Request, { progress, lastWrite }: Row): Progress {
  const found = lastWrite?.requestId === requestId ? lastWrite.found : undefined;
  return found ?? (session?.row.kind === 'known' ? session.progress : progress);
}

/**
 * Whether the store has a workout that the session does not know: it has none, or began its own while the store was unread. Who has come
 * to an exercise by then stays in their own, as the body may be on the floor. A session that ended by an error tells nothing of what was
 * heard: then only the place counts where its last narration began.
 */
function knowsLess(
  { progress: { underWay }, row }: Session,
  stored: Progress,
  { ended, sentAt = 0 }: Request,
): boolean {
  const now = ended === 'by an error' ? 0 : sentAt;
  if (!stored.underWay) return false;
  if (row.kind !== 'unread') return !underWay;
  const isSame = underWay?.begunAt === stored.underWay.begunAt;
  return !underWay || !(isSame || hasComeToAnExercise(underWay, now));
}

/**
 * The session's copy and the row's. Where nobody else has written the row since, its copy is the newer one; else both are merged,
 * so that nothing is counted twice.
 */
function together(session: Session | undefined, row: Row): Progress {
  if (!session) return row.progress;
  const isOurs = isWrittenBy(session, row) && !hasEndedSince(session.progress.person, row.progress.person);
  return isOurs ? session.progress : mergedProgress(baseIn(session, row), session.progress, row.progress);
}

/**
 * What the row held of the person when the session's last write landed in it. A finished workout is known by itself: whether that
 * write has counted it, or came upon another's and did not, its row tells.
 */
function baseIn({ unsaved = [], stored }: Session, { lastWrite }: Row): Person {
  const written = requestsIn(lastWrite);
  const landed = unsaved.find(({ requestIds }) => requestIds.some((each) => written.includes(each)));
  if (!landed) return stored;
  const history = { ...landed.person.history, finished: stored.history.finished };
  return { ...landed.person, history, lastFinished: stored.lastFinished };
}

/**
 * Whether the row is as this session wrote it, perhaps without knowing. A request that came twice may have written the row a second
 * time, upon what another session or a read had told of: then the revision is a later one, or the session has read none.
 */
function isWrittenBy({ requestId, unsaved = [], row }: Session, { revision, lastWrite }: Row): boolean {
  if (!lastWrite || row.kind !== 'known' || revision > row.revision + 1) return false;
  return [requestId, ...unsaved.flatMap(({ requestIds }) => requestIds)].includes(lastWrite.requestId);
}

function remembered({ progress, row, stored, requests = [] }: Session): FoundProgress {
  return { progress, row, stored, requests, wasRead: false, isNews: false, isWritten: false };
}

function withoutRow(session: Session | undefined, row: RowState): FoundProgress {
  const { progress, stored } = session ?? { progress: NO_PROGRESS, stored: NO_PROGRESS.person };
  const { requests = [] } = session ?? {};
  return { progress, row, stored, requests, wasRead: false, isNews: false, isWritten: false };
}
