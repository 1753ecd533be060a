import type { Narrated } from '../../lambda/narration/narrate.ts';
import { wordsIn } from '../../lambda/narration/sounds.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { LAST_WORD } from './calibration.ts';
import type { Engine } from './engine.ts';
import type { PlannedCue, SetTiming } from './set-timing.ts';
import { setTimingOf } from './set-timing.ts';

/** How long to be quiet after a cue: our way, and those of others. */
export type Pause = (cue: PlannedCue) => Milliseconds;

/** As the skill has narrated it. */
export const narratedQuiet: Pause = ({ quiet }) => quiet;

/** A break as long as the breath, as typed by hand in most skills. */
export const breakIsPhase: Pause = ({ lasts }) => lasts;

/** The breath, less the same two seconds for any words. */
export const fixedAllowance: Pause = ({ lasts }) => Math.max(0, lasts - 2000);

/** The breath, less a constant for each word. */
export function wordsTimes(each: Milliseconds): Pause {
  return ({ words, lasts }) => Math.max(0, lasts - each * wordsIn(words).length);
}

/** The cues of a narration, without its prompt. */
export function cuesOf({ sentences }: Narrated): readonly PlannedCue[] {
  return sentences.flatMap(({ words, quiet, cue }) => {
    return cue ? [{ words, quiet, lasts: cue.lasts, isInSet: cue.about.kind === 'phase' }] : [];
  });
}

/** When a real voice begins each of these cues, and a last word after the quiet of the last. */
export function beginsOf(engine: Engine, cues: readonly PlannedCue[], pause: Pause): Promise<readonly Milliseconds[]> {
  const spoken = cues.map((cue) => ({ words: cue.words, quiet: Math.max(1, Math.round(pause(cue))) }));
  return engine.begins([...spoken, LAST_WORD]);
}

/** How well a real voice keeps the time of a narration. */
export async function timingBy(engine: Engine, narrated: Narrated, pause: Pause): Promise<SetTiming> {
  const cues = cuesOf(narrated);
  return setTimingOf(cues, await beginsOf(engine, cues, pause));
}
