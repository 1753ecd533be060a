import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../lambda/workout/vocabulary.ts';

/** A clock beyond the year 9999 is not believed: no reader of dates knows it. */
const LAST: Instant = Date.parse('9999-12-31T23:59:59Z');

/** The clock of a household: a script may have let days pass, and its time never runs back after that. */
export interface Clock {
  readonly now: () => Instant;
  /** Keeps how far time has come, for the next start. */
  readonly keep: (until: Instant) => void;
}

/** @param folder where the household's data is kept. */
export function openClock(folder: string): Clock {
  const path = join(folder, 'clock');
  const kept = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  const ahead = Math.max(0, (kept <= LAST ? kept : 0) - Date.now());
  return {
    now: () => Date.now() + ahead,
    keep: (until) => writeFileSync(path, String(Math.round(until))),
  };
}
