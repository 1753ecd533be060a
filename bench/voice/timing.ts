import { aplaDocument } from '../../lambda/alexa/apla.ts';
import type { Content } from '../../lambda/narration/content.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import type { Words } from '../../lambda/narration/words.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { scheduleOf } from '../../simulator/apla.ts';
import type { NarratedExercise } from '../exercises.ts';
import { englishBy, narratedExercises } from '../exercises.ts';
import { calibrate, cueLengthsBy, DEFAULT_VOICE, perWord } from './calibration.ts';
import type { Engine } from './engine.ts';
import { english } from './english.ts';
import type { Fit } from './least-squares.ts';
import type { Pause } from './pauses.ts';
import { beginsOf, breakIsPhase, cuesOf, fixedAllowance, narratedQuiet, wordsTimes } from './pauses.ts';
import { meanOf, percentileOf, sumOf } from './statistics.ts';

/** How well a way to wait keeps the breath, over the sets of all exercises. */
export interface WayTiming {
  readonly way: string;
  /** Without its sign: of each phase. */
  readonly mean: Milliseconds;
  readonly p95: Milliseconds;
  readonly max: Milliseconds;
  /** How much later than planned a set is after 100 seconds, without its sign: the mean, and the worst exercise. */
  readonly drift: Milliseconds;
  readonly worstDrift: Milliseconds;
}

/** The errors of each phase of a set, and how long the set was meant to be. */
interface SetErrors {
  readonly errors: readonly Milliseconds[];
  readonly lasts: Milliseconds;
}

/** How well each way keeps the breath with one voice, and how far its calibration is off for cues that are held out. */
export interface VoiceTiming {
  /** The name of the engine, as "flite". */
  readonly engine: string;
  readonly voice: string;
  readonly heldOut: Fit['heldOut'];
  readonly ways: readonly WayTiming[];
}

/** Each way, said by a real voice that was calibrated by its own twelve cues before. */
export async function measureTiming(content: Content, engine: Engine): Promise<VoiceTiming> {
  const words = englishBy(content, DEFAULT_VOICE);
  const lengths = await cueLengthsBy(engine);
  const { constants, heldOut } = calibrate(lengths, words.voice, english());
  const calibrated = { on: engine.voice, date: '' };
  const exercises = narratedExercises(content, { ...words, voice: { ...constants, doubtPerCue: 0, calibrated } });
  const ways: WayTiming[] = [];
  for (const [way, pause] of waysBy(perWord(lengths))) {
    const sets: SetErrors[] = [];
    for (const exercise of exercises) sets.push(await errorsBy(engine, exercise, pause));
    ways.push(wayTimingOf(way, sets));
  }
  return { engine: engine.name, voice: engine.voice, heldOut, ways };
}

function waysBy(each: Milliseconds): readonly (readonly [string, Pause])[] {
  return [
    ['our SSML', narratedQuiet],
    ['words × a constant', wordsTimes(each)],
    ['the breath less two seconds', fixedAllowance],
    ['a break as long as the breath', breakIsPhase],
  ];
}

/** What our APL for Audio is off by, over the part that it covers. No voice says it: it is reckoned from the document. */
export function exactTiming(content: Content): WayTiming {
  const words = englishBy(content, DEFAULT_VOICE);
  const sets = narratedExercises(content, words, 'apla').map((exercise) => exactErrors(exercise, words));
  return wayTimingOf('our APL for Audio', sets);
}

async function errorsBy(engine: Engine, { narrated }: NarratedExercise, pause: Pause): Promise<SetErrors> {
  const cues = cuesOf(narrated).filter(({ isInSet }) => isInSet);
  const begins = await beginsOf(engine, cues, pause);
  const errors = cues.map(({ lasts }, index) => (begins[index + 1] ?? 0) - (begins[index] ?? 0) - lasts);
  return { errors, lasts: sumOf(cues.map(({ lasts }) => lasts)) };
}

/** By the documented meaning of the document: its slots are the clock, however long the words take. */
function exactErrors({ narrated: { sentences, exactFrom } }: NarratedExercise, words: Words): SetErrors {
  const exact = sentences.slice(exactFrom);
  const begins = exact[0]?.at ?? 0;
  const { heard } = scheduleOf(aplaDocument(exact), { speechTime: (text) => speechTime(words, text) });
  const errors = heard.map(({ at }, index) => at - ((exact[index]?.at ?? 0) - begins));
  return { errors, lasts: heard.at(-1)?.at ?? 0 };
}

function wayTimingOf(way: string, sets: readonly SetErrors[]): WayTiming {
  const sizes = sets.flatMap(({ errors }) => errors.map(Math.abs));
  const drifts = sets.map(({ errors, lasts }) => (Math.abs(sumOf(errors)) / lasts) * 100_000);
  return {
    way,
    mean: meanOf(sizes),
    p95: percentileOf(sizes, 0.95),
    max: percentileOf(sizes, 1),
    drift: meanOf(drifts),
    worstDrift: percentileOf(drifts, 1),
  };
}
