import * as v from 'valibot';
import { PHASE_BOUNDS } from './cadence.ts';

const phaseSeconds = v.pipe(v.number(), v.minValue(PHASE_BOUNDS.least), v.maxValue(PHASE_BOUNDS.most));

/** The halves of a breath as they are written in content, and kept of a person. */
export const breathHalves = { inhale: phaseSeconds, exhale: phaseSeconds };
