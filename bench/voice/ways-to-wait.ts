import type { Narrated } from '../../lambda/narration/narrate.ts';
import { wordsIn } from '../../lambda/narration/sounds.ts';
import type { Speaker } from '../../lambda/narration/speech-time.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { espeak } from './espeak.ts';
import type { Judged, Planned } from './judge.ts';
import { judge } from './judge.ts';
import type { Stretch } from './onsets.ts';
import { stretchesOf } from './onsets.ts';

/** How long to be quiet after words that have a slot: our way, and those of others. */
export type WayToWait = (words: string, slot: Milliseconds) => Milliseconds;

/** Between two cues there is always so much quiet, and never so much between two sentences of one. */
const PARTING: Milliseconds = 450;

/** The slot, less the time that the model says the words take. */
export function ours(speaker: Speaker): WayToWait {
  return (words, slot) => slot - speechTime(speaker, words);
}

/** A break as long as the breath, as typed by hand in most skills. */
export const breakIsPhase: WayToWait = (_, slot) => slot;

/** The breath, less the same two seconds for any words. */
export const fixedAllowance: WayToWait = (_, slot) => Math.max(0, slot - 2000);

/** The breath, less a constant for each word. */
export function wordsTimes(lasts: Milliseconds): WayToWait {
  return (words, slot) => Math.max(0, slot - lasts * wordsIn(words).length);
}

/** The cues of a narration, without its prompt. */
export function cuesOf({ sentences }: Narrated): readonly Planned[] {
  return sentences.flatMap(({ words, cue }) => {
    return cue ? [{ words, lasts: cue.lasts, isInSet: cue.says.kind === 'phase' }] : [];
  });
}

/** What a real engine makes of cues with quiet by one of the ways: a stretch for each, and one for a last word. */
export async function said(cues: readonly Planned[], wait: WayToWait): Promise<readonly Stretch[]> {
  const sentences = cues.map(({ words, lasts }) => {
    return `${words}<break time="${Math.max(1, Math.round(wait(words, lasts)))}ms"/>`;
  });
  return stretchesOf(await espeak(`<speak>${sentences.join(' ')} End.</speak>`), PARTING);
}

/** Lets a real engine say what was narrated, and judges how well it kept the time. */
export async function heard(narrated: Narrated, wait: WayToWait): Promise<Judged> {
  const cues = cuesOf(narrated);
  return judge(cues, await said(cues, wait));
}
