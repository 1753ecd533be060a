import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import { OWNER } from '../../../simulator/web/coach.ts';
import { previewOf } from '../../../simulator/web/preview.ts';
import { NOON } from '../../support/builders.ts';
import { leftInWarmUp, PARTS } from '../../support/web/in-warm-up.ts';

const MINUTE = 60_000;
test('before the first workout a figure stands still, without a word and without a target', async () => {
  const { still, isUnderWay } = await previewOf({ ...PARTS, store: memoryProgressStore() }, OWNER, NOON);
  expect(isUnderWay).toBe(false);
  const { isOpen, beats } = still?.datasources.screen.properties ?? { beats: [] };
  expect(isOpen).toBe(0);
  expect(beats).toEqual([expect.objectContaining({ head: '', title: '', caption: '', hint: '', entry: -1 })]);
});

test('a workout under way is told, and nothing that is kept changes', async () => {
  const store = memoryProgressStore();
  await leftInWarmUp(store);
  const before = await store.read(OWNER, NOON);
  const { still, isUnderWay } = await previewOf({ ...PARTS, store }, OWNER, NOON + 5 * MINUTE);
  expect(isUnderWay).toBe(true);
  expect(still?.datasources.screen.properties.segments.length).toBeGreaterThan(0);
  expect(await store.read(OWNER, NOON)).toEqual(before);
});

test('a row of a later version is left alone: it begins as if there were none', async () => {
  const store = { ...memoryProgressStore(), read: async () => 'newer' as const };
  expect(await previewOf({ ...PARTS, store }, OWNER, NOON)).toMatchObject({ isUnderWay: false });
});

test('a store that cannot be read is as if there were nothing in it', async () => {
  const store = { ...memoryProgressStore(), read: () => Promise.reject(new Error('full')) };
  expect(await previewOf({ ...PARTS, store }, OWNER, NOON)).toMatchObject({ isUnderWay: false });
});
