import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Owner, ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { ACCOUNT } from '../../lambda/workout/progress/progress-store.ts';
import { personOf } from '../../simulator/envelope.ts';
import { aPlace, progress, underWay } from '../support/builders.ts';
import { CANARY } from '../support/canary.ts';
import { keepIn, rowIn } from '../support/stores.ts';
import type { Life } from './life.ts';

let accounts = 0;

/** The owner of a life, in an account of its own, with rows of others beside theirs. */
export interface Household {
  readonly owner: Owner;
  /** A stranger in the middle of the cat; and where the life has one, somebody of the household between workouts. */
  readonly others: readonly Owner[];
}

export async function moveIn(store: ProgressStore, { voice, housemate }: Life): Promise<Household> {
  accounts += 1;
  const userId = `amzn1.ask.account.${CANARY}-${accounts}`;
  const owner = { userId, person: personIn(voice) };
  const stranger = { userId: `${userId}-next-door`, person: owner.person };
  await keepIn(store, progress(underWay(aPlace('cat', 4))), stranger);
  if (housemate === undefined) return { owner, others: [stranger] };
  const mate = { userId, person: personIn(housemate) };
  await keepIn(store, progress(), mate);
  return { owner, others: [stranger, mate] };
}

function personIn(voice: string | undefined): string {
  return voice === undefined || voice === ACCOUNT ? ACCOUNT : personOf(`${voice}-${CANARY}`);
}

/** Rows as text, one each. */
export function rowsOf(store: ProgressStore, owners: readonly Owner[]): Promise<readonly string[]> {
  return Promise.all(owners.map(async (owner) => JSON.stringify(await rowIn(store, owner))));
}

/** A household in a store that never fails. */
export async function inMemory(life: Life): Promise<Household & { readonly store: ProgressStore }> {
  const store = memoryProgressStore();
  return { store, ...(await moveIn(store, life)) };
}
