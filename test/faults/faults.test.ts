import fc from 'fast-check';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import type { Fate } from '../support/dynamo-proxy.ts';
import { isThorough } from '../support/effort.ts';
import type { Tried } from './database.ts';
import { livedInPeace, livedWithFaults, livedWithout } from './database.ts';
import type { Mishap } from './deliveries.ts';
import { livedWithMishap, MISHAPS } from './deliveries.ts';
import type { Fault } from './fates.ts';
import { FAULTS } from './fates.ts';
import { inGroups } from './in-groups.ts';
import type { Expected, Verdict } from './judge.ts';
import { NEVER, sumOf } from './judge.ts';
import type { Life, Turn } from './life.ts';
import { LIVES } from './lives.ts';
import { keepTable } from './table.ts';

/** Whole lives with faults of the database, and of what is between a person and the skill. `docs/reliability.md` tells what came of them. */

const SEED = 20_261_127;

/** As many lives wait at once. */
const AT_ONCE = 16;

const RANDOM_LIVES = isThorough ? 60 : 4;

/** Lives in which every turn has its faults, one by one. */
const swept = isThorough ? LIVES : LIVES.slice(0, 1);

const PASSES: Fate = { kind: 'passes' };

let dynamo: EmbeddedDynamoDb;
const peace = new Map<Life, readonly Turn[]>();
const told: unknown[] = [];

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation((line) => told.push(line));
  dynamo = await startDynamoDb();
  for (const life of LIVES) peace.set(life, await livedInPeace(life));
});

afterAll(async () => {
  jest.restoreAllMocks();
  await dynamo.stop();
});

/** Whether something may go wrong in a turn: not on the last day. */
function turnsWithFaults(life: Life): readonly number[] {
  const turns = peace.get(life) ?? [];
  const lastDay = turns.at(-1)?.step;
  return turns.filter(({ step }) => step !== lastDay).map(({ number }) => number);
}

/** Each turn with each fault; where less is tried, every third turn, other ones with the next fault. */
async function atEachTurn({ fateOf }: Fault, index: number): Promise<readonly Tried[]> {
  const all = swept.flatMap((life) => turnsWithFaults(life).map((number) => ({ life, number })));
  const tries = all.filter(({ number }) => isThorough || number % 3 === index % 3);
  return inGroups(tries, 1, async ({ life, number }) => ({
    life,
    fateIn: (turn, call) => (turn === number ? fateOf(call) : PASSES),
    references: [peace.get(life) ?? [], await livedWithout(life, new Map([[number, undefined]]))],
    isExact: true,
  }));
}

/** Every fifth call, whichever it is, has any of the faults; and every fifth turn any of the mishaps, if there are any. */
async function atRandom(mishaps: readonly Mishap[]): Promise<readonly Tried[]> {
  const anyTroubles = fc.record({ fates: manyOf(FAULTS), inTurns: manyOf(mishaps) });
  const troubles = fc.sample(anyTroubles, { seed: SEED, numRuns: RANDOM_LIVES });
  const all = troubles.flatMap((each) => LIVES.map((life) => ({ life, ...each })));
  return inGroups(all, 1, async ({ life, fates, inTurns }) => {
    const calls = fates.values();
    return {
      life,
      fateIn: (_, call) => calls.next().value?.fateOf(call) ?? PASSES,
      mishapIn: (turn) => inTurns[turn]?.deliver,
      references: [peace.get(life) ?? [], ...(await livedWithoutThose(life, inTurns))],
      isExact: false,
    };
  });
}

/** The same life without the turns that were swapped; and without those whose answer was lost, too. */
async function livedWithoutThose(
  life: Life,
  mishaps: readonly (Mishap | undefined)[],
): Promise<Expected['references']> {
  if (mishaps.length === 0) return [];
  const turns = [...mishaps.entries()];
  const swapped = turns.flatMap(([turn, mishap]) => (mishap?.instead ? [[turn, mishap.instead] as const] : []));
  const lost = turns.flatMap(([turn, mishap]) => (mishap?.isUnheard ? [[turn, undefined] as const] : []));
  return [await livedWithout(life, new Map(swapped)), await livedWithout(life, new Map([...swapped, ...lost]))];
}

/** Every fifth of a hundred is any of these, the others are none. */
function manyOf<T>(all: readonly T[]): fc.Arbitrary<readonly (T | undefined)[]> {
  if (all.length === 0) return fc.constant([]);
  const anyOrNone = fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  );
  return fc.array(anyOrNone, { minLength: 100, maxLength: 100 });
}

const database = new Map<string, Verdict>();
const alexa = new Map<string, Verdict>();

test('a database that fails for a turn costs that turn at most, whichever it is and however it fails', async () => {
  const tries = (
    await inGroups([...FAULTS.entries()], 1, async ([index, fault]) =>
      (await atEachTurn(fault, index)).map((tried) => ({ fault, tried })),
    )
  ).flat();
  const verdicts = await inGroups(tries, AT_ONCE, ({ tried }) => livedWithFaults(dynamo, tried));
  for (const fault of FAULTS) {
    database.set(fault.name, sumOf(verdicts.filter((_, index) => tries[index]?.fault === fault)));
  }
  for (const [name, verdict] of database) expect({ name, ...verdict }).toMatchObject({ name, ...NEVER });
});

test.each([
  { name: 'any of these, every fifth call', mishaps: [] },
  { name: 'the same, and any of what is between a person and the skill, every fifth turn', mishaps: MISHAPS },
])('at random, $name: it costs what could not be saved', async ({ name, mishaps }) => {
  const verdicts = await inGroups(await atRandom(mishaps), AT_ONCE, (tried) => livedWithFaults(dynamo, tried));
  const all = sumOf(verdicts);
  database.set(name, all);
  expect(all).toMatchObject(NEVER);
});

test.each(MISHAPS)('$name, at each turn: nothing is lost, nothing counted twice', async (mishap) => {
  const tries = swept.flatMap((life) => turnsWithFaults(life).map((number) => ({ life, number })));
  const verdicts = await inGroups(tries, 1, async ({ life, number }) => {
    const references = [peace.get(life) ?? [], await livedWithout(life, new Map([[number, mishap.instead]]))];
    return livedWithMishap({ ...mishap, life, isIn: (turn) => turn === number, references });
  });
  alexa.set(mishap.name, sumOf(verdicts));
  expect(
    tries
      .map((each, index) => ({ life: each.life.name, number: each.number, ...verdicts[index] }))
      .filter((v) => v.lost || v.ahead || v.doubled || v.broken || v.touched),
  ).toEqual([]);
});

test('an operator was told of them', () => {
  expect(told.length).toBeGreaterThan(0);
});

test('what came of it stands in the documents', () => {
  keepTable({ database, alexa });
});
