import type { ScreenData } from '../../lambda/alexa/apl/screen-data.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** What a screen shows from a moment on, so many times as fast: a beat that is under way keeps what is left of it. */
export function spedUp(data: ScreenData, speed: number, elapsed: Milliseconds = 0): ScreenData {
  const index = Math.max(
    0,
    data.beats.findLastIndex(({ at }) => at <= elapsed),
  );
  const beats = data.beats.slice(index).map((beat) => {
    const begins = Math.max(beat.at, elapsed);
    const left = Math.max(1, beat.at + beat.ms - begins);
    return { ...beat, at: Math.round(begins), ms: Math.max(1, Math.round(left / speed)) };
  });
  return { ...data, startsAfter: 0, beats };
}
