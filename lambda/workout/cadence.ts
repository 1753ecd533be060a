import type { Milliseconds, PhaseKind, Seconds } from './vocabulary.ts';
import { milliseconds } from './vocabulary.ts';

/** How long one breath takes: seconds in, seconds out. */
export interface Cadence {
  readonly inhale: Seconds;
  readonly exhale: Seconds;
}

/**
 * The three cadences. Ten seconds a breath is about six breaths a minute, the slow calm rate of Frontiers in Public
 * Health 2017, 00222; breathing out for longer than in relaxes more at any rate (Van Diest et al. 2014, PubMed
 * 25156003). The exact split is ours. `quick` and `slow` keep the proportion.
 */
export const CADENCES = {
  quick: { inhale: 3, exhale: 4 },
  normal: { inhale: 4, exhale: 6 },
  slow: { inhale: 5, exhale: 7 },
} as const satisfies Record<string, Cadence>;

/** The quickest breath that anybody may be asked for: no cue may need more than two seconds. */
export const QUICKEST: Cadence = { inhale: 2, exhale: 2 };

/** Whether a phase belongs to an in-breath. A stay does, a way back (`move`) does not. */
export function isInBreath(kind: PhaseKind): boolean {
  return kind === 'inhale' || kind === 'stay';
}

export function phaseLasts(kind: PhaseKind, cadence: Cadence): Milliseconds {
  return milliseconds(isInBreath(kind) ? cadence.inhale : cadence.exhale);
}
