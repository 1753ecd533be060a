import { wordsIn } from '../../lambda/narration/sounds.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Engine, EngineCue } from './engine.ts';
import { ssmlOf } from './engine.ts';
import type { Constants, Fit, Language, Took } from './fit.ts';
import { fitTo } from './fit.ts';
import { stretchesOf } from './onsets.ts';
import type { Recording } from './recording.ts';
import { refuseUnusable } from './recording.ts';

/** How the constants of a voice are found: unlike cues, none of them in a workout, with two seconds between them. */

export const CUES: readonly string[] = [
  'Now.',
  'Seven sheep.',
  'The kettle is on.',
  'Tea, no sugar.',
  'Yes, open the gate.',
  'Bread, butter, jam.',
  'Rain fell on the old harbor all through the night.',
  'Thank you. See you on Monday.',
  'Two, ring the bell, wait there.',
  'Read the paper slowly, page after page.',
  'We left. The train was late again.',
  'Every Sunday they fish, sail, or sit by the lake until it grows dark.',
];

const BREAK: Milliseconds = 2000;
/** Between two sentences of a cue no voice is quiet for as long as this, and between two cues all of them are. */
const PARTING: Milliseconds = 1200;
/** A word after the last cue, so that its quiet has an end. */
export const LAST_WORD: EngineCue = { words: 'End.', quiet: 0 };

const SAID: readonly EngineCue[] = [...CUES.map((words) => ({ words, quiet: BREAK })), LAST_WORD];

export function calibrationSsml(): string {
  return ssmlOf(SAID);
}

/** @throws RangeError for a recording that is silent, clipped, cut, noisy, or not of these cues: it says which. */
export function tookIn(recording: Recording): readonly Milliseconds[] {
  refuseUnusable(recording);
  return tookFrom(stretchesOf(recording, PARTING).map(({ from }) => from * 1000));
}

/** The same of an engine at hand. */
export async function tookBy(engine: Engine): Promise<readonly Milliseconds[]> {
  return tookFrom(await engine.begins(SAID));
}

/** How long each cue took, without the break after it. */
function tookFrom(begins: readonly Milliseconds[]): readonly Milliseconds[] {
  if (begins.length !== SAID.length) {
    throw new RangeError(
      `${begins.length} stretches of speech, allowed: ${SAID.length}. The recording is cut, noisy, or of another text.`,
    );
  }
  return CUES.map((_, index) => (begins[index + 1] ?? 0) - (begins[index] ?? 0) - BREAK);
}

/** What each word took in the mean: what an estimate by words alone would be calibrated to. */
export function perWord(took: readonly Milliseconds[]): Milliseconds {
  return took.reduce((sum, each) => sum + each, 0) / CUES.flatMap(wordsIn).length;
}

/**
 * @param took of each of the twelve cues.
 * @param defaults what the constants are drawn to, ever so slightly.
 * @throws RangeError for what is no voice that says these cues: it names the limit, and what was got.
 */
export function calibrate(took: readonly Milliseconds[], defaults: Constants, language: Language): Fit {
  const cues = CUES.map((cue, index) => ({ cue, took: took[index] ?? 0 }));
  refuseShort(cues);
  const best = fitTo(cues, defaults, language);
  refuseAnotherText(best, took);
  refuseAbsurd(best.constants);
  return best;
}

/** Half of what the fastest of ten voices takes for "Now.": eSpeak, 285 ms. */
const LEAST: Milliseconds = 140;

function refuseShort(cues: readonly Took[]): void {
  const short = cues.find(({ took }) => took < LEAST);
  if (short) {
    const took = Math.round(short.took);
    throw new RangeError(`"${short.cue}" takes ${took} ms, allowed: ${LEAST} or more. ${ANOTHER_TEXT}`);
  }
}

const ANOTHER_TEXT = 'The recording is of another text, or of other breaks.';

/**
 * How far the cues that were held out may be off, as shares of how far cues lie from their mean: a slow voice may be off by
 * more than a fast one, and lengths that tell nothing of the text are refused, however alike they are. Ten voices of four
 * engines (`test/bench/took.json`) have 0.08 to 0.29 in the mean and 0.13 to 0.68 at worst, and with the quiet that their files
 * have at either end up to 0.30 and 0.81; the limits lie a fifth above and more.
 * With each of the ten is refused what is reversed, rotated or shuffled, has other sentences, has two cues swapped that are
 * unlike by one and a half times that distance, or lacks a cue and has another at the end. Two neighbours swapped that are
 * about as long pass three times of four, and move an estimate by 31 ms in the mean; one cue left out for the next said
 * twice passes one time of two, and moves it by 102 ms.
 */
const MOST = { mean: 0.4, worst: 1 };

function refuseAnotherText({ heldOut }: Fit, took: readonly Milliseconds[]): void {
  const apart = meanOf(took.map((each) => Math.abs(each - meanOf(took))));
  const [worst = { cue: '', error: 0 }] = [...heldOut].sort(
    (one, other) => Math.abs(other.error) - Math.abs(one.error),
  );
  const mean = meanOf(heldOut.map(({ error }) => Math.abs(error)));
  if (Math.abs(worst.error) > MOST.worst * apart) throw tooFar(`"${worst.cue}" is`, worst.error, MOST.worst * apart);
  if (mean > MOST.mean * apart) throw tooFar('in the mean cues are', mean, MOST.mean * apart);
}

function tooFar(what: string, error: Milliseconds, allowed: Milliseconds): RangeError {
  return new RangeError(`${what} ${Math.round(error)} ms off, allowed: ${Math.round(allowed)} ms. ${ANOTHER_TEXT}`);
}

/** The recording fits, and tells of no voice that anybody has: the breaks were longer. */
function refuseAbsurd({ rate, ...lengths }: Constants): void {
  if (rate < 0.5 || rate > 2) throw new RangeError(`a rate of ${rate}, allowed: 0.5 to 2. ${ANOTHER_TEXT}`);
  const long = Object.entries(lengths).find(([, length]) => length > 1500);
  if (long) throw new RangeError(`${long[0]}: ${long[1]} ms, allowed: 1500 or less. ${ANOTHER_TEXT}`);
}

function meanOf(all: readonly number[]): number {
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}
