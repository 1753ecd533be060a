import { Matrix, solve } from 'ml-matrix';
import type { Pronounce } from '../../lambda/narration/sounds.ts';
import { wordsIn } from '../../lambda/narration/sounds.ts';
import type { Speaker } from '../../lambda/narration/speech-time.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import type { SpokenLanguage } from '../../lambda/narration/spoken.ts';
import { soundsOf } from '../../lambda/narration/spoken.ts';
import type { VoiceProfile } from '../../lambda/narration/voice.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { stretchesOf } from './onsets.ts';
import type { Recording } from './recording.ts';

/** How the constants of a voice are found: unlike cues, none of them in a workout, with two seconds between them. */

const CUES: readonly string[] = [
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
const LAST_WORD = 'End.';

/** How the words of a language sound. */
export interface Language {
  readonly spoken: SpokenLanguage;
  readonly pronounce: Pronounce;
}

/** The constants that a recording tells. */
export type Constants = Pick<VoiceProfile, 'rate' | 'comma' | 'constant' | 'betweenSentences'>;

export interface Calibration {
  readonly constants: Constants;
  /** How far each cue was off that was estimated from the eleven others. */
  readonly heldOut: readonly { readonly cue: string; readonly error: Milliseconds }[];
}

export function calibrationSsml(): string {
  return `<speak>${CUES.map((cue) => `${cue}<break time="${BREAK}ms"/> `).join('')}${LAST_WORD}</speak>`;
}

/**
 * @param defaults what the constants are drawn to, ever so slightly.
 * @throws RangeError for a recording that is silent, clipped, cut, or of another text: it says which.
 */
export function calibrate(recording: Recording, defaults: Constants, language: Language): Calibration {
  const took = tookIn(recording);
  const features = CUES.map((cue) => featuresOf(cue, language));
  const heldOut = CUES.map((cue, index) => {
    const others = <T>(all: readonly T[]) => all.filter((_, at) => at !== index);
    const guess = fitted(others(features), others(took), defaults);
    return { cue, error: estimated(features[index] ?? [], guess) - (took[index] ?? 0) };
  });
  refuseAnotherText(heldOut);
  const constants = constantsOf(fitted(features, took, defaults));
  refuseAbsurd(constants);
  return { constants, heldOut };
}

/** What each word took in the mean: what an estimate by words alone would be calibrated to. */
export function perWord(recording: Recording): Milliseconds {
  const words = CUES.flatMap(wordsIn).length;
  return tookIn(recording).reduce((sum, each) => sum + each, 0) / words;
}

/** How long each cue took, without the break after it. */
function tookIn(recording: Recording): readonly Milliseconds[] {
  refuseUnusable(recording);
  const starts = stretchesOf(recording, PARTING).map(({ from }) => from);
  if (starts.length !== CUES.length + 1) {
    throw new RangeError(
      `${starts.length} stretches of speech, allowed: ${CUES.length + 1}. The recording is cut, noisy, or of another text.`,
    );
  }
  return CUES.map((_, index) => ((starts[index + 1] ?? 0) - (starts[index] ?? 0)) * 1000 - BREAK);
}

const LOUD_ENOUGH = 0.01;
const FULL_SCALE = 0.999;
const MOST_CLIPPED = 0.0005;

function refuseUnusable({ samples }: Recording): void {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (peak < LOUD_ENOUGH)
    throw new RangeError(`a peak of ${peak.toFixed(4)}, allowed: ${LOUD_ENOUGH} or more. It is silent.`);
  const clipped = samples.filter((sample) => Math.abs(sample) >= FULL_SCALE).length / samples.length;
  if (clipped > MOST_CLIPPED) {
    const share = (clipped * 100).toFixed(2);
    throw new RangeError(
      `${share} % of it is at full scale, allowed: ${MOST_CLIPPED * 100} %. It is clipped: record it softer.`,
    );
  }
}

/** Twice the worst cue, and twice the mean, of a good recording. */
const MOST_ERROR: Milliseconds = 500;
const MOST_MEAN_ERROR: Milliseconds = 150;

function refuseAnotherText(heldOut: Calibration['heldOut']): void {
  const worst = heldOut.reduce((one, other) => (Math.abs(other.error) > Math.abs(one.error) ? other : one));
  const mean = heldOut.reduce((sum, { error }) => sum + Math.abs(error), 0) / heldOut.length;
  if (Math.abs(worst.error) > MOST_ERROR || mean > MOST_MEAN_ERROR) {
    const error = Math.round(worst.error);
    throw new RangeError(
      `"${worst.cue}" is ${error} ms off, allowed: ${MOST_ERROR} ms. The recording is of another text.`,
    );
  }
}

/** The recording fits, and tells of no voice that anybody has: the same words again and again, or other breaks. */
function refuseAbsurd({ rate, ...lengths }: Constants): void {
  const isAbsurd = rate < 0.5 || rate > 2 || Object.values(lengths).some((length) => length < 0 || length > 1500);
  if (isAbsurd)
    throw new RangeError(
      `a rate of ${rate}, allowed: 0.5 to 2, and no length below zero. The recording is of another text.`,
    );
}

/** What each constant is multiplied with: the sounds, the commas, the sentences, and the quiets between them. */
function featuresOf(cue: string, language: Language): readonly number[] {
  return UNITS.map((voice) => speechTime(speakerOf([cue], voice, language), cue));
}

const NOTHING = {
  rate: 0,
  comma: 0,
  constant: 0,
  betweenSentences: 0,
  doubtPerCue: 0,
  calibrated: { on: '', date: '' },
};

/** Voices that have a single constant each: what they say takes as long as there is of it. */
const UNITS: readonly VoiceProfile[] = [
  { ...NOTHING, rate: 1 },
  { ...NOTHING, comma: 1 },
  { ...NOTHING, constant: 1 },
  { ...NOTHING, betweenSentences: 1 },
];

/** How strongly the defaults pull: about as much as a hundredth of one cue. */
const RIDGE = [100, 0.01, 0.01, 0.01];

function fitted(
  features: readonly (readonly number[])[],
  took: readonly Milliseconds[],
  defaults: Constants,
): number[] {
  const matrix = new Matrix(features.map((row) => [...row]));
  const ridge = Matrix.diag(RIDGE);
  const pull = ridge.mmul(
    Matrix.columnVector([defaults.rate, defaults.comma, defaults.constant, defaults.betweenSentences]),
  );
  const transposed = matrix.transpose();
  const right = transposed.mmul(Matrix.columnVector([...took])).add(pull);
  return solve(transposed.mmul(matrix).add(ridge), right).to1DArray();
}

function estimated(features: readonly number[], constants: readonly number[]): Milliseconds {
  return features.reduce((sum, feature, index) => sum + feature * (constants[index] ?? 0), 0);
}

function constantsOf([rate = 0, comma = 0, constant = 0, betweenSentences = 0]: readonly number[]): Constants {
  return {
    rate: Math.round(rate * 1000) / 1000,
    comma: Math.round(comma),
    constant: Math.round(constant),
    betweenSentences: Math.round(betweenSentences),
  };
}

/**
 * Who speaks sentences that are in no content.
 * @throws RangeError for words that nobody can pronounce.
 */
export function speakerOf(sentences: readonly string[], voice: VoiceProfile, { spoken, pronounce }: Language): Speaker {
  const located = sentences.map((sentence) => ({ file: '', path: '', sentence }));
  const { sounds, faults } = soundsOf(located, spoken, pronounce);
  if (faults.length > 0) throw new RangeError(faults.map(({ got }) => got).join(', '));
  return { voice, sounds };
}
