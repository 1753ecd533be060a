import { wordsIn } from '../../lambda/narration/sounds.ts';
import { LONGEST, RATES } from '../../lambda/narration/voice.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Engine, EngineCue } from './engine.ts';
import { ssmlOf } from './engine.ts';
import type { Constants, CueLength, Fit, Language } from './least-squares.ts';
import { fitTo } from './least-squares.ts';
import { stretchesOf } from './onsets.ts';
import type { Recording } from './recording.ts';
import { refuseUnusable } from './recording.ts';
import { meanOf, meanSizeOf, sumOf } from './statistics.ts';

/** How the constants of a voice are found: unlike cues, none of them in a workout, with two seconds between them. */

/** The voice of the content that every calibration starts from: what twelve cues leave open is as with this one. */
export const DEFAULT_VOICE = 'polly-neural-en';

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
/**
 * What parts two cues in a recording: between two sentences of a cue no voice is quiet for as long as this, and between two
 * cues all of them are.
 */
const RECORDING_GAP: Milliseconds = 1200;
/** A word after the last cue, so that its quiet has an end. */
export const LAST_WORD: EngineCue = { words: 'End.', quiet: 0 };

const CALIBRATION: readonly EngineCue[] = [...CUES.map((words) => ({ words, quiet: BREAK })), LAST_WORD];

export function calibrationSsml(): string {
  return ssmlOf(CALIBRATION);
}

/** @throws RangeError for a recording that is silent, clipped, cut, noisy, or not of these cues: it says which. */
export function cueLengthsIn(recording: Recording): readonly Milliseconds[] {
  refuseUnusable(recording);
  return cueLengthsFrom(stretchesOf(recording, RECORDING_GAP).map(({ from }) => from * 1000));
}

/** The same of an engine at hand. */
export async function cueLengthsBy(engine: Engine): Promise<readonly Milliseconds[]> {
  return cueLengthsFrom(await engine.begins(CALIBRATION));
}

/** How long each cue takes, without the break after it. */
function cueLengthsFrom(begins: readonly Milliseconds[]): readonly Milliseconds[] {
  if (begins.length !== CALIBRATION.length) {
    throw new RangeError(
      `${begins.length} stretches of speech, allowed: ${CALIBRATION.length}. The recording is cut, noisy, or of another text.`,
    );
  }
  return CUES.map((_, index) => (begins[index + 1] ?? 0) - (begins[index] ?? 0) - BREAK);
}

/** What each word takes in the mean: what an estimate by words alone would be calibrated to. */
export function perWord(lengths: readonly Milliseconds[]): Milliseconds {
  return sumOf(lengths) / CUES.flatMap(wordsIn).length;
}

/**
 * @param lengths of each of the twelve cues.
 * @param defaults what the constants are drawn to, ever so slightly.
 * @throws RangeError for what is no voice that says these cues: it names the limit, and what was got.
 */
export function calibrate(lengths: readonly Milliseconds[], defaults: Constants, language: Language): Fit {
  const cues = CUES.map((cue, index) => ({ cue, length: lengths[index] ?? 0 }));
  refuseShort(cues);
  const best = fitTo(cues, defaults, language);
  refuseAnotherText(best, lengths);
  refuseAbsurd(best.constants);
  return best;
}

/** Half of what the fastest of ten voices takes for "Now.": eSpeak, 285 ms. */
const LEAST_LENGTH: Milliseconds = 140;

function refuseShort(cues: readonly CueLength[]): void {
  const short = cues.find(({ length }) => length < LEAST_LENGTH);
  if (short) {
    const length = Math.round(short.length);
    throw new RangeError(`"${short.cue}" takes ${length} ms, allowed: ${LEAST_LENGTH} or more. ${ANOTHER_TEXT}`);
  }
}

const ANOTHER_TEXT = 'The recording is of another text, or of other breaks.';

/**
 * How far the cues that were held out may be off, as shares of how far cues lie from their mean: a slow voice may be off by
 * more than a fast one, and lengths that tell nothing of the text are refused, however alike they are. Ten voices of four
 * engines (`test/bench/cue-lengths.json`) have 0.08 to 0.29 in the mean and 0.13 to 0.68 at worst, and with the quiet that
 * their files have at either end up to 0.30 and 0.81; the limits lie a fifth above and more.
 * With each of the ten is refused what is reversed, rotated or shuffled, has other sentences, has two cues swapped that are
 * unlike by one and a half times that distance, or lacks a cue and has another at the end. Two neighbours swapped that are
 * about as long pass three times of four, and move an estimate by 31 ms in the mean; one cue left out for the next said
 * twice passes one time of two, and moves it by 102 ms.
 */
const MAX_ERROR = { mean: 0.4, worst: 1 };

function refuseAnotherText({ heldOut }: Fit, lengths: readonly Milliseconds[]): void {
  const apart = meanSizeOf(lengths.map((each) => each - meanOf(lengths)));
  const [worst = { cue: '', error: 0 }] = heldOut.toSorted((one, other) => Math.abs(other.error) - Math.abs(one.error));
  const mean = meanSizeOf(heldOut.map(({ error }) => error));
  const allowed = { mean: MAX_ERROR.mean * apart, worst: MAX_ERROR.worst * apart };
  if (Math.abs(worst.error) > allowed.worst) throw tooFar(`"${worst.cue}" is`, worst.error, allowed.worst);
  if (mean > allowed.mean) throw tooFar('in the mean cues are', mean, allowed.mean);
}

function tooFar(what: string, error: Milliseconds, allowed: Milliseconds): RangeError {
  return new RangeError(`${what} ${Math.round(error)} ms off, allowed: ${Math.round(allowed)} ms. ${ANOTHER_TEXT}`);
}

/** The recording fits, and tells of no voice that a file of content may have: the breaks were longer. */
function refuseAbsurd({ rate, ...lengths }: Constants): void {
  const [least, most] = RATES;
  if (rate < least || rate > most)
    throw new RangeError(`a rate of ${rate}, allowed: ${least} to ${most}. ${ANOTHER_TEXT}`);
  const long = Object.entries(lengths).find(([, length]) => length > LONGEST);
  if (long) throw new RangeError(`${long[0]}: ${long[1]} ms, allowed: ${LONGEST} or less. ${ANOTHER_TEXT}`);
}
