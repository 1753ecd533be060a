import type { Narrated, NarratedSentence } from '../../lambda/narration/narrate.ts';
import { wordsIn } from '../../lambda/narration/sounds.ts';
import type { Speaker } from '../../lambda/narration/speech-time.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import { ssml } from '../../lambda/narration/ssml.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { espeak } from './espeak.ts';
import type { Judged, Planned } from './judge.ts';
import { judge } from './judge.ts';
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

/** Lets a real engine say what was narrated, with quiet by one of the ways, and judges how well it kept the time. */
export async function heard({ sentences }: Narrated, wait: WayToWait): Promise<Judged> {
  const cued = sentences.flatMap(({ words, cue }) => (cue ? [{ words, cue }] : []));
  const planned = cued.map(({ words, cue }): Planned => {
    return { words, lasts: cue.lasts, isInSet: cue.says.kind === 'phase' };
  });
  const markup = ssml([
    ...planned.map(({ words, lasts }) => ({ words, speaks: 0, quiet: Math.round(wait(words, lasts)) })),
    ...last(sentences),
  ]);
  return judge(planned, stretchesOf(await espeak(markup), PARTING));
}

/** The prompt, so that the last quiet has an end. */
function last(sentences: readonly NarratedSentence[]): readonly NarratedSentence[] {
  return sentences.slice(-1);
}
