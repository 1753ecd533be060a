import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { NOON, progress, seconds } from '../support/builders.ts';
import { isThorough } from '../support/effort.ts';
import { atOnce, faultyStore } from '../support/faulty-store.ts';
import type { SessionUnderTest } from '../support/session.ts';
import { openSession } from '../support/session.ts';
import { keepIn, rowIn } from '../support/stores.ts';

/**
 * One person, two devices, and whatever is said to either: a workout that both are in is one, though writes fail now and then, and
 * requests come twice, of which either answer is heard.
 */

const SEED = 20_261_127;
const TALKS = isThorough ? 400 : 10;

/** When the last few workouts of a person who comes often were begun. */
const LONG_AGO = [1, 2, 3, 4].map((day) => NOON - day * seconds(86_400));

const said = fc.record({
  device: fc.nat(1),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('Next') },
    { weight: 3, arbitrary: fc.constant('Yes') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('No', 'Pause', 'Resume', 'Repeat', 'Previous', 'StartOver', 'Stop', 'Done', 'End'),
    },
  ),
  after: fc.integer({ min: 1, max: 200 }),
  again: fc.oneof(
    { weight: 4, arbitrary: fc.constant('never') },
    { weight: 1, arbitrary: fc.constantFrom('heard', 'unheard') },
  ),
  fails: fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ write: 'refuses' }, { write: 'answers too late' }, { read: 'refuses' } as const),
    },
  ),
});

/** Two devices that are talked to in turn; each opens the skill again where it has closed. */
function pairOn(store: ReturnType<typeof faultyStore>) {
  const sessions: (SessionUnderTest | undefined)[] = [];
  let opened = 0;
  return {
    tell: async (device: number, what: string, at: Instant) => {
      const open = sessions[device];
      const session = open ?? openSession(store, { id: `session-${opened++}`, giveUp: atOnce });
      const { isOpen } = await session.ask(open ? what : 'Launch', at);
      sessions[device] = isOpen ? session : undefined;
    },
    repeat: async (device: number, again: string) => {
      if (again === 'heard') await sessions[device]?.repeat();
      if (again === 'unheard') await sessions[device]?.repeatUnheard();
    },
  };
}

test('each workout is counted once, whichever device it is finished on', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let inAll = 0;
  const anyTalk = fc.array(said, { minLength: 40, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(anyTalk, async (talk) => {
      const store = faultyStore(memoryProgressStore());
      await keepIn(store, progress(undefined, { history: { begun: 4, finished: 4 }, lastFinished: LONG_AGO }));
      const { tell, repeat } = pairOn(store);
      const finished = new Set<Instant>(LONG_AGO);
      let now = NOON;
      for (const { device, what, after, fails, again } of talk) {
        now += seconds(after);
        store.fail(fails);
        await tell(device, what, now);
        store.fail({});
        await repeat(device, again);
        const { person } = (await rowIn(store)).progress;
        for (const begunAt of person.lastFinished ?? []) finished.add(begunAt);
        expect({ at: now, finished: person.history.finished }).toEqual({ at: now, finished: finished.size });
        expect(person.history.finished).toBeLessThanOrEqual(person.history.begun);
      }
      inAll += finished.size - LONG_AGO.length;
    }),
    { seed: SEED, numRuns: TALKS, endOnFailure: true },
  );
  expect(inAll).toBeGreaterThan(TALKS / 2);
  jest.restoreAllMocks();
});
