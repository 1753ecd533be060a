import { withReducedMotion } from '../../../simulator/web/reduced-motion.ts';
import { spedUp } from '../../../simulator/web/speed-up.ts';
import { shownInWarmUp } from '../../support/web/in-warm-up.ts';

test('nothing moves within a beat, the breath goes by steps, and all takes the same time', async () => {
  const data = await shownInWarmUp();
  const calm = withReducedMotion(data);
  expect(calm.beats.every(({ u0, u1, b0, b1, fades }) => u0 === u1 && b0 === b1 && fades === 0)).toBe(true);
  for (const beat of data.beats) {
    const steps = calm.beats.filter(({ at }) => at >= beat.at && at < beat.at + beat.ms);
    expect(steps[0]?.at).toBe(beat.at);
    expect(steps.reduce((sum, { ms }) => sum + ms, 0)).toBe(beat.ms);
    expect(steps.length).toBe(beat.b0 === beat.b1 ? 1 : 4);
    expect([steps.at(-1)?.b1, steps.at(-1)?.u1]).toEqual([beat.b1, beat.u1]);
  }
  const breath = calm.beats.filter(({ breathing }) => breathing === 'in').slice(0, 4);
  expect(breath.map(({ b0 }) => b0)).toEqual([0.25, 0.5, 0.75, 1]);
});

test('a beat of a millisecond stays one', async () => {
  const quick = spedUp(await shownInWarmUp(), 100_000);
  expect(withReducedMotion(quick).beats.map(({ ms }) => ms)).toEqual(quick.beats.map(({ ms }) => ms));
});
