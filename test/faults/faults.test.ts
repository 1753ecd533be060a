import fc from 'fast-check';
import type { EmbeddedDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import { startDynamoDb } from '../../simulator/embedded-dynamodb.ts';
import type { Fate } from '../support/dynamo-proxy.ts';
import { isThorough } from '../support/effort.ts';
import type { Tried } from './database.ts';
import { livedInPeace, livedWithFaults, livedWithout } from './database.ts';
import { livedWithMishap, MISHAPS } from './deliveries.ts';
import type { Fault } from './fates.ts';
import { FAULTS } from './fates.ts';
import { inGroups } from './in-groups.ts';
import type { Verdict } from './judge.ts';
import { NEVER, sumOf } from './judge.ts';
import type { Life, Turn } from './life.ts';
import { LIVES } from './lives.ts';
import { keepTable } from './table.ts';

/** Whole lives with faults of the database, and of what is between a person and the skill. `docs/reliability.md` tells what came of them. */

const SEED = 20_261_127;

/** As many lives wait at once. */
const AT_ONCE = 24;

const RANDOM_LIVES = isThorough ? 60 : 12;

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

/** Each turn with each fault; where less is tried, every other turn, another half with the next fault. */
async function atEachTurn({ fateOf }: Fault, index: number): Promise<readonly Tried[]> {
  const all = swept.flatMap((life) => turnsWithFaults(life).map((number) => ({ life, number })));
  const tries = all.filter(({ number }) => isThorough || number % 2 === index % 2);
  return inGroups(tries, 1, async ({ life, number }) => ({
    life,
    fateIn: (turn, call) => (turn === number ? fateOf(call) : PASSES),
    references: [peace.get(life) ?? [], await livedWithout(life, number)],
    isExact: true,
  }));
}

/** Every fifth call, whichever it is, has any of the faults. */
function atRandom(): readonly Tried[] {
  const anyFate = fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...FAULTS) },
  );
  const anyFaults = fc.array(anyFate, { minLength: 100, maxLength: 100 });
  return fc.sample(anyFaults, { seed: SEED, numRuns: RANDOM_LIVES }).flatMap((faults) => {
    return LIVES.map((life) => {
      const calls = faults.values();
      const fateIn: Tried['fateIn'] = (_, call) => calls.next().value?.fateOf(call) ?? PASSES;
      return { life, fateIn, references: [peace.get(life) ?? []], isExact: false };
    });
  });
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
}, 600_000);

test('a database that fails at random costs what could not be saved', async () => {
  const verdicts = await inGroups(atRandom(), AT_ONCE, (tried) => livedWithFaults(dynamo, tried));
  const all = sumOf(verdicts);
  database.set('any of these, every fifth call', all);
  expect(all).toMatchObject(NEVER);
}, 600_000);

test.each(MISHAPS)('$name, at each turn: nothing is lost, nothing counted twice', async (mishap) => {
  const tries = LIVES.flatMap((life) => turnsWithFaults(life).map((number) => ({ life, number })));
  const verdicts = await inGroups(tries, 1, async ({ life, number }) => {
    const references = [peace.get(life) ?? [], await livedWithout(life, number, mishap.instead)];
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
