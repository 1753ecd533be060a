import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { itemOf } from '../../lambda/storage/item.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore, Row } from '../../lambda/workout/progress/progress-store.ts';
import { NOON, seconds } from '../support/builders.ts';
import { openSession } from '../support/session.ts';
import { OWNER, rowIn } from '../support/stores.ts';

/** How large an item is, as DynamoDB counts it: a write of four units is one of up to 4 KB. */

const MOST = 4096;

/** An account and a request as Alexa names them. */
const ACCOUNT = { ...OWNER, userId: `amzn1.ask.account.${'A'.repeat(190)}` };
const REQUEST_ID = 'amzn1.echo-api.request.3c1d2f7b-3c3c-4bde-9a1e-8a90f7b2d1c3';

/** A row whose requests have names as long as Alexa's. */
function asDelivered({ lastWrite, ...row }: Row): Row {
  if (!lastWrite) return row;
  return {
    ...row,
    lastWrite: { ...lastWrite, requestId: REQUEST_ID, before: lastWrite.before?.map(() => REQUEST_ID) },
  };
}

/** Names and values in bytes, half a byte for each digit of a number and one more, three for each list and map (AWS, "Item sizes"). */
function bytesOf(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, each) => sum + 1 + bytesOf(each), 0);
  if (value.M !== undefined) return 3 + Object.values(value.M).length + bytesIn(value.M);
  return 1;
}

function bytesIn(fields: Readonly<Record<string, AttributeValue>>): number {
  return Object.entries(fields).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value), 0);
}

async function sizeIn(store: ProgressStore): Promise<number> {
  return bytesIn(marshall(itemOf(ACCOUNT, asDelivered(await rowIn(store))), { removeUndefinedValues: true }));
}

test.each([20, 200, 600])(
  'nor more where another device moves on %i s into a workout without stopping',
  async (after) => {
    const store = memoryProgressStore();
    const [one, other] = [openSession(store), openSession(store, { id: 'another-session' })];
    for (const [index, what] of ['Launch', 'Yes', 'Yes', 'Nonstop'].entries())
      await one.ask(what, NOON + seconds(5 * index));
    await other.ask('Next', NOON + seconds(after));
    expect(await sizeIn(store)).toBeLessThan(MOST);
  },
);

test('an item is under 4 KB, also of a workout without stopping, whose session was read and whose requests are remembered', async () => {
  const store = memoryProgressStore();
  const sizes: number[] = [];
  for (const id of ['first', 'second', 'third']) {
    const session = openSession(store, { id: `amzn1.echo-api.session.${id}-3c3c-4bde-9a1e-3c1d2f7b8a90` });
    for (const [index, what] of ['Launch', 'Yes', 'Yes', 'Nonstop', 'Next', 'Next', 'Pause', 'GoOn'].entries()) {
      await session.ask(what, NOON + seconds(index * 60));
      sizes.push(await sizeIn(store));
    }
  }
  expect(Math.max(...sizes)).toBeGreaterThan(1024);
  expect(Math.max(...sizes)).toBeLessThan(MOST);
});
