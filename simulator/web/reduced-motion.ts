import type { BeatData, ScreenData } from '../../lambda/alexa/apl/screen-data.ts';

/** How many steps a breath is shown in. */
const STEPS = 4;

/**
 * What a screen shows to people who want little to move: poses change without anything in between, the breath grows and
 * shrinks by steps, and all of it takes the same time.
 */
export function withReducedMotion(data: ScreenData): ScreenData {
  return { ...data, beats: data.beats.flatMap(inSteps) };
}

function inSteps(beat: BeatData): readonly BeatData[] {
  const { at, ms, u1, b0, b1 } = beat;
  const count = b0 === b1 ? 1 : Math.max(1, Math.min(STEPS, ms));
  const begins = (step: number) => Math.round((ms * step) / count);
  return Array.from({ length: count }, (_, step) => {
    const breath = b0 + ((b1 - b0) * (step + 1)) / count;
    return {
      ...beat,
      ...{ at: at + begins(step), ms: begins(step + 1) - begins(step) },
      ...{ u0: u1, b0: breath, b1: breath, fades: 0 as const },
      voice: step === 0 ? beat.voice : -1,
    };
  });
}
