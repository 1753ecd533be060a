import { spedUp } from '../../../simulator/web/speed-up.ts';
import { shownInWarmUp } from '../../support/web/in-warm-up.ts';

test('from the beginning, at the normal speed, a screen shows what it was given', async () => {
  const data = await shownInWarmUp();
  expect(spedUp(data, 1).beats).toEqual(data.beats);
});

test('a beat that is under way keeps what is left of it, in less time; those before it are over', async () => {
  const data = await shownInWarmUp();
  const [, beat] = data.beats;
  if (!beat) throw new Error('a warm-up has beats');
  const half = Math.floor(beat.ms / 2);
  const { startsAfter, beats } = spedUp(data, 4, beat.at + half);
  expect([startsAfter, beats.length]).toEqual([0, data.beats.length - 1]);
  expect(beats[0]).toEqual({ ...beat, at: beat.at + half, ms: Math.round((beat.ms - half) / 4) });
});
