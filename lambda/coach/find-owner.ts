import type { Catalog } from '../workout/catalog/catalog.ts';
import { teachingId } from '../workout/catalog/form.ts';
import { entryAt } from '../workout/plan/plan.ts';
import type { Arrival, Listening } from '../workout/progress/arrival.ts';
import type { Left } from '../workout/progress/household.ts';
import { leftBy, newestLeft } from '../workout/progress/household.ts';
import { hasComeToAnExercise } from '../workout/progress/moves.ts';
import { NO_PROGRESS } from '../workout/progress/progress.ts';
import type { Resident } from '../workout/progress/progress-store.ts';
import { ACCOUNT, NO_ROW } from '../workout/progress/progress-store.ts';
import type { FoundOwner } from './claim.ts';
import { claimed, hasRow } from './claim.ts';
import type { FoundProgress } from './find-progress.ts';
import { findProgress, foundByRead } from './find-progress.ts';
import { isOpening, isWayUp } from './question.ts';
import type { Request, Word } from './request.ts';
import { NO_ACCOUNT } from './request.ts';
import type { Claim } from './session.ts';
import type { StoreAccess } from './store-access.ts';
import { tried } from './store-access.ts';
import { ENDS_FOR_GOOD, FIRST_OF_ALL } from './words.ts';

/**
 * Whose progress a session is about. A voice that is recognised has a row of its own, all others of an account share one. Where
 * that does not tell who it is, the newest place is offered, and what is there of others is not touched.
 */

interface Asking {
  readonly access: StoreAccess;
  readonly request: Request;
  readonly catalog: Catalog;
  readonly listening: Listening;
}

/** Words that say yes to "is that you?" */
const CLAIMS: readonly Word[] = ['yes', 'ready', 'go-on', 'next', 'next-exercise'];

/**
 * The owner is decided at a session's first request that can look, and once more by the answer to "is that you?". A word that ends a workout
 * for good, said instead of an answer, is the account's.
 */
export async function findOwner(asking: Asking): Promise<FoundOwner> {
  const { access, request } = asking;
  const { session, word } = request;
  if (session?.claim && session.question === 'is-that-you' && CLAIMS.includes(word))
    return claimed(access, request, { session, claim: session.claim });
  if (session?.claim && session.row.kind === 'unkept' && ENDS_FOR_GOOD.includes(word)) {
    const theirs: Request = { ...request, session: { ...session, row: { kind: 'unread' } } };
    return { request, found: await findProgress(access, theirs) };
  }
  const isDecided = !isFirstLook(request) || FIRST_OF_ALL.includes(word);
  const isVoice = request.owner.person !== ACCOUNT;
  const isAccount = !isVoice && request.owner.userId !== NO_ACCOUNT;
  if (!isDecided && isAccount && word !== 'somebody-else') {
    const found = await ofAccount(asking);
    return { request, found: found.claim ? withChoices(found, request) : found };
  }
  const found = await findProgress(access, request);
  if (word === 'somebody-else') return { request, found: isSomebodyElse(request, found) ? UNKEPT : found };
  const isAsked = !isDecided && isVoice && found.row.kind === 'known';
  return { request, found: isAsked ? await ofVoice(asking, found) : found };
}

/**
 * Whether this request is to look whose progress it is: the first of a session, and each after it for as long as the store has failed and
 * the person has not come to an exercise, nor is helped up. Example: the store is back in the warm-up.
 */
function isFirstLook({ session, isNewSession, sentAt = 0 }: Request): boolean {
  if (!session) return isNewSession;
  const { underWay } = session.progress;
  if (isWayUp(session.question)) return false;
  return session.row.kind === 'unread' && !(underWay && hasComeToAnExercise(underWay, sentAt));
}

/** A person who is not known, of whom nothing is kept. */
const UNKEPT: FoundProgress = {
  progress: NO_PROGRESS,
  row: { kind: 'unkept' },
  stored: NO_PROGRESS.person,
  wasRead: false,
  isNews: true,
  isWritten: false,
  requests: [],
};

/** Whether "that's not me" is said of a known person: to a question that a session opens with, or as its first word. */
function isSomebodyElse({ session, owner }: Request, { progress, writtenAt, isWritten }: FoundProgress): boolean {
  if (!session) return owner.person === ACCOUNT && writtenAt !== undefined && !isWritten;
  const isKnown = progress.underWay !== undefined || progress.person.history.begun > 0;
  return isKnown && session.question !== undefined && isOpening(session.question);
}

/**
 * A voice without a place of its own is offered the one of the account, unless its own row is newer: then that was asked before.
 * Where the row of the account cannot be read, a voice without a row is asked with its next request.
 */
async function ofVoice(asking: Asking, found: FoundProgress): Promise<FoundProgress> {
  const { access, request, catalog } = asking;
  if (isSafetyDue(found) || leftBy(catalog, found.progress, arrivalOf(asking))) return found;
  const owner = { ...request.owner, person: ACCOUNT };
  const row = await tried(() => access.store.read(owner, access.now, access.signal));
  if (row === 'failed') return hasRow(found) ? found : { ...found, row: { kind: 'unread' } };
  if (row === 'newer' || (row.lastWrite?.at ?? 0) <= (found.writtenAt ?? -1)) return found;
  const left = newestLeft(catalog, [{ person: ACCOUNT, row }], arrivalOf(asking));
  return left ? { ...found, claim: claimOn(request, left) } : found;
}

/**
 * The account's row, of an unrecognised voice; or the newest place of the household, to be asked about, where there are voices that are
 * recognised at other times. One look at the household tells both; a row that cannot be read is read once more, which sets it aside.
 */
async function ofAccount(asking: Asking): Promise<FoundProgress> {
  const { access, request, catalog } = asking;
  const people = await tried(() => access.store.household(request.owner.userId, access.signal));
  if (people === 'failed') return foundByRead(people, request);
  const { row = NO_ROW } = people.find(({ person }) => person === ACCOUNT) ?? {};
  const found = row === 'garbage' ? await findProgress(access, request) : foundByRead(row, request);
  if (found.row.kind !== 'known' || isSafetyDue(found) || !people.some(isVoiceWithRow)) return found;
  const left = newestLeft(catalog, people, arrivalOf(asking));
  if (found.isWritten || (left && isBegunIn(request, left))) return found;
  return left ? { ...UNKEPT, isNews: false, claim: claimOn(request, left) } : found;
}

/** Choices that were made while the store could not be read are kept once "is that you?" is answered. Example: "no kneeling". */
function withChoices(found: FoundProgress, { session }: Request): FoundProgress {
  const { choices } = session?.progress.person ?? {};
  return { ...found, progress: { person: { ...found.progress.person, choices } } };
}

/** Whether the person's workout has ended for good, and the safety words were not heard since: they come before any place. */
function isSafetyDue({ progress: { person } }: FoundProgress): boolean {
  return person.endedAt !== undefined && !person.safetyHeard;
}

/** Whether it is the workout that this session has begun while the store could not be read: another delivery has written it. */
function isBegunIn({ session }: Request, { underWay: { begunAt } }: Left): boolean {
  return begunAt !== undefined && begunAt === session?.progress.underWay?.begunAt;
}

/** Whether it is a voice that may be recognised, of whom something can be read. */
function isVoiceWithRow({ person, row }: Resident): boolean {
  return person !== ACCOUNT && row !== 'garbage';
}

function claimOn({ owner }: Request, { person, underWay: { plan, place } }: Left): Claim {
  return { owner: { ...owner, person }, entry: teachingId(entryAt(plan, place.entry)) };
}

/** As a new session would come upon what is there. */
function arrivalOf({ access, request, listening }: Asking): Arrival {
  return { sessionId: request.sessionId, isNewSession: true, now: request.sentAt ?? access.now, listening };
}
