import type { Milliseconds, PhaseKind, Seconds } from './vocabulary.ts';
import { milliseconds } from './vocabulary.ts';

/** How long one breath takes: seconds in, seconds out. */
export interface Cadence {
  readonly inhale: Seconds;
  readonly exhale: Seconds;
}

/** The cadences that a workout may have. */
export const PACES = ['quick', 'normal', 'slow'] as const;
export type Pace = (typeof PACES)[number];

export type Cadences = Readonly<Record<Pace, Cadence>>;

/** No half of a breath is shorter or longer. The bounds are ours, wide about what slow breathing is taught with. */
export const PHASE_BOUNDS: { readonly least: Seconds; readonly most: Seconds } = { least: 2, most: 10 };

/** A breath that a person may be asked for, as four seconds in and six out; undefined where a half of it is out of its bounds. */
export function breathOf({ inhale, exhale }: Cadence): Cadence | undefined {
  const isPossible = [inhale, exhale].every((half) => half >= PHASE_BOUNDS.least && half <= PHASE_BOUNDS.most);
  return isPossible ? { inhale, exhale } : undefined;
}

/** The nearest breath that a person may be asked for. */
export function nearestBreath({ inhale, exhale }: Cadence): Cadence {
  const within = (half: Seconds) => Math.min(PHASE_BOUNDS.most, Math.max(PHASE_BOUNDS.least, Math.round(half)));
  return { inhale: within(inhale), exhale: within(exhale) };
}

export function breathLasts({ inhale, exhale }: Cadence): Seconds {
  return inhale + exhale;
}

/** The quickest breath that may be asked for: no cue may need more than two seconds. */
export const QUICKEST: Cadence = { inhale: 2, exhale: 2 };

/** Whether a phase belongs to an in-breath. A stay does, a way back (`move`) does not. */
export function isInBreath(kind: PhaseKind): boolean {
  return kind === 'inhale' || kind === 'stay';
}

export function phaseLasts(kind: PhaseKind, cadence: Cadence): Milliseconds {
  return milliseconds(isInBreath(kind) ? cadence.inhale : cadence.exhale);
}
