import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { createSkill } from '../../lambda/alexa/skill.ts';
import { itemOf, rowOf } from '../../lambda/storage/item.ts';
import type { ProgressStore, Row } from '../../lambda/workout/progress/progress-store.ts';
import { NO_ROW } from '../../lambda/workout/progress/progress-store.ts';
import { CANARY } from '../support/canary.ts';
import { content } from '../support/content.ts';
import { figures } from '../support/figures.ts';
import { expectValid } from '../support/valid-response.ts';
import type { RealTurn } from './corpus.ts';
import { inTexts, realTurns } from './corpus.ts';
import type { Mutation } from './mutate.ts';
import { anyMutation, mutated } from './mutate.ts';

/** Requests and rows in which something is wrong: `FUZZ_CASES=1000000 npm run test:fuzz` tries as many, always the same ones. */

const SEED = 20_261_127;
const CASES = Number(process.env.FUZZ_CASES ?? 20_000);

/** No case takes longer than so many times the median of its own intent, or than its turn as it was sent, in the best of as many tries. */
const SLOWER_AT_MOST = 20;
const TRIES = 3;

/** How much the heap may grow over two thousand cases, of what it was after as many. */
const GROWS_AT_MOST = 1.1;

interface Case {
  readonly turn: number;
  readonly envelope: readonly Mutation[];
  readonly item: readonly Mutation[];
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  turn: fc.nat(),
  envelope: fc.array(anyMutation, { maxLength: 3 }),
  item: fc.array(anyMutation, { maxLength: 2 }),
});

/** A case, and how long it took. */
interface Timed {
  readonly name: string;
  readonly each: Case;
  readonly ms: number;
}

let turns: readonly RealTurn[];
const timed: Timed[] = [];

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  turns = await realTurns(SEED);
});

afterAll(() => jest.restoreAllMocks());

function asMutated({ turn, envelope, item }: Case): RealTurn {
  const real = turns[turn % turns.length];
  if (!real) throw new RangeError('no turns');
  // Whatever comes of a mutation is asked: that is the point.
  return {
    envelope: mutated(real.envelope, envelope) as RequestEnvelope,
    item: inTexts(mutated(real.item, item)) as object,
  };
}

/** What was written that could not be read again. */
const unreadable: Row[] = [];

/** A store that has an item as it is, and takes every write. */
function storeWithItem(item: unknown): ProgressStore {
  const row = typeof item === 'object' && item !== null ? rowOf(item) : 'garbage';
  const found: Row | 'newer' = row === 'garbage' ? NO_ROW : row;
  return {
    read: async () => found,
    write: async (owner, row) => {
      if (typeof rowOf(itemOf(owner, row)) === 'string') unreadable.push(row);
      return true;
    },
    household: async () => [],
    forget: async () => undefined,
  };
}

async function answerTo({ envelope, item }: RealTurn): Promise<ResponseEnvelope | 'refused'> {
  const skill = createSkill({ content, figures, store: storeWithItem(item) });
  try {
    return await skill.invoke(envelope);
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('the request is nested deeper')) return 'refused';
    throw error;
  }
}

/** What a case is: its type, its intent, what is touched; and whether it is answered in silence, in words, or on a screen. */
function nameOf({ envelope }: RealTurn, answer: ResponseEnvelope | 'refused'): string {
  const request: Named = envelope?.request ?? {};
  const touched = Array.isArray(request.arguments) ? request.arguments[0] : undefined;
  const { directives, outputSpeech } = answer === 'refused' ? {} : answer.response;
  const spoken = outputSpeech ? 'in words' : 'in silence';
  const how = directives ? 'on a screen' : spoken;
  return [request.type, request.intent?.name, touched, how]
    .map((each) => (typeof each === 'string' ? each.slice(0, 60) : ''))
    .join(' ');
}

interface Named {
  readonly type?: unknown;
  readonly intent?: { readonly name?: unknown };
  readonly arguments?: unknown;
}

async function timeOf(each: Case): Promise<number> {
  const turn = asMutated(each);
  const began = performance.now();
  await answerTo(turn);
  return performance.now() - began;
}

async function tried(each: Case): Promise<void> {
  const turn = asMutated(each);
  const began = performance.now();
  const answer = await answerTo(turn);
  const ms = performance.now() - began;
  const name = nameOf(turn, answer);
  timed.push({ name, each, ms });
  // An expectation is slow, and there are tens of thousands: one is made where it fails.
  if (unreadable.length > 0) expect(unreadable).toEqual([]);
  if (answer === 'refused') return;
  const { response } = answer;
  const type: unknown = turn.envelope?.request?.type;
  await expectValid(answer, typeof type === 'string' ? type : '');
  const text = withoutName(response, turn.envelope?.request?.requestId);
  if (text.includes(CANARY)) expect(text).not.toContain(CANARY);
}

/** A response as text, without the name of its request, by which a screen's document is called. */
function withoutName(response: object, requestId: unknown): string {
  const name = typeof requestId === 'string' ? JSON.stringify(requestId).slice(1, -1) : '';
  const text = JSON.stringify(response);
  return name === '' ? text : text.replaceAll(name, '');
}

const collectGarbage = () => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
};

test(
  `${CASES} requests and rows that are wrong somewhere: each gets a valid answer that repeats nothing of them`,
  async () => {
    await fc.assert(fc.asyncProperty(anyCase, tried), { seed: SEED, numRuns: CASES, endOnFailure: true });
  },
  600_000 + 10 * CASES,
);

test('no memory is kept of them', async () => {
  const [first, second] = [SEED + 1, SEED + 2].map((seed) => fc.sample(anyCase, { seed, numRuns: 2_000 }));
  for (const each of first ?? []) await answerTo(asMutated(each));
  const before = collectGarbage();
  for (const each of second ?? []) await answerTo(asMutated(each));
  expect(collectGarbage() / before).toBeLessThan(GROWS_AT_MOST);
});

test(
  'none of them takes much longer than its own intent does',
  async () => {
    const named = new Map<string, Timed[]>();
    for (const each of timed)
      named
        .set(each.name, named.get(each.name) ?? [])
        .get(each.name)
        ?.push(each);
    const medians = new Map([...named].map(([name, all]) => [name, medianOf(all)]));
    const typical = medianOf(timed);
    const stillLate: string[] = [];
    for (const { name, each, ms } of timed) {
      const median = medians.get(name) ?? typical;
      if (ms <= SLOWER_AT_MOST * median.ms) continue;
      const real = { ...each, envelope: [], item: [] };
      const times = await timesOf(each, [median.each, typical.each, real]);
      if (times > SLOWER_AT_MOST) stillLate.push(`${name}: ${JSON.stringify(each)}, ${times} times`);
    }
    expect(stillLate).toEqual([]);
  },
  600_000 + CASES,
);

/**
 * The case that took as long as half of them; what is late is timed again beside it, on a computer as busy, and beside its turn as it
 * was really sent: one that plans takes its time without anything wrong in it.
 */
function medianOf(all: readonly Timed[]): Timed {
  const found = all.toSorted((one, other) => one.ms - other.ms)[all.length >> 1];
  if (!found) throw new RangeError('no cases');
  return found;
}

/** How many times as long as the dearest of some others a case takes: where the computer was busy with something else, once more. */
async function timesOf(each: Case, others: readonly Case[]): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < TRIES && least > SLOWER_AT_MOST; round++) {
    const usual: number[] = [];
    for (const other of others) usual.push(await bestOf(other));
    least = Math.min(least, (await bestOf(each)) / Math.max(...usual));
  }
  return least;
}

async function bestOf(each: Case): Promise<number> {
  const all: number[] = [];
  for (let index = 0; index < TRIES; index++) all.push(await timeOf(each));
  return Math.min(...all);
}
