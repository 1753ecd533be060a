import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore } from '../../../lambda/workout/progress/progress-store.ts';
import { readModel } from '../../../simulator/read-model.ts';
import { calmer } from '../../../simulator/web/calmer.ts';
import { OWNER, openCoach } from '../../../simulator/web/coach.ts';
import { previewOf } from '../../../simulator/web/preview.ts';
import { spedUp } from '../../../simulator/web/speed-up.ts';
import { NOON } from '../../support/builders.ts';
import { figures } from '../../support/figures.ts';
import { content } from '../../support/shipped.ts';

const MINUTE = 60_000;
const parts = { content, figures, model: readModel() };

/** A workout begun, and left in its warm-up. */
async function leftInWarmUp(store: ProgressStore) {
  const coach = openCoach({ ...parts, store });
  await coach.begin(NOON);
  await coach.say('yes', NOON + MINUTE);
  await coach.say('yes', NOON + MINUTE + 3000);
  return coach;
}

test('before the first workout a figure stands still, without a word and without a target', async () => {
  const { still, isUnderWay } = await previewOf({ ...parts, store: memoryProgressStore() }, OWNER, NOON);
  expect(isUnderWay).toBe(false);
  const { isOpen, beats } = still?.datasources.screen.properties ?? { beats: [] };
  expect(isOpen).toBe(0);
  expect(beats).toEqual([expect.objectContaining({ head: '', title: '', caption: '', hint: '', entry: -1 })]);
});

test('a workout under way is told, and nothing that is kept changes', async () => {
  const store = memoryProgressStore();
  await leftInWarmUp(store);
  const before = await store.read(OWNER, NOON);
  const { still, isUnderWay } = await previewOf({ ...parts, store }, OWNER, NOON + 5 * MINUTE);
  expect(isUnderWay).toBe(true);
  expect(still?.datasources.screen.properties.segments.length).toBeGreaterThan(0);
  expect(await store.read(OWNER, NOON)).toEqual(before);
});

test('a row of a later version is left alone: it begins as if there were none', async () => {
  const store = { ...memoryProgressStore(), read: async () => 'newer' as const };
  expect(await previewOf({ ...parts, store }, OWNER, NOON)).toMatchObject({ isUnderWay: false });
});

test('a store that cannot be read is as if there were nothing in it', async () => {
  const store = { ...memoryProgressStore(), read: () => Promise.reject(new Error('full')) };
  expect(await previewOf({ ...parts, store }, OWNER, NOON)).toMatchObject({ isUnderWay: false });
});

describe('calmer', () => {
  test('nothing moves within a beat, the breath goes by steps, and all takes the same time', async () => {
    const coach = await leftInWarmUp(memoryProgressStore());
    const data = coach.conversation.playing()?.answer.screen?.datasources.screen.properties;
    if (!data) throw new Error('the warm-up is shown');
    const calm = calmer(data);
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
    const coach = await leftInWarmUp(memoryProgressStore());
    const data = coach.conversation.playing()?.answer.screen?.datasources.screen.properties;
    if (!data) throw new Error('the warm-up is shown');
    const quick = spedUp(data, 100_000);
    expect(calmer(quick).beats.map(({ ms }) => ms)).toEqual(quick.beats.map(({ ms }) => ms));
  });
});
