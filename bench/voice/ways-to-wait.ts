import type { Narrated } from '../../lambda/narration/narrate.ts';
import { wordsIn } from '../../lambda/narration/sounds.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { LAST_WORD } from './calibration.ts';
import type { Engine } from './engine.ts';
import type { Judged, PlannedCue } from './judge.ts';
import { judge } from './judge.ts';

/** How long to be quiet after a cue: our way, and those of others. */
export type WayToWait = (cue: PlannedCue) => Milliseconds;

/** As the skill has narrated it. */
export const ours: WayToWait = ({ quiet }) => quiet;

/** A break as long as the breath, as typed by hand in most skills. */
export const breakIsPhase: WayToWait = ({ lasts }) => lasts;

/** The breath, less the same two seconds for any words. */
export const fixedAllowance: WayToWait = ({ lasts }) => Math.max(0, lasts - 2000);

/** The breath, less a constant for each word. */
export function wordsTimes(each: Milliseconds): WayToWait {
  return ({ words, lasts }) => Math.max(0, lasts - each * wordsIn(words).length);
}

/** The cues of a narration, without its prompt. */
export function cuesOf({ sentences }: Narrated): readonly PlannedCue[] {
  return sentences.flatMap(({ words, quiet, cue }) => {
    return cue ? [{ words, quiet, lasts: cue.lasts, isInSet: cue.about.kind === 'phase' }] : [];
  });
}

/** When a real voice begins each of these cues, with quiet by one of the ways, and a last word. */
export function said(engine: Engine, cues: readonly PlannedCue[], wait: WayToWait): Promise<readonly Milliseconds[]> {
  const spoken = cues.map((cue) => ({ words: cue.words, quiet: Math.max(1, Math.round(wait(cue))) }));
  return engine.begins([...spoken, LAST_WORD]);
}

/** Lets a real voice say what was narrated, and judges how well it kept the time. */
export async function heard(engine: Engine, narrated: Narrated, wait: WayToWait): Promise<Judged> {
  const cues = cuesOf(narrated);
  return judge(cues, await said(engine, cues, wait));
}
