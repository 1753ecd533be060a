import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { openDB } from 'idb';
import { asideOf, itemOf, residentIn, rowOf } from '../../lambda/storage/item.ts';
import { orGiveUp } from '../../lambda/storage/or-give-up.ts';
import type { Owner, ProgressStore, Row } from '../../lambda/workout/progress/progress-store.ts';
import { GARBAGE_ROW, NO_ROW } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';

/** Of the database; the form of what is in it has a version of its own, in each item. */
const VERSION = 1;

/** How long another tab may take to end what it is writing, in milliseconds. */
const GRACE = 500;

interface Schema extends DBSchema {
  items: { key: [userId: string, person: string]; value: Owner };
}

type Database = IDBPDatabase<Schema>;
type Transaction = IDBPTransaction<Schema, ['items'], 'readwrite'>;
type Items = Transaction['store'];

/** A database, and when to give up on it. */
interface Access {
  readonly name: string;
  readonly signal?: AbortSignal;
}

/**
 * Progress in the browser, one item a person, in the form that items of DynamoDB have. Each access opens the database and
 * closes it again, so that no tab waits for another, and reads, compares and writes in one transaction, so that of those
 * who race one wins.
 * @returns rejects where the browser keeps nothing, or another tab stands in the way.
 */
export async function openIndexedDb(name = 'back-stretches', signal?: AbortSignal): Promise<ProgressStore> {
  await withItems({ name, signal }, async () => {});
  return {
    read: (owner, now, signal) => withItems({ name, signal }, (items) => readRow(items, owner, now)),
    write: (owner, row, signal) => withItems({ name, signal }, (items) => writeRow(items, owner, row)),
    household: async (userId, signal) => {
      return (await withItems({ name, signal }, (items) => items.getAll(keysOf(userId)))).flatMap(residentIn);
    },
    forget: (userId) => withItems({ name }, (items) => items.delete(keysOf(userId))),
  };
}

async function readRow(items: Items, owner: Owner, now: Instant): Promise<Row | 'newer'> {
  const item = await items.get(keyOf(owner));
  if (!item) return NO_ROW;
  const row = rowOf(item);
  if (row !== 'garbage') return row;
  await items.put({ ...item, ...asideOf(owner, now) });
  await items.delete(keyOf(owner));
  return GARBAGE_ROW;
}

async function writeRow(items: Items, owner: Owner, row: Row): Promise<boolean> {
  const item = await items.get(keyOf(owner));
  const kept = item ? rowOf(item) : NO_ROW;
  if (kept === 'newer' || kept === 'garbage' || kept.revision !== row.revision - 1) return false;
  await items.put(itemOf(owner, row));
  return true;
}

function keyOf({ userId, person }: Owner): [string, string] {
  return [userId, person];
}

/** Of all that is kept of an account: in IndexedDB's order a list comes after every string. */
function keysOf(userId: string): IDBKeyRange {
  return IDBKeyRange.bound([userId], [userId, []]);
}

/** Works in one transaction, which is undone where the work fails or takes too long. */
async function withItems<T>(access: Access, work: (items: Items) => Promise<T>): Promise<T> {
  const database = await openDatabase(access);
  try {
    return await inTransaction(database.transaction('items', 'readwrite'), work, access.signal);
  } finally {
    database.close();
  }
}

async function inTransaction<T>(transaction: Transaction, work: (items: Items) => Promise<T>, signal?: AbortSignal) {
  try {
    const [result] = await orGiveUp(Promise.all([work(transaction.store), transaction.done]), signal);
    return result;
  } catch (error) {
    undo(transaction);
    throw error;
  }
}

function undo(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // The browser has undone it already.
  }
}

/** Opens the database; one that opens after this has given up is closed at once. */
async function openDatabase({ name, signal }: Access): Promise<Database> {
  const blocked = new AbortController();
  const opening = openDB<Schema>(name, VERSION, {
    upgrade: (database) => database.createObjectStore('items', { keyPath: ['userId', 'person'] }),
    blocked: (older) => {
      const refusal = new Error(`Another tab holds ${name} in version ${older}: close that tab.`);
      setTimeout(() => blocked.abort(refusal), GRACE);
    },
  });
  try {
    return await orGiveUp(orGiveUp(opening, blocked.signal), signal);
  } catch (error) {
    opening.then((database) => database.close()).catch(() => {});
    const isOutdated = error instanceof DOMException && error.name === 'VersionError';
    throw isOutdated ? new Error(`A newer page has opened ${name}: reload this one.`) : error;
  }
}
