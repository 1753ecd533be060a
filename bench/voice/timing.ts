import { aplaDocument } from '../../lambda/alexa/apla.ts';
import type { Content } from '../../lambda/narration/content.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import type { Words } from '../../lambda/narration/words.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { scheduleOf } from '../../simulator/apla.ts';
import type { NarratedExercise } from '../exercises.ts';
import { englishBy, narratedExercises } from '../exercises.ts';
import { calibrate, perWord, tookBy } from './calibration.ts';
import type { Engine } from './engine.ts';
import { english } from './english.ts';
import type { Fit } from './fit.ts';
import type { WayToWait } from './ways-to-wait.ts';
import { breakIsPhase, cuesOf, fixedAllowance, ours, said, wordsTimes } from './ways-to-wait.ts';

/** How well a way kept the breath, over the sets of all exercises. */
export interface Timing {
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
interface Kept {
  readonly errors: readonly Milliseconds[];
  readonly lasts: Milliseconds;
}

/** What one voice made of all ways, and how far its calibration was off for cues that were held out. */
export interface Judgement {
  readonly voice: string;
  readonly heldOut: Fit['heldOut'];
  readonly timings: readonly Timing[];
}

/** Each way, said by a real voice that was calibrated by its own twelve cues before. */
export async function measureTiming(content: Content, engine: Engine): Promise<Judgement> {
  const words = englishBy(content, BEGUN_WITH);
  const took = await tookBy(engine);
  const { constants, heldOut } = calibrate(took, words.voice, english());
  const calibrated = { on: engine.voice, date: '' };
  const exercises = narratedExercises(content, { ...words, voice: { ...constants, doubtPerCue: 0, calibrated } });
  const timings: Timing[] = [];
  for (const [way, wait] of waysBy(perWord(took))) {
    const kept: Kept[] = [];
    for (const exercise of exercises) kept.push(await keptBy(engine, exercise, wait));
    timings.push(timingOf(way, kept));
  }
  return { voice: engine.voice, heldOut, timings };
}

/** The voice of the content that constants are drawn to. */
const BEGUN_WITH = 'polly-neural-en';

function waysBy(each: Milliseconds): readonly (readonly [string, WayToWait])[] {
  return [
    ['our SSML', ours],
    ['words × a constant', wordsTimes(each)],
    ['the breath less two seconds', fixedAllowance],
    ['a break as long as the breath', breakIsPhase],
  ];
}

/** What our APL for Audio is off by, over the part that it covers. No voice says it: it is reckoned from the document. */
export function exactTiming(content: Content): Timing {
  const words = englishBy(content, BEGUN_WITH);
  const exact = narratedExercises(content, words, 'apla').map((exercise) => keptExactly(exercise, words));
  return timingOf('our APL for Audio', exact);
}

async function keptBy(engine: Engine, { narrated }: NarratedExercise, wait: WayToWait): Promise<Kept> {
  const cues = cuesOf(narrated).filter(({ isInSet }) => isInSet);
  const begins = await said(engine, cues, wait);
  const errors = cues.map(({ lasts }, index) => (begins[index + 1] ?? 0) - (begins[index] ?? 0) - lasts);
  return { errors, lasts: cues.reduce((sum, { lasts }) => sum + lasts, 0) };
}

/** By the documented meaning of the document: its slots are the clock, however long the words take. */
function keptExactly({ narrated: { sentences, exactFrom } }: NarratedExercise, words: Words): Kept {
  const exact = sentences.slice(exactFrom);
  const begins = exact[0]?.at ?? 0;
  const { heard } = scheduleOf(aplaDocument(exact), { speechTime: (text) => speechTime(words, text) });
  const errors = heard.map(({ at }, index) => at - ((exact[index]?.at ?? 0) - begins));
  return { errors, lasts: heard.at(-1)?.at ?? 0 };
}

function timingOf(way: string, kept: readonly Kept[]): Timing {
  const sizes = kept.flatMap(({ errors }) => errors.map(Math.abs)).sort((one, other) => one - other);
  const drifts = kept.map(({ errors, lasts }) => {
    return (Math.abs(errors.reduce((sum, error) => sum + error, 0)) / lasts) * 100_000;
  });
  return {
    way,
    mean: meanOf(sizes),
    p95: sizes[Math.ceil(sizes.length * 0.95) - 1] ?? 0,
    max: sizes.at(-1) ?? 0,
    drift: meanOf(drifts),
    worstDrift: Math.max(...drifts),
  };
}

function meanOf(all: readonly number[]): number {
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}
