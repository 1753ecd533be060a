import type { Narrated } from '../../lambda/narration/narrate.ts';
import { wordsIn } from '../../lambda/narration/sounds.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { espeak } from './espeak.ts';
import type { Judged, PlannedCue } from './judge.ts';
import { judge } from './judge.ts';
import type { Stretch } from './onsets.ts';
import { stretchesOf } from './onsets.ts';

/** How long to be quiet after a cue: our way, and those of others. */
export type WayToWait = (cue: PlannedCue) => Milliseconds;

/** Between two cues there is always so much quiet, and never so much between two sentences of one. */
const PARTING: Milliseconds = 450;

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

/** What a real engine makes of cues with quiet by one of the ways: a stretch for each, and one for a last word. */
export async function said(cues: readonly PlannedCue[], wait: WayToWait): Promise<readonly Stretch[]> {
  const sentences = cues.map((cue) => `${cue.words}<break time="${Math.max(1, Math.round(wait(cue)))}ms"/>`);
  return stretchesOf(await espeak(`<speak>${sentences.join(' ')} End.</speak>`), PARTING);
}

/** Lets a real engine say what was narrated, and judges how well it kept the time. */
export async function heard(narrated: Narrated, wait: WayToWait): Promise<Judged> {
  const cues = cuesOf(narrated);
  return judge(cues, await said(cues, wait));
}
