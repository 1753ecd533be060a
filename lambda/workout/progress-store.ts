import type { Progress } from './progress.ts';

/** Whose progress it is: a household's account, and the person in it whose voice was recognised. */
export interface Owner {
  readonly userId: string;
  /** `account` where no voice was recognised. */
  readonly person: string;
}

/** Where progress survives between sessions. */
export interface ProgressStore {
  /** @returns undefined for somebody who was never here. */
  read(owner: Owner): Promise<Progress | undefined>;
  write(owner: Owner, progress: Progress): Promise<void>;
}
