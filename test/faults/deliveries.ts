import { personOf } from '../../simulator/envelope.ts';
import { seconds } from '../support/builders.ts';
import { CANARY } from '../support/canary.ts';
import { livedBy } from './database.ts';
import { rowsOf } from './household.ts';
import type { Verdict } from './judge.ts';
import { countsIn, judged } from './judge.ts';
import type { Delivery, Life, Turn } from './life.ts';

/** What may go wrong between a person and the skill, on Alexa's side. */
export interface Mishap {
  readonly name: string;
  readonly deliver: Delivery;
  /** What the person goes on from, where it is not the turn itself. */
  readonly instead?: string;
  /** Whether the person has heard no answer. */
  readonly isUnheard?: true;
}

/** Somebody else of the household. */
const ANOTHER_VOICE = personOf(`another-voice-${CANARY}`);

export const MISHAPS: readonly Mishap[] = [
  {
    name: 'a request comes twice',
    deliver: async ({ ask, session }) => {
      await ask();
      return { heard: await session.repeat() };
    },
  },
  {
    name: 'an earlier request comes late',
    deliver: async ({ ask, twin, at }) => {
      const early = twin();
      const heard = await ask();
      await early.ask('Help', at - seconds(1));
      return { heard };
    },
  },
  {
    name: 'two requests are swapped, and the earlier is answered last',
    instead: 'Help',
    deliver: async ({ what, twin, session, at }) => {
      const early = twin();
      await session.ask(what, at);
      return { heard: await early.ask('Help', at - seconds(1)), session: early };
    },
  },
  {
    name: 'an answer is lost',
    isUnheard: true,
    deliver: async ({ ask, twin }) => {
      const before = twin();
      await ask();
      return { session: before };
    },
  },
  {
    name: 'another device opens the skill, and leaves',
    deliver: async ({ ask, elsewhere, at }) => {
      const heard = await ask();
      const other = elsewhere();
      await other.ask('Launch', at + seconds(2));
      await other.ask('Stop', at + seconds(4));
      return { heard };
    },
  },
  {
    name: 'another voice opens the skill, and leaves',
    deliver: async ({ ask, elsewhere, at }) => {
      const heard = await ask();
      const other = elsewhere(ANOTHER_VOICE);
      await other.ask('Launch', at + seconds(2));
      await other.ask('Stop', at + seconds(4));
      return { heard };
    },
  },
];

interface TriedMishap extends Pick<Mishap, 'deliver'> {
  readonly life: Life;
  /** Whether it happens in a turn. */
  readonly isIn: (turn: number) => boolean;
  readonly references: readonly (readonly Turn[])[];
}

/** Lives a life with mishaps until its last day, and judges it. */
export async function livedWithMishap({ deliver, life, isIn, references }: TriedMishap): Promise<Verdict> {
  let tried = 0;
  const { turns, store, others } = await livedBy(life, async (sent) => {
    if (sent.isLastDay || !isIn(sent.number)) return { heard: await sent.ask() };
    tried += 1;
    return deliver(sent);
  });
  const rows = await rowsOf(store, others);
  const peaceful = await livedBy({ ...life, days: [] }, async ({ ask }) => ({ heard: await ask() }));
  const before = await rowsOf(peaceful.store, peaceful.others);
  const touched = countsIn(rows, (row, index) => row !== before[index]);
  return { ...judged(turns, { references, isExact: true }), tried, late: 0, overdue: 0, touched };
}
