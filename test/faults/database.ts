import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { dynamoClient } from '../../lambda/storage/dynamo-client.ts';
import { dynamoProgressStore } from '../../lambda/storage/dynamo-progress-store.ts';
import type { Owner } from '../../lambda/workout/progress/progress-store.ts';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import type { Call, Fate } from '../support/dynamo-proxy.ts';
import { startProxy } from '../support/dynamo-proxy.ts';
import { inMemory, moveIn } from './household.ts';
import type { Expected, Verdict } from './judge.ts';
import { countsIn, judged } from './judge.ts';
import type { Around, Delivery, Life, Turn } from './life.ts';
import { lived } from './life.ts';
import { watchedStore } from './watched-store.ts';

/** Lives in front of a database that fails. */

/** Alexa waits eight seconds for an answer, the function works for seven. */
const ANSWERS_WITHIN = 7_000;

const NO_CREDENTIALS = { accessKeyId: 'none', secretAccessKey: 'none' };

/** A life, and what happens to each call of its turns until its last day. */
export interface Tried extends Expected {
  readonly life: Life;
  readonly fateIn: (turn: number, call: Call) => Fate;
  /** What happens on Alexa's side in a turn, if anything. */
  readonly mishapIn?: (turn: number) => Delivery | undefined;
}

/** The same life, and no fault. */
export async function livedInPeace(life: Life): Promise<readonly Turn[]> {
  return (await livedBy(life, async ({ ask }) => ({ heard: await ask() }))).turns;
}

/** Turns of a life that nobody has heard of, by their numbers; and what was heard in their place, as where two words were swapped: `Help`. */
export type Dropped = ReadonlyMap<number, string | undefined>;

/** The same life, but for some turns: who leaves without a word is still gone. */
export async function livedWithout(life: Life, dropped: Dropped): Promise<readonly Turn[]> {
  const lived = await livedBy(life, async ({ number, isLastDay, session, at, ask }) => {
    if (isLastDay || !dropped.has(number)) return { heard: await ask() };
    const instead = dropped.get(number);
    return instead === undefined ? {} : { heard: await session.ask(instead, at) };
  });
  return lived.turns;
}

/** A life with a database that never fails. */
export async function livedBy(life: Life, delivery: Delivery) {
  const { store, owner, others } = await inMemory(life);
  return { turns: await lived(life, { owner, store, truth: store, delivery }), store, owner, others };
}

/** Lives a life with faults, and judges it. */
export async function livedWithFaults(dynamo: EmbeddedDynamoDb, tried: Tried): Promise<Verdict> {
  const truth = dynamoProgressStore(dynamo.client, dynamo.table);
  const { owner, others } = await moveIn(truth, tried.life);
  const before = await itemsOf(dynamo, others);
  const faulty = await startFaults(dynamo, tried);
  try {
    const { store, delivery, around } = faulty;
    const turns = await lived(tried.life, { owner, store, truth, delivery, around });
    const after = await itemsOf(dynamo, others);
    return {
      ...judged(turns, tried),
      ...faulty.facts(),
      touched: countsIn(after, (item, index) => item !== before[index]),
    };
  } finally {
    await faulty.stop();
  }
}

/** The skill's own way to the table, on which some calls fail; and what was seen of the time that turns took. */
async function startFaults(dynamo: EmbeddedDynamoDb, { fateIn, mishapIn }: Tried) {
  const struck = new Set<number>();
  let now: number | undefined;
  let [late, overdue] = [0, 0];
  const proxy = await startProxy(dynamo.endpoint, (call) => {
    const fate: Fate = now === undefined ? { kind: 'passes' } : fateIn(now, call);
    if (now !== undefined && fate.kind !== 'passes') struck.add(now);
    return fate;
  });
  const client = dynamoClient({ endpoint: proxy.endpoint, region: 'local', credentials: NO_CREDENTIALS });
  const { store, endTurn } = watchedStore(dynamoProgressStore(client, dynamo.table));
  const around: Around = async (request) => {
    const began = performance.now();
    try {
      return await request();
    } finally {
      late += performance.now() - began > ANSWERS_WITHIN ? 1 : 0;
      overdue += endTurn() ? 1 : 0;
      await proxy.listen();
    }
  };
  const delivery: Delivery = async (sent) => {
    const { number, isLastDay, ask } = sent;
    now = isLastDay ? undefined : number;
    const mishap = isLastDay ? undefined : mishapIn?.(number);
    if (mishap) struck.add(number);
    const delivered = mishap ? await mishap(sent) : { heard: await ask() };
    now = undefined;
    if (!struck.has(number)) await proxy.letGo();
    return delivered;
  };
  const stop = async () => {
    client.destroy();
    await proxy.close();
  };
  return { store, delivery, around, stop, facts: () => ({ tried: struck.size, late, overdue }) };
}

/** Items as they stand in the table, byte for byte. */
function itemsOf({ client, table }: EmbeddedDynamoDb, owners: readonly Owner[]): Promise<readonly string[]> {
  return Promise.all(
    owners.map(async ({ userId, person }) => {
      const Key: Record<string, AttributeValue> = marshall({ userId, person });
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
      return JSON.stringify(Item);
    }),
  );
}
