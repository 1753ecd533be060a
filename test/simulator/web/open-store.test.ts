import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { openStore } from '../../../simulator/web/open-store.ts';
import { progress } from '../../support/builders.ts';
import { aWrite, OWNER, rowIn } from '../../support/stores.ts';

const NAME = 'back-stretches';

const row = { progress: progress(), revision: 1, lastWrite: aWrite() };

afterEach(async () => {
  jest.restoreAllMocks();
  await deleteDB(NAME);
});

test('what a page keeps is there when it is opened again', async () => {
  const { store, isKept } = await openStore();
  await store.write(OWNER, row);
  expect(isKept).toBe(true);
  expect(await rowIn((await openStore()).store)).toEqual(row);
});

describe('a page goes on in memory, and is told that nothing is kept and why', () => {
  const never = () => new IDBOpenDBRequest();
  const refuse = () => {
    throw new DOMException('not in a private window', 'SecurityError');
  };

  test.each([
    { name: 'where there is no IndexedDB', factory: undefined, why: /undefined/ },
    { name: 'where IndexedDB refuses', factory: { open: refuse }, why: /not in a private window/ },
    { name: 'where IndexedDB never answers', factory: { open: never }, why: /timeout/ },
  ])('$name', async ({ factory, why }) => {
    jest.replaceProperty(globalThis, 'indexedDB', factory as never);
    const opened = await openStore(AbortSignal.timeout(20));
    expect(opened).toMatchObject({ isKept: false, why: expect.stringMatching(why) });
    expect(await opened.store.write(OWNER, row)).toBe(true);
    expect(await rowIn(opened.store)).toEqual(row);
  });
});
