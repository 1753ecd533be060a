import { isInBreath } from '../../lambda/workout/cadence.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Heard } from '../answer.ts';
import type { MicrophoneState } from '../microphone.ts';
import type { Playing } from '../player.ts';

/** A device without a screen, as a page draws it: a ring of light, and the breath as a curve. */

/** How much of the breath is seen: what was, left of the middle, and what comes. */
const SEEN: Milliseconds = 10_000;

/** Of the drawing, in its own units; time goes from left to right. */
export const CURVE = { width: 200, height: 40 } as const;

/** A curve is drawn in so many lines. */
const LINES = 80;

/** A half of a breath in an answer. */
interface HalfBreath {
  readonly at: Milliseconds;
  readonly lasts: Milliseconds;
  readonly isIn: boolean;
}

/** What its ring tells: that it listens, or talks; when neither, it is dark. */
export function ringOf(state: MicrophoneState): 'listens' | 'talks' | 'dark' {
  if (state === 'closed') return 'dark';
  return state === 'listening' || state === 'listening again' ? 'listens' : 'talks';
}

/**
 * How full the lungs are, from 0 to 1, at a moment of an answer; undefined where nobody is told how to breathe. It rises and
 * falls smoothly, as breath does.
 */
export function fullnessAt(breaths: readonly HalfBreath[], elapsed: Milliseconds): number | undefined {
  const breath = breaths.find(({ at, lasts }) => at <= elapsed && elapsed < at + lasts);
  if (!breath) return undefined;
  const filled = (1 - Math.cos((Math.PI * (elapsed - breath.at)) / breath.lasts)) / 2;
  return breath.isIn ? filled : 1 - filled;
}

/** The breath around a moment, as the `d` of an SVG path: "M0,40 L2.5,39.9 …"; with gaps where there is none. */
export function curveAt({ answer, startedAt }: Playing, now: Milliseconds): string {
  const breaths = answer.sentences.flatMap(halfBreathIn);
  const points = Array.from({ length: LINES + 1 }, (_, index) => index / LINES);
  let isDrawn = false;
  return points
    .flatMap((part) => {
      const fullness = fullnessAt(breaths, now - startedAt + (part * 2 - 1) * SEEN);
      const command = isDrawn ? 'L' : 'M';
      isDrawn = fullness !== undefined;
      return fullness === undefined
        ? []
        : [`${command}${tenths(part * CURVE.width)},${tenths((1 - fullness) * CURVE.height)}`];
    })
    .join(' ');
}

function halfBreathIn({ at, speaks, quiet, cue }: Heard): readonly HalfBreath[] {
  if (cue?.about.kind !== 'phase') return [];
  return [{ at, lasts: speaks + quiet, isIn: isInBreath(cue.about.phase) }];
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
