import type { Instant } from '../vocabulary.ts';
import type { Progress } from './progress.ts';
import { NO_PROGRESS } from './progress.ts';

/** Whose progress it is: a household's account, and the person in it whose voice was recognised. */
export interface Owner {
  readonly userId: string;
  /** `account` where no voice was recognised. */
  readonly person: string;
}

/** The person of an account whose voice is not recognised. */
export const ACCOUNT = 'account';

/** What a store keeps of a person. */
export interface Row {
  readonly progress: Progress;
  /** How often it was written; 0 where there is no row. */
  readonly revision: number;
  readonly lastWrite?: Write;
  /** Whether there was one that cannot be read: it is set aside, not deleted. */
  readonly wasGarbage?: true;
}

/** What is known of a person who has no row. */
export const NO_ROW: Row = { progress: NO_PROGRESS, revision: 0 };

/** What is known of a person whose row cannot be read. */
export const GARBAGE_ROW: Row = { ...NO_ROW, wasGarbage: true };

/** A person of a household, and their row. */
export interface Resident {
  readonly person: string;
  /** `garbage` where it cannot be read: whoever reads it alone has it set aside. */
  readonly row: Row | 'newer' | 'garbage';
}

/** The request that a row was written for. */
export interface Write {
  readonly sessionId: string;
  readonly requestId: string;
  readonly at: Instant;
  /** The requests that the row was written for before it, the newest first: one that comes again is known by it. */
  readonly before?: readonly string[];
  /** What the request found, where it had to read it: asked again, it is answered from the same. */
  readonly found?: Progress;
}

/** Where progress survives between sessions. Each may reject: then nothing is known of what is kept, written or deleted. */
export interface ProgressStore {
  /**
   * @param now dates what cannot be read and is set aside.
   * @param signal when to give up.
   * @returns `newer` for a row that a later version of this software wrote: it is not to be touched.
   */
  read(owner: Owner, now: Instant, signal?: AbortSignal): Promise<Row | 'newer'>;
  /**
   * Writes a row in place of the one whose revision is one less.
   * @returns false where another was written meanwhile: then nothing has changed.
   */
  write(owner: Owner, row: Row, signal?: AbortSignal): Promise<boolean>;
  /** Everybody of an account who has a row, in no order; what cannot be read is left as it is. */
  household(userId: string, signal?: AbortSignal): Promise<readonly Resident[]>;
  /** Deletes all that is kept of an account: of each person, and what was set aside. */
  forget(userId: string, signal?: AbortSignal): Promise<void>;
}
