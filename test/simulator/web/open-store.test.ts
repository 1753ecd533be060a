import { openStore } from '../../../simulator/web/open-store.ts';

test('without IndexedDB the page goes on in memory, and is told that nothing is kept', async () => {
  expect(await openStore()).toMatchObject({ isKept: false });
});
