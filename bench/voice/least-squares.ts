import { Matrix, solve } from 'ml-matrix';
import type { Pronounce } from '../../lambda/narration/sounds.ts';
import type { Speaker } from '../../lambda/narration/speech-time.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import type { SpokenLanguage } from '../../lambda/narration/spoken.ts';
import { soundsOf } from '../../lambda/narration/spoken.ts';
import type { VoiceProfile } from '../../lambda/narration/voice.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** The constants of a voice, found by least squares from how long it took for cues. */

/** How the words of a language sound. */
export interface Language {
  readonly spoken: SpokenLanguage;
  readonly pronounce: Pronounce;
}

export type Constants = Pick<VoiceProfile, 'rate' | 'comma' | 'constant' | 'betweenSentences'>;

/** How long a voice takes for a cue, without the quiet after it. */
export interface CueLength {
  readonly cue: string;
  readonly length: Milliseconds;
}

/** The constants that fit cues best, and how far each cue was off that was estimated from all others. */
export interface Fit {
  readonly constants: Constants;
  readonly heldOut: readonly { readonly cue: string; readonly error: Milliseconds }[];
}

/** What each constant is multiplied with in a cue, and what that comes to. */
interface Equation {
  readonly features: readonly number[];
  readonly length: Milliseconds;
}

/** @param defaults what the constants are drawn to, ever so slightly. */
export function fitTo(cues: readonly CueLength[], defaults: Constants, language: Language): Fit {
  const rows = cues.map(({ cue, length }) => ({ features: featuresOf(cue, language), length }));
  const { rate, comma, constant, betweenSentences } = defaults;
  const pull = [rate, comma, constant, betweenSentences];
  const heldOut = rows.map(({ features, length }, index) => {
    const others = rows.filter((_, at) => at !== index);
    return { cue: cues[index]?.cue ?? '', error: estimated(features, bestOf(others, pull)) - length };
  });
  return { constants: constantsOf(bestOf(rows, pull)), heldOut };
}

/** The sounds of a cue, its commas, its sentences, and the quiets between them. */
function featuresOf(cue: string, language: Language): readonly number[] {
  return UNITS.map((voice) => speechTime(speakerOf(cue, voice, language), cue));
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

/** A voice, and the sounds of one cue that is in no content. @throws RangeError for a word without a pronunciation. */
function speakerOf(cue: string, voice: VoiceProfile, { spoken, pronounce }: Language): Speaker {
  const { sounds, faults } = soundsOf([{ file: '', path: '', sentence: cue }], spoken, pronounce);
  if (faults.length > 0) throw new RangeError(faults.map(({ got }) => got).join(', '));
  return { voice, sounds };
}

/**
 * No constant is below zero: one that comes out so is taken as zero, and the others are found anew. Of the ten voices of
 * `test/bench/cue-lengths.json` three have one, by the error of the estimate alone: the quiet between two sentences is -24 ms
 * for flite slt and -29 for flite rms, which hardly rest there, and the constant is -18 for festival kal.
 */
function bestOf(rows: readonly Equation[], pull: readonly number[]): readonly number[] {
  const all = leastSquares(rows, pull);
  const below = all.findIndex((each) => Math.round(each) < 0);
  if (below < 0) return all;
  const without = (each: readonly number[]) => each.map((value, at) => (at === below ? 0 : value));
  return bestOf(
    rows.map(({ features, length }) => ({ features: without(features), length })),
    without(pull),
  );
}

/** How strongly the defaults pull: about as much as a hundredth of one cue. */
const RIDGE = Matrix.diag([100, 0.01, 0.01, 0.01]);

function leastSquares(rows: readonly Equation[], pull: readonly number[]): readonly number[] {
  const matrix = new Matrix(rows.map(({ features }) => [...features]));
  const lengths = Matrix.columnVector(rows.map(({ length }) => length));
  const transposed = matrix.transpose();
  const right = transposed.mmul(lengths).add(RIDGE.mmul(Matrix.columnVector([...pull])));
  return solve(transposed.mmul(matrix).add(RIDGE), right).to1DArray();
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
