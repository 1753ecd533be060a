import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { dynamoProgressStore } from '../../lambda/storage/dynamo-progress-store.ts';
import { textOf } from '../../lambda/storage/progress-text.ts';
import { restingIn } from '../../lambda/workout/plan/body.ts';
import type { Mark } from '../../lambda/workout/progress/narration.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { GARBAGE_ROW } from '../../lambda/workout/progress/progress-store.ts';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { aPlace, catNarration, NOON, progress, underWay } from '../support/builders.ts';
import { aWrite, OWNER, progressIn, rowIn } from '../support/stores.ts';

/** What items of DynamoDB come to, whoever has written them. */

let dynamo: EmbeddedDynamoDb;
let store: ProgressStore;

beforeEach(async () => {
  dynamo = await startDynamoDb();
  store = dynamoProgressStore(dynamo.client, dynamo.table);
});

afterEach(() => dynamo.stop());

async function put(Item: Record<string, AttributeValue>): Promise<void> {
  await dynamo.client.send(new PutItemCommand({ TableName: dynamo.table, Item }));
}

async function items(): Promise<readonly object[]> {
  const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: dynamo.table }));
  return Items.map((item) => unmarshall(item));
}

const item = (rest: object) => marshall({ ...OWNER, ...rest }, { removeUndefinedValues: true });

describe('an item of version 1, as the first release wrote it', () => {
  const first = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/item-of-version-1.json'), 'utf8'));

  test('is read: the place, the narration and when the person was last here', async () => {
    await put(first);
    expect(await rowIn(store)).toMatchObject({
      revision: 0,
      progress: {
        person: { safetyHeard: true, history: { begun: 1, finished: 0 } },
        underWay: {
          place: aPlace('cat', 'steps'),
          leftAt: Date.parse('2026-11-20T18:12:47Z'),
          narration: { lasts: 146_580, doubt: 300 },
        },
      },
    });
  });

  test('is written in the form of today', async () => {
    await put(first);
    const row = await rowIn(store);
    expect(await store.write(OWNER, { ...row, revision: 1, lastWrite: aWrite() })).toBe(true);
    expect(await items()).toMatchObject([{ version: 7, revision: 1 }]);
    expect(await rowIn(store)).toEqual({ ...row, revision: 1, lastWrite: aWrite() });
  });

  test('is written over by one of two who have read it', async () => {
    await put(first);
    const row = { ...(await rowIn(store)), revision: 1, lastWrite: aWrite() };
    expect(await Promise.all([store.write(OWNER, row), store.write(OWNER, row)])).toEqual(
      expect.arrayContaining([true, false]),
    );
  });
});

test('an item of version 2 is read: what was chosen, the place, the revision', async () => {
  await put(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/item-of-version-2.json'), 'utf8')));
  expect(await rowIn(store)).toMatchObject({
    revision: 6,
    progress: {
      person: { choices: { pace: 'slow', guidance: 'brief', flow: 'exercise' } },
      underWay: { place: { entry: 2, at: 'steps' } },
    },
  });
});

test('an item of version 3 is read: the person apart, places at steps, and passages that are short', async () => {
  await put(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/item-of-version-3.json'), 'utf8')));
  const { revision, progress: read, lastWrite } = await rowIn(store);
  expect({ revision, requestId: lastWrite?.requestId }).toMatchObject({
    revision: 7,
    requestId: read.underWay?.narration?.requestId,
  });
  expect(read).toMatchObject({
    person: {
      safetyHeard: true,
      history: { begun: 1, finished: 0 },
      choices: { pace: 'slow', guidance: 'full', flow: 'exercise' },
    },
    underWay: {
      begunAt: Date.parse('2026-11-25T18:01:20Z'),
      place: { entry: 1, at: 'steps', step: 1 },
      plan: { workout: 'short-back-stretches' },
    },
  });
  expect(read.underWay?.plan.entries).toMatchObject([
    { kind: 'warm-up', short: true },
    { id: 'cat', dose: 5 },
    { id: 'kneeling-fold' },
    { id: 'seated-stretch' },
    { kind: 'cool-down', short: true },
  ]);
  const places = read.underWay?.narration?.marks.map(({ place: { at } }) => at) ?? [];
  expect([...new Set(places)]).toEqual(['steps', 'set', 'done']);
});

test('an item of version 4 is read: everything in it is on the floor', async () => {
  await put(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/item-of-version-4.json'), 'utf8')));
  const { progress: read } = await rowIn(store);
  expect(read.person.choices).toEqual({ pace: 'slow', guidance: 'full', flow: 'exercise', form: 'floor', leftOut: [] });
  expect(read.underWay?.plan.form).toBeUndefined();
  expect(read.underWay?.plan.entries.map(({ id, form }) => ({ id, form }))).toEqual(
    ['warm-up', 'cat', 'kneeling-fold', 'seated-stretch', 'cool-down'].map((id) => ({ id, form: undefined })),
  );
});

test('an item of version 5 is read: the chair, what is left out, and each mark of the narration', async () => {
  await put(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/item-of-version-5.json'), 'utf8')));
  const { progress: read } = await rowIn(store);
  expect(read.person.choices).toMatchObject({ form: 'chair', leftOut: ['arch-back'] });
  expect(read.underWay?.plan).toMatchObject({ form: 'chair', freeOf: ['arch-back'] });
  expect(read.underWay?.narration?.marks.length).toBe(5);
});

test('an item of version 6 is read: the place, and each mark of the narration, of which it has a text', async () => {
  const sixth = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/item-of-version-6.json'), 'utf8'));
  await put(sixth);
  const { revision, progress: read, lastWrite } = await rowIn(store);
  expect({ revision, before: lastWrite?.before }).toEqual({ revision: 4, before: expect.any(Array) });
  const { place, narration } = read.underWay ?? {};
  expect(place).toEqual({ entry: 4, at: 'steps', step: 1 });
  const { S: text } = sixth.progress.M.underWay.M.narration.M.marks;
  const told = narration?.marks.map(({ at, cues, place: { entry, at: moment, ...rest }, body }) => {
    const [number = 0] = Object.values(rest);
    return [at, cues, entry, moment, number, body.in, Number(body.isResting), 0];
  });
  expect(told).toEqual(JSON.parse(text));
});

test('progress is one text in an item, and comes back as it was', async () => {
  const [first, ...rest] = catNarration().marks;
  const ended: Mark = { at: 90_000, cues: 9, place: { entry: 4, at: 'done', after: 3 }, body: restingIn('heels') };
  const narration = catNarration({ marks: [{ ...first, isWarmUp: true }, ...rest, ended] });
  const kept = progress(underWay(aPlace('cat', 4), { narration }));
  await store.write(OWNER, { progress: kept, revision: 1, lastWrite: aWrite({ found: kept }) });
  const { progress: read, lastWrite } = await rowIn(store);
  expect(read).toEqual(kept);
  expect(lastWrite?.found).toEqual(kept);
  expect(await items()).toMatchObject([{ progress: expect.any(String), lastWrite: { found: expect.any(String) } }]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is never written over a row', async (leftAt) => {
  await store.write(OWNER, { progress: progress(), revision: 1, lastWrite: aWrite() });
  const wrong = progress(underWay(aPlace('cat', 4), { leftAt }));
  expect(() => store.write(OWNER, { progress: wrong, revision: 2, lastWrite: aWrite() })).toThrow(
    `progress: got ${leftAt} under leftAt; allowed: finite numbers`,
  );
  expect(await progressIn(store)).toEqual(progress());
});

test('what was set aside is forgotten with the account, and so is a newer row', async () => {
  await put(item({ person: 'account#aside#2026-11-20T18:12:47Z', version: 'two' }));
  await put(item({ version: 99 }));
  await store.forget(OWNER.userId);
  expect(await items()).toEqual([]);
});

test('an item of a newer version is told, and left as it is', async () => {
  const newer = item({ version: 8, revision: 7, progress: 'in a form that is still to come' });
  await put(newer);
  expect(await store.read(OWNER, NOON)).toBe('newer');
  expect(await items()).toEqual([unmarshall(newer)]);
});

test('a household is told with what cannot be read, which stays as it is, and with a newer row', async () => {
  const [garbage, aside] = [
    { person: 'one-voice', version: 'two' },
    { person: 'account#aside#2026-11-20T18:12:47Z', version: 99 },
  ];
  for (const each of [{ person: 'another-voice', version: 99 }, garbage, aside]) await put(item(each));
  expect(await store.household(OWNER.userId)).toEqual([
    { person: 'another-voice', row: 'newer' },
    { person: 'one-voice', row: 'garbage' },
  ]);
  expect((await items()).length).toBe(3);
});

describe('an item that no version fits is set aside, and the person begins anew', () => {
  const row = { version: 5, revision: 1, progress: progress(), lastWrite: aWrite() };
  const { revision: _, ...unrevised } = row;
  const ownText = textOf(progress(underWay(aPlace('cat', 4), { narration: catNarration() })));

  test.each([
    { name: 'with nothing in it', garbage: {} },
    {
      name: 'with marks that are no marks of ours',
      garbage: {
        ...row,
        version: 6,
        progress: {
          ...progress(),
          underWay: { ...underWay(aPlace('cat', 4)), narration: { ...catNarration(), marks: '[[1]]' } },
        },
      },
    },
    { name: 'with progress that is no text', garbage: { ...row, version: 7 } },
    {
      name: 'with a text of a number that JavaScript has not',
      garbage: { ...row, version: 7, progress: ownText.replace(/"leftAt":\d+/, '"leftAt":1e400') },
    },
    { name: 'with a text that is no JSON', garbage: { ...row, version: 7, progress: '{' } },
    {
      name: 'with a posture of the mark before where there is none before',
      garbage: { ...row, version: 7, progress: ownText.replaceAll(/"[a-z-]+",([01],[01]\])/g, '"",$1') },
    },
    { name: 'with a version that is a word', garbage: { ...row, version: 'two' } },
    { name: 'with a version between two', garbage: { ...row, version: 1.5 } },
    { name: 'with version 0', garbage: { ...row, version: 0 } },
    { name: 'without progress', garbage: { version: 5, revision: 1, lastWrite: aWrite() } },
    { name: 'without progress, of version 1', garbage: { version: 1 } },
    { name: 'with a list for progress', garbage: { ...row, progress: [] } },
    { name: 'without a revision', garbage: unrevised },
    { name: 'with a revision that is a word', garbage: { ...row, revision: 'first' } },
    { name: 'with half a revision', garbage: { ...row, revision: 1.5 } },
    { name: 'with a revision below zero', garbage: { ...row, revision: -1 } },
    { name: 'without its last write', garbage: { version: 5, revision: 1, progress: progress() } },
    {
      name: 'with a place beyond its plan',
      garbage: { ...row, progress: progress(underWay({ entry: 99, at: 'done' })) },
    },
    {
      name: 'with a workout that lacks when it was left',
      garbage: { ...row, progress: { ...progress(), underWay: { ...underWay(aPlace('cat', 4)), leftAt: undefined } } },
    },
    {
      name: 'with a history in letters',
      garbage: { ...row, progress: { person: { ...progress().person, history: 'many' } } },
    },
    {
      name: 'with a person of version 3',
      garbage: { ...row, progress: { safetyHeard: true, history: { begun: 1, finished: 0 } } },
    },
    { name: 'with a person of version 4, of version 3', garbage: { ...row, version: 3 } },
    {
      name: 'with a workout of version 3 that has no plan',
      garbage: { ...row, version: 3, progress: { ...progress().person, underWay: { place: { at: 'position' } } } },
    },
  ])('$name', async ({ garbage }) => {
    const kept = item(garbage);
    await put(kept);
    expect(await rowIn(store)).toEqual(GARBAGE_ROW);
    const person = 'account#aside#2026-11-22T12:00:00.000Z';
    expect(await items()).toEqual([{ ...unmarshall(kept), person }]);
    expect(await store.write(OWNER, row)).toBe(true);
    expect(await progressIn(store)).toEqual(progress());
  });
});

test.each(['123456789012345678901.5', '9007199254740993', '-1e125'])(
  'an item with the number %s in it, which no JavaScript has, is set aside like other garbage',
  async (N) => {
    const row = item({ version: 5, revision: 1, progress: progress(), lastWrite: aWrite() });
    await put({ ...row, lastWrite: { M: { ...row.lastWrite?.M, at: { N } } } });
    expect(await store.household(OWNER.userId)).toEqual([{ person: 'account', row: 'garbage' }]);
    expect(await rowIn(store)).toEqual(GARBAGE_ROW);
    const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: dynamo.table }));
    expect(Items.map(({ person }) => person)).toEqual([{ S: 'account#aside#2026-11-22T12:00:00.000Z' }]);
  },
);

test('ten who read the same garbage at once set it aside, and lose nothing that was written since', async () => {
  await put(item({ version: 3, revision: 1 }));
  const readAndWrite = async () => {
    const { revision } = await rowIn(store);
    return store.write(OWNER, { progress: progress(), revision: revision + 1, lastWrite: aWrite() });
  };
  const written = await Promise.all(Array.from({ length: 10 }, readAndWrite));
  expect(written).toContain(true);
  expect(await progressIn(store)).toEqual(progress());
  expect((await items()).length).toBe(2);
});

describe('a store that is told to give up', () => {
  test.each([
    { what: 'a read', ask: (signal: AbortSignal) => store.read(OWNER, NOON, signal) },
    {
      what: 'a write',
      ask: (signal: AbortSignal) => store.write(OWNER, { progress: progress(), revision: 1 }, signal),
    },
    { what: 'a deletion', ask: (signal: AbortSignal) => store.forget(OWNER.userId, signal) },
    { what: 'a look at a household', ask: (signal: AbortSignal) => store.household(OWNER.userId, signal) },
  ])('rejects $what at once', async ({ ask }) => {
    await expect(ask(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });

  test('rejects while it still waits for an answer', async () => {
    const giveUp = new AbortController();
    const silent = dynamoProgressStore({ send: () => new Promise(() => {}) } as never, 'a table');
    const asked = silent.read(OWNER, NOON, giveUp.signal);
    giveUp.abort(new Error('too late'));
    await expect(asked).rejects.toThrow('too late');
  });
});
