import type { Milliseconds } from '../lambda/workout/vocabulary.ts';

/** A time in minutes and seconds, as "2:05". */
export function clock(time: Milliseconds): string {
  const seconds = Math.round(time / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
