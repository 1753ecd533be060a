import type { Milliseconds } from '../lambda/workout/vocabulary.ts';

/** A time as a clock has it, in minutes and seconds that have passed. Example: 79 999 ms is "1:19". */
export function minutesIn(time: Milliseconds): string {
  const seconds = Math.floor(time / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
