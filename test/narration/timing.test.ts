import { readFileSync } from 'node:fs';
import { englishBy, narratedExercises } from '../../bench/exercises.ts';
import { pathOf, TIMING_PAGE } from '../../bench/generated.ts';
import { perWord, tookBy } from '../../bench/voice/calibration.ts';
import { ESPEAK } from '../../bench/voice/espeak.ts';
import type { Judged } from '../../bench/voice/judge.ts';
import { exactTiming, measureTiming } from '../../bench/voice/timing.ts';
import { timingTables } from '../../bench/voice/timing-table.ts';
import { breakIsPhase, heard, ours, wordsTimes } from '../../bench/voice/ways-to-wait.ts';
import { content } from '../support/shipped.ts';

/** A real voice as judge: what an engine says of every exercise is as long as the breath that it belongs to. */

const words = englishBy(content, 'espeak-en-us');
const exercises = narratedExercises(content, words);

/** The bounds of what a breath may be off. */
function keepsTime({ onsets, phaseError: { mean, p95, max }, drift, jitter }: Judged): boolean {
  const isWithin = Math.abs(mean) <= 100 && p95 <= 300 && max <= 400;
  return onsets.heard === onsets.planned && isWithin && Math.abs(drift) <= 0.015 && jitter <= 25;
}

describe.each(exercises)('$id, said by eSpeak', ({ narrated }) => {
  let judged: Judged;

  beforeAll(async () => {
    judged = await heard(ESPEAK, narrated, ours);
  }, 60_000);

  test('has as many onsets as cues, and one for the prompt', () => {
    expect(judged.onsets.heard).toBe(judged.onsets.planned);
  });

  test('keeps every phase within 400 ms, most within 300, and the mean within 100', () => {
    expect(Math.abs(judged.phaseError.mean)).toBeLessThanOrEqual(100);
    expect(judged.phaseError.p95).toBeLessThanOrEqual(300);
    expect(judged.phaseError.max).toBeLessThanOrEqual(400);
  });

  test('drifts by 1.5 % of its set at most', () => {
    expect(Math.abs(judged.drift)).toBeLessThanOrEqual(0.015);
  });

  test('says equal repetitions equally long', () => {
    expect(judged.jitter).toBeLessThanOrEqual(25);
  });

  test('keeps time by all of these bounds at once', () => {
    expect(keepsTime(judged)).toBe(true);
  });
});

describe.each(exercises.filter(({ id }) => ['fold-and-arch', 'cat'].includes(id)))(
  '$id would not keep time',
  ({ narrated }) => {
    test('with breaks as long as the breath', async () => {
      expect(keepsTime(await heard(ESPEAK, narrated, breakIsPhase))).toBe(false);
    }, 60_000);

    test('by an estimate of so much a word, calibrated on the same cues', async () => {
      const each = perWord(await tookBy(ESPEAK));
      expect(keepsTime(await heard(ESPEAK, narrated, wordsTimes(each)))).toBe(false);
    }, 60_000);
  },
);

/** Other engines have tables where they were installed: only eSpeak is wherever the tests are. */
test('the table of eSpeak in the documents is what was measured: else run npm run bench:timing', async () => {
  const tables = timingTables(exactTiming(content), [await measureTiming(content, ESPEAK)]);
  expect(readFileSync(pathOf(TIMING_PAGE), 'utf8')).toContain(`\n${tables}\n`);
}, 120_000);
