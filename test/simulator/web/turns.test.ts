import { turnsWith } from '../../../simulator/web/turns.ts';

test('what comes while something is done waits for it, and is done though it fails', async () => {
  const told: string[] = [];
  const turns = turnsWith((error) => told.push(String(error)));
  turns.take(async () => {
    await Promise.resolve();
    told.push('first');
    throw new Error('broken');
  });
  turns.take(async () => {
    told.push('second');
  });
  expect(turns.areTaken()).toBe(true);
  await new Promise((done) => turns.take(async () => done(undefined)));
  expect(told).toEqual(['first', 'Error: broken', 'second']);
  await new Promise(setImmediate);
  expect(turns.areTaken()).toBe(false);
});
