import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';
import { itemOf } from '../../../lambda/storage/item.ts';
import type { ProgressStore } from '../../../lambda/workout/progress/progress-store.ts';
import { GARBAGE_ROW, NO_ROW } from '../../../lambda/workout/progress/progress-store.ts';
import { openIndexedDb } from '../../../simulator/web/indexed-db-progress-store.ts';
import { aPlace, NOON, progress } from '../../support/builders.ts';
import { keepsTheContract } from '../../support/store-contract.ts';
import { aWrite, OWNER, rowIn } from '../../support/stores.ts';

const NAME = 'progress';

let store: ProgressStore;

beforeEach(async () => {
  store = await openIndexedDb(NAME);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await deleteDB(NAME);
});

describe('a store in IndexedDB', () => keepsTheContract({ name: 'in IndexedDB', open: () => store }));

const row = { progress: progress(), revision: 1, lastWrite: aWrite() };

/** What another tab does, which holds the database no longer than that. */
async function put(...items: object[]): Promise<void> {
  const database = await openDB(NAME);
  for (const item of items) await database.put('items', { ...OWNER, ...item });
  database.close();
}

async function items(): Promise<readonly object[]> {
  const database = await openDB(NAME);
  const all = await database.getAll('items');
  database.close();
  return all;
}

test('what was written is there when the page is opened again', async () => {
  await store.write(OWNER, row);
  expect(await rowIn(await openIndexedDb(NAME))).toEqual(row);
  expect(await items()).toEqual([itemOf(OWNER, row)]);
});

test('it opens in a browser that cannot join signals, as Safari before 17.4', async () => {
  jest.spyOn(AbortSignal, 'any').mockImplementation(() => {
    throw new TypeError('AbortSignal.any is not a function');
  });
  await expect(openIndexedDb(NAME, AbortSignal.timeout(1000))).resolves.toBeDefined();
});

test.each([
  { version: 1, revision: 0, place: aPlace('cat', 'steps') },
  { version: 2, revision: 6, place: { entry: 2, at: 'steps' } },
  { version: 3, revision: 7, place: { entry: 1, at: 'steps', step: 1 } },
  { version: 6, revision: 4, place: { entry: 4, at: 'steps', step: 1 } },
])('an item of version $version is read, and written in the form of today', async ({ version, revision, place }) => {
  const file = join(import.meta.dirname, `../../storage/fixtures/item-of-version-${version}.json`);
  await put(unmarshall(JSON.parse(readFileSync(file, 'utf8'))));
  const read = await rowIn(store);
  expect(read).toMatchObject({ revision, progress: { underWay: { place } } });
  expect(await store.write(OWNER, { ...read, revision: revision + 1, lastWrite: aWrite() })).toBe(true);
  expect(await items()).toMatchObject([{ version: 7, revision: revision + 1 }]);
});

test('an item of a newer version is told, and neither read nor written over', async () => {
  const newer = { ...OWNER, version: 8, progress: 'in a form that is still to come' };
  await put(newer);
  expect(await store.read(OWNER, NOON)).toBe('newer');
  expect(await store.write(OWNER, row)).toBe(false);
  expect(await items()).toEqual([newer]);
});

const ASIDE = { person: 'account#aside#2026-11-22T12:00:00.000Z' };

test('what cannot be read is set aside with its date, and the person begins anew', async () => {
  const garbage = { ...OWNER, version: 5, revision: 1, progress: [] };
  await put(garbage);
  expect(await store.write(OWNER, row)).toBe(false);
  expect(await rowIn(store)).toEqual(GARBAGE_ROW);
  expect(await rowIn(store)).toEqual(NO_ROW);
  expect(await items()).toEqual([{ ...garbage, ...ASIDE }]);
  expect(await store.write(OWNER, row)).toBe(true);
  expect(await rowIn(store)).toEqual(row);
});

test('ten who read the same garbage at once set it aside once, and lose nothing that was written since', async () => {
  await put({ version: 3, revision: 1 });
  const readAndWrite = async () => store.write(OWNER, { ...row, revision: (await rowIn(store)).revision + 1 });
  expect(await Promise.all(Array.from({ length: 10 }, readAndWrite))).toContain(true);
  expect((await rowIn(store)).progress).toEqual(progress());
  expect((await items()).length).toBe(2);
});

test('a household is told with what cannot be read, which stays as it is, and with a newer row', async () => {
  await put(
    { person: 'another-voice', version: 99 },
    { person: 'one-voice', version: 'two' },
    { ...ASIDE, version: 99 },
  );
  expect(await store.household(OWNER.userId)).toEqual([
    { person: 'another-voice', row: 'newer' },
    { person: 'one-voice', row: 'garbage' },
  ]);
  expect((await items()).length).toBe(3);
});

test('an account is forgotten with what was set aside and what is newer, and stays so for a write that was under way', async () => {
  await store.write(OWNER, row);
  await put({ ...ASIDE, version: 'two' }, { person: 'a-voice', version: 99 });
  const [, isWritten] = await Promise.all([store.forget(OWNER.userId), store.write(OWNER, { ...row, revision: 2 })]);
  expect(isWritten).toBe(false);
  expect(await items()).toEqual([]);
});

describe('another tab', () => {
  test('with a newer version lets a write end that is under way, and from then on this page is told to reload', async () => {
    const newerTab = async () => (await openDB(NAME, 2)).close();
    expect(await Promise.all([store.write(OWNER, row), newerTab()])).toEqual([true, undefined]);
    await expect(store.read(OWNER, NOON)).rejects.toThrow('A newer page has opened progress: reload this one.');
    await expect(store.write(OWNER, { ...row, revision: 2 })).rejects.toThrow('reload');
    await expect(openIndexedDb(NAME)).rejects.toThrow('reload');
  });

  describe('that holds an older version', () => {
    let older: IDBPDatabase;

    beforeEach(async () => {
      older = await openDB('older', 1);
      const open = indexedDB.open.bind(indexedDB);
      jest.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, 2));
    });

    test('is waited for where it only ends what it is writing', async () => {
      setTimeout(() => older.close(), 50);
      await expect(openIndexedDb('older')).resolves.toBeDefined();
      await deleteDB('older');
    });

    test('is named; once it is closed nothing is held', async () => {
      await expect(openIndexedDb('older')).rejects.toThrow('Another tab holds older in version 1: close that tab.');
      older.close();
      const blocked = jest.fn();
      await deleteDB('older', { blocked });
      expect(blocked).not.toHaveBeenCalled();
    });
  });

  test('may delete everything, and what this page goes on with is not written again', async () => {
    await store.write(OWNER, row);
    await deleteDB(NAME);
    expect(await store.write(OWNER, { ...row, revision: 2 })).toBe(false);
    expect(await rowIn(store)).toEqual(NO_ROW);
  });
});

describe('a store that is told to give up', () => {
  const asks = [
    { what: 'a read', ask: (signal: AbortSignal) => store.read(OWNER, NOON, signal) },
    { what: 'a write', ask: (signal: AbortSignal) => store.write(OWNER, row, signal) },
    { what: 'a look at a household', ask: (signal: AbortSignal) => store.household(OWNER.userId, signal) },
    { what: 'opening', ask: (signal: AbortSignal) => openIndexedDb(NAME, signal) },
  ];

  test.each(asks)('rejects $what at once', async ({ ask }) => {
    await expect(ask(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
    expect(await items()).toEqual([]);
  });

  test.each(asks)('rejects $what while the browser does not answer', async ({ ask }) => {
    jest.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const giveUp = new AbortController();
    const asked = ask(giveUp.signal);
    giveUp.abort(new Error('too late'));
    await expect(asked).rejects.toThrow('too late');
  });

  test('undoes a write that is half done', async () => {
    const giveUp = new AbortController();
    whenPut(() => giveUp.abort(new Error('too late')));
    await expect(store.write(OWNER, row, giveUp.signal)).rejects.toThrow('too late');
    expect(await items()).toEqual([]);
  });
});

describe('a browser that has no room left', () => {
  const garbage = { ...OWNER, version: 'two' };
  const noRoom = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };

  test.each([
    { name: 'refuses at once', refuse: noRoom, error: 'no room' },
    { name: 'refuses at the end', refuse: (items: IDBObjectStore) => items.transaction.abort(), error: /abort/i },
  ])('$name: a write is rejected, and nothing is lost that was there', async ({ refuse, error }) => {
    await put(garbage);
    await store.write({ ...OWNER, person: 'a-voice' }, row);
    const before = await items();
    whenPut(refuse);
    await expect(store.write({ ...OWNER, person: 'a-voice' }, { ...row, revision: 2 })).rejects.toThrow(error);
    await expect(store.read(OWNER, NOON)).rejects.toThrow(error);
    expect(await items()).toEqual(before);
  });
});

/** Lets something happen with what is put into the database, once it has been put. */
function whenPut(happens: (items: IDBObjectStore) => void): void {
  const { put } = IDBObjectStore.prototype;
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, item) {
    const request = put.call(this, item);
    happens(this);
    return request;
  });
}
