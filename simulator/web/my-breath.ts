import type { Cadence } from '../../lambda/workout/cadence.ts';
import { nearestBreath } from '../../lambda/workout/cadence.ts';
import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { median } from './median.ts';

/** A person's own breath, by a button that is held as long as they breathe in. */

/** So many breaths are measured; the press after the last one ends it. */
export const BREATHS = 3;

/** A shorter half of a breath is a slip of the finger, a longer one somebody who has gone: both begin anew. */
const HALF: { readonly least: Milliseconds; readonly most: Milliseconds } = { least: 500, most: 15_000 };

/** Where the measuring is: what was pressed and let go so far, in turn. The first is a press. */
export type Marks = readonly Instant[];

/** The marks with the next press, or the next letting go, at a moment. */
export function marked(marks: Marks, isHeld: boolean, at: Instant): Marks {
  const last = marks.at(-1);
  const isDue = isHeld === (marks.length % 2 === 0);
  const half = last === undefined ? HALF.least : at - last;
  if (isDue && half >= HALF.least && half <= HALF.most) return [...marks, at];
  return isHeld ? [at] : [];
}

/** How many whole breaths there are. */
export function breathsIn(marks: Marks): number {
  return Math.floor(Math.max(0, marks.length - 1) / 2);
}

/** Whether a breath is being measured, and nobody has gone. */
export function isMeasuredAt(marks: Marks, now: Instant): boolean {
  const last = marks.at(-1);
  return last !== undefined && now - last <= HALF.most;
}

/** The median breath in whole seconds, and within what is possible; undefined before the last breath has ended. */
export function breathIn(marks: Marks): Cadence | undefined {
  if (breathsIn(marks) < BREATHS) return undefined;
  const halves = marks.slice(1).map((at, index) => (at - (marks[index] ?? at)) / 1_000);
  return nearestBreath({
    inhale: median(halves.filter((_, index) => index % 2 === 0)) ?? 0,
    exhale: median(halves.filter((_, index) => index % 2 === 1)) ?? 0,
  });
}

/** What a person would say to have it. */
export function wordsFor({ inhale, exhale }: Cadence): string {
  return `breathe in for ${inhale} seconds and out for ${exhale} seconds`;
}

/** What the page says about it. */
export function breathLine(marks: Marks): string {
  if (marks.length === 0) return 'Hold the button while you breathe in, let go while you breathe out: three breaths.';
  const breath = breathIn(marks);
  if (breath) return `Your breath: ${breath.inhale} seconds in, ${breath.exhale} out. “Normal pace” undoes it.`;
  const isIn = marks.length % 2 === 1;
  const which = `Breath ${Math.min(BREATHS, breathsIn(marks) + 1)} of ${BREATHS}`;
  return isIn ? `${which}: let go when you breathe out.` : `${which}: hold again when you breathe in.`;
}
