import { NO_PROGRESS } from '../../lambda/workout/progress/progress.ts';
import type { Owner, ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { aPlace, catNarration, progress, underWay } from './builders.ts';
import { isThorough } from './effort.ts';
import { aWrite, progressIn, rowIn } from './stores.ts';

export interface StoreToTry {
  readonly name: string;
  readonly open: () => ProgressStore;
}

let household = 0;

/** Somebody whom no other test knows. */
function somebody(): Owner {
  household += 1;
  return { userId: `household-${household}`, person: 'account' };
}

function aRow(revision: number, kept = progress()) {
  return { progress: kept, revision, lastWrite: aWrite() };
}

const WRITERS = isThorough ? 50 : 12;

/** What every store does that a skill can be wired to. */
export function keepsTheContract({ open }: StoreToTry): void {
  test('knows nothing of a person who was never here', async () => {
    expect(await rowIn(open(), somebody())).toEqual({ progress: NO_PROGRESS, revision: 0 });
  });

  test.each([
    { name: 'a newcomer', kept: NO_PROGRESS },
    { name: 'somebody between workouts', kept: progress() },
    {
      name: 'what was asked for last',
      kept: progress(undefined, { wish: { workout: 'back-stretches', length: 600_000, doses: { cat: 5 } } }),
    },
    { name: 'a workout under way', kept: progress(underWay(aPlace('boat', 5))) },
    { name: 'a narration with its marks', kept: progress(underWay(aPlace('cat', 4), { narration: catNarration() })) },
  ])('gives back $name as it was kept', async ({ kept }) => {
    const [store, owner] = [open(), somebody()];
    expect(await store.write(owner, aRow(1, kept))).toBe(true);
    expect(await rowIn(store, owner)).toEqual(aRow(1, kept));
  });

  test('gives back what a request had found, with the write that it belongs to', async () => {
    const [store, owner] = [open(), somebody()];
    const row = { ...aRow(1), lastWrite: aWrite({ found: progress(underWay(aPlace('cat', 2))) }) };
    await store.write(owner, row);
    expect(await rowIn(store, owner)).toEqual(row);
  });

  test('keeps what was written last', async () => {
    const [store, owner] = [open(), somebody()];
    await store.write(owner, aRow(1, NO_PROGRESS));
    await store.write(owner, aRow(2));
    expect(await progressIn(store, owner)).toEqual(progress());
  });

  test('keeps the people of a household apart', async () => {
    const [store, owner] = [open(), somebody()];
    await store.write({ ...owner, person: 'a-voice' }, aRow(1));
    expect((await rowIn(store, owner)).revision).toBe(0);
  });

  test('tells all people of a household with their rows, and none of another', async () => {
    const [store, owner, other] = [open(), somebody(), somebody()];
    await store.write(owner, aRow(1, NO_PROGRESS));
    await store.write({ ...owner, person: 'a-voice' }, aRow(1));
    await store.write(other, aRow(1));
    const people = await store.household(owner.userId);
    expect([...people].sort((one, next) => one.person.localeCompare(next.person))).toEqual([
      { person: 'a-voice', row: aRow(1) },
      { person: 'account', row: aRow(1, NO_PROGRESS) },
    ]);
    expect(await store.household('nobody-here')).toEqual([]);
  });

  test.each([
    { name: 'somebody else has written the first row', kept: 1, writes: 1 },
    { name: 'somebody else has written since', kept: 3, writes: 3 },
    { name: 'the row that was read is long gone', kept: 4, writes: 2 },
    { name: 'the row that was read was never there', kept: 1, writes: 5 },
  ])('refuses to write where $name', async ({ kept, writes }) => {
    const [store, owner] = [open(), somebody()];
    for (let revision = 1; revision <= kept; revision += 1) await store.write(owner, aRow(revision, NO_PROGRESS));
    expect(await store.write(owner, aRow(writes))).toBe(false);
    expect(await rowIn(store, owner)).toEqual(aRow(kept, NO_PROGRESS));
  });

  test('forgets an account wholly, and no other', async () => {
    const [store, owner, other] = [open(), somebody(), somebody()];
    const voice = { ...owner, person: 'a-voice' };
    for (const each of [owner, voice, other]) await store.write(each, aRow(1));
    await store.forget(owner.userId);
    const revisions = await Promise.all([owner, voice, other].map(async (each) => (await rowIn(store, each)).revision));
    expect(revisions).toEqual([0, 0, 1]);
    await store.forget('nobody-here');
  });

  test(`loses none of what ${WRITERS} writers add at the same time`, async () => {
    const [store, owner] = [open(), somebody()];
    const tries = await Promise.all(Array.from({ length: WRITERS }, () => begunOnceMore(store, owner)));
    expect(await rowIn(store, owner)).toMatchObject({
      revision: WRITERS,
      progress: { person: { history: { begun: WRITERS } } },
    });
    expect(Math.max(...tries)).toBeGreaterThan(1);
  });

  test(`lets one of ${WRITERS} write who have read the same`, async () => {
    const [store, owner] = [open(), somebody()];
    const written = await Promise.all(Array.from({ length: WRITERS }, () => store.write(owner, aRow(1))));
    expect(written.filter(Boolean)).toEqual([true]);
  });
}

/** Adds one to what is kept, as often as it takes. @returns how often it took. */
async function begunOnceMore(store: ProgressStore, owner: Owner, tries = 1): Promise<number> {
  const { progress: before, revision } = await rowIn(store, owner);
  const { history } = before.person;
  const person = { ...before.person, history: { ...history, begun: history.begun + 1 } };
  const isWritten = await store.write(owner, aRow(revision + 1, { ...before, person }));
  return isWritten ? tries : begunOnceMore(store, owner, tries + 1);
}
