import { withWorkoutOf } from '../workout/progress/household.ts';
import type { Progress } from '../workout/progress/progress.ts';
import { ACCOUNT } from '../workout/progress/progress-store.ts';
import type { FoundProgress } from './find-progress.ts';
import { findProgress } from './find-progress.ts';
import type { Request } from './request.ts';
import type { Claim, Session } from './session.ts';
import type { StoreAccess } from './store-access.ts';
import { tried } from './store-access.ts';

/** What comes of a yes to "is that you?": whose place it is then, and in which row. */

/** A request of the person that it turned out to be, and what was found of them. */
export interface FoundOwner {
  readonly request: Request;
  readonly found: FoundProgress;
}

/** Whether there is a row of the person that was read. */
export function hasRow({ row }: FoundProgress): boolean {
  return row.kind === 'known' && row.revision > 0;
}

/**
 * The place is theirs: a recognised voice gets the workout into a row of its own, any other goes on with the row that it is
 * in. What cannot be read is asked once more; where it was deleted since it was asked about, nothing is written again.
 */
export async function claimed(
  access: StoreAccess,
  request: Request,
  { session, claim }: { readonly session: Session; readonly claim: Claim },
): Promise<FoundOwner> {
  const isVoice = session.owner.person !== ACCOUNT;
  const owner = isVoice ? session.owner : claim.owner;
  const theirs: Request = { ...request, owner, session: { ...session, owner, row: { kind: 'unread' } } };
  const read = await findProgress(access, theirs);
  const found = !isVoice && read.row.kind === 'known' && !hasRow(read) ? unlessDeleted(read, read.progress) : read;
  const whose = found.row.kind === 'known' && isVoice ? await moved(access, found, claim) : found;
  if (whose === 'failed' || !['known', 'unkept'].includes(whose.row.kind))
    return { request, found: await findProgress(access, request) };
  const isClaimed = whose.progress.underWay !== undefined && (!isVoice || whose.isClaimed === true);
  return { request: theirs, found: { ...whose, isNews: true, isClaimed } };
}

/**
 * What was found, or a person of whom nothing is kept, where the row that was asked about is deleted. Rows of the first version
 * have no revision either: they are known by what they hold.
 */
function unlessDeleted(found: FoundProgress, { person, underWay }: Progress): FoundProgress {
  const isDeleted = underWay === undefined && person.history.begun === 0;
  return isDeleted ? { ...found, row: { kind: 'unkept' } } : found;
}

/** With the workout of the account, unless a workout has come into their own row meanwhile. */
async function moved(access: StoreAccess, found: FoundProgress, { owner }: Claim): Promise<FoundProgress | 'failed'> {
  const { underWay } = found.progress;
  if (found.isWritten) return underWay ? { ...found, isClaimed: true } : found;
  if (underWay) return found;
  const row = await tried(() => access.store.read(owner, access.now, access.signal));
  if (row === 'failed' || row === 'newer') return 'failed';
  if (!row.progress.underWay) return row.revision === 0 ? unlessDeleted(found, row.progress) : found;
  const progress = withWorkoutOf(found.progress.person, row.progress.person, row.progress.underWay);
  return { ...found, progress, isClaimed: true, movedFrom: { owner, row } };
}

/**
 * What was moved is no longer there, once it is written where it went: a crash between the two leaves it twice, never lost. Where
 * another session has written meanwhile, it stays there too.
 */
export async function leaveBehind(access: StoreAccess, request: Request, { movedFrom }: FoundProgress): Promise<void> {
  if (!movedFrom) return;
  const { owner, row } = movedFrom;
  const { sessionId, requestId } = request;
  const lastWrite = { sessionId, requestId, at: access.now };
  const left = { progress: { person: row.progress.person }, revision: row.revision + 1, lastWrite };
  await tried(() => access.store.write(owner, left, access.signal));
}
