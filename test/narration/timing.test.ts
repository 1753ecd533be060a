import { readFileSync } from 'node:fs';
import { englishBy, narratedExercises } from '../../bench/exercises.ts';
import { pathOf, TIMING_PAGE, withSections } from '../../bench/pages.ts';
import { cueLengthsBy, perWord } from '../../bench/voice/calibration.ts';
import { ESPEAK } from '../../bench/voice/espeak.ts';
import { breakIsPhase, narratedQuiet, timingBy, wordsTimes } from '../../bench/voice/pauses.ts';
import type { SetTiming } from '../../bench/voice/set-timing.ts';
import { exactTiming, measureTiming } from '../../bench/voice/timing.ts';
import { timingSections } from '../../bench/voice/timing-table.ts';
import { isThorough } from '../support/effort.ts';
import { content } from '../support/shipped.ts';

/** A real voice as judge: what an engine says of every exercise is as long as the breath that it belongs to. */

const words = englishBy(content, ESPEAK.profile);
const exercises = narratedExercises(content, words);

/** The bounds of what a breath may be off. */
function keepsTime({ onsets, phaseError: { mean, p95, max }, drift, jitter }: SetTiming): boolean {
  const isWithin = Math.abs(mean) <= 100 && p95 <= 300 && max <= 400;
  return onsets.heard === onsets.planned && isWithin && Math.abs(drift) <= 0.015 && jitter <= 25;
}

describe.each(exercises)('$id, said by eSpeak', ({ narrated }) => {
  let timing: SetTiming;

  beforeAll(async () => {
    timing = await timingBy(ESPEAK, narrated, narratedQuiet);
  });

  test('has as many onsets as cues, and one for the prompt', () => {
    expect(timing.onsets.heard).toBe(timing.onsets.planned);
  });

  test('keeps every phase within 400 ms, most within 300, and the mean within 100', () => {
    expect(Math.abs(timing.phaseError.mean)).toBeLessThanOrEqual(100);
    expect(timing.phaseError.p95).toBeLessThanOrEqual(300);
    expect(timing.phaseError.max).toBeLessThanOrEqual(400);
  });

  test('drifts by 1.5 % of its set at most', () => {
    expect(Math.abs(timing.drift)).toBeLessThanOrEqual(0.015);
  });

  test('says equal repetitions equally long', () => {
    expect(timing.jitter).toBeLessThanOrEqual(25);
  });

  test('keeps time by all of these bounds at once', () => {
    expect(keepsTime(timing)).toBe(true);
  });
});

describe.each(exercises.filter(({ id }) => ['fold-and-arch', 'cat'].includes(id)))(
  '$id would not keep time',
  ({ narrated }) => {
    test('with breaks as long as the breath', async () => {
      expect(keepsTime(await timingBy(ESPEAK, narrated, breakIsPhase))).toBe(false);
    });

    test('by an estimate of so much a word, calibrated on the same cues', async () => {
      const each = perWord(await cueLengthsBy(ESPEAK));
      expect(keepsTime(await timingBy(ESPEAK, narrated, wordsTimes(each)))).toBe(false);
    });
  },
);

/** Other voices keep the table of the last run that had them: only eSpeak is wherever the tests are. */
if (isThorough) {
  test('the table of eSpeak in the documents is what was measured: else run npm run bench:timing', async () => {
    const sections = timingSections(exactTiming(content), [await measureTiming(content, ESPEAK)]);
    expect(readFileSync(pathOf(TIMING_PAGE), 'utf8')).toBe(withSections(TIMING_PAGE, sections));
  });
}
