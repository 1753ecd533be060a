import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { formOf } from '../../lambda/workout/catalog/catalog.ts';
import { possibleDoses } from '../../lambda/workout/catalog/exercise.ts';
import { isKnown } from '../../lambda/workout/progress/is-known.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { NOON } from '../support/builders.ts';
import { content, english } from '../support/content.ts';
import { runs } from '../support/effort.ts';
import type { SessionUnderTest } from '../support/session.ts';
import { openSession } from '../support/session.ts';
import { progressIn, rowIn } from '../support/stores.ts';
import type { Said } from '../support/talk.ts';
import { anyTalk, anyWord, SECOND, talk } from '../support/talk.ts';

/** What holds for any sequence of requests with any timings. */

test('an open session ends in a question or an instruction, and so does its reprompt', async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, async (said) => {
      for await (const { heard, what } of talk(memoryProgressStore(), said)) {
        if (what !== 'End' && heard.isOpen) expect(heard.says).toMatch(PROMPT);
      }
    }),
    runs(150),
  );
});

/** Any prompt, as the last sentences of what is said. That the model understands what each says to say is a test of the routes. */
const PROMPT = new RegExp(
  `(?:^|[.?!] )(${Object.values(english.prompts)
    .flatMap(({ asks, otherwise = [] }) => [asks, otherwise].flat(2))
    .map((words) =>
      words
        .replaceAll('*', '')
        .replaceAll('?', '\\?')
        .replaceAll(/\{[^}]*\}/g, '.+'),
    )
    .join('|')})$`,
);

test('the plan is never empty, its doses are within the article, and it can be narrated', async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, async (said) => {
      for await (const { after } of talk(memoryProgressStore(), said)) {
        if (!after.underWay) continue;
        expect(isKnown(content.catalog, after.underWay)).toBe(true);
        const doses = after.underWay.plan.entries.flatMap((entry) => (entry.kind === 'exercise' ? [entry] : []));
        expect(doses.length).toBeGreaterThan(0);
        for (const { id, dose } of doses) {
          expect(dose).toBeGreaterThanOrEqual(possibleDoses(formOf(content.catalog, { id }).dose).least);
        }
      }
    }),
    runs(150),
  );
});

test('another pace or other guidance changes nothing of what was heard already', async () => {
  const anyChoice = fc.constantFrom('Slower', 'Faster', 'OwnBreath inhale=9 exhale=9', 'LessTalking', 'JustCount');
  await fc.assert(
    fc.asyncProperty(anyTalk, fc.integer({ min: 1, max: 400 }), anyChoice, async (said, after, choice) => {
      const places = await Promise.all(
        [choice, 'StillThere'].map(async (what) => {
          const store = memoryProgressStore();
          const turns = talk(store, [...said, { what, after: after * SECOND }]);
          for await (const _ of turns);
          return (await progressIn(store)).underWay?.place;
        }),
      );
      expect(places[0]).toEqual(places[1]);
    }),
    runs(100),
  );
});

test('the same request twice gets the same answer, and changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, async (said) => {
      const store = memoryProgressStore();
      for await (const { heard, session } of talk(store, said)) {
        const row = await rowIn(store);
        expect((await session.repeat()).response).toEqual(heard.response);
        expect(await rowIn(store)).toEqual(row);
      }
    }),
    { ...runs(100), examples: [[[{ what: 'SomebodyElse', after: 0 }]]] },
  );
});

test('no talk loses a count: finished workouts never outnumber those begun', async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, async (said) => {
      for await (const { before, after } of talk(memoryProgressStore(), said)) {
        expect(after.person.history.begun).toBeGreaterThanOrEqual(before.person.history.begun);
        expect(after.person.history.finished).toBeGreaterThanOrEqual(before.person.history.finished);
        expect(after.person.history.finished).toBeLessThanOrEqual(after.person.history.begun);
      }
    }),
    runs(100),
  );
});

describe('two devices, two people, one account', () => {
  interface Turn extends Said {
    readonly isFirst: boolean;
  }

  const anyTurns = fc.array(fc.record({ what: anyWord, after: fc.nat({ max: 200 * SECOND }), isFirst: fc.boolean() }), {
    minLength: 2,
    maxLength: 16,
  });

  /** What one of the two hears, whose words come at the same moments with the other talking or without. */
  async function answersTo(turns: readonly Turn[], who: boolean, isAlone: boolean): Promise<readonly string[]> {
    const [talks, answers] = [twoPeople(memoryProgressStore()), [] as string[]];
    let now = NOON;
    for (const { what, after, isFirst } of turns) {
      now += after;
      if (isAlone && isFirst !== who) continue;
      const says = await (isFirst ? talks.one : talks.other)(what, now);
      if (isFirst === who) answers.push(says);
    }
    return answers;
  }

  function twoPeople(store: ProgressStore) {
    const person = (personId: string) => {
      let session: SessionUnderTest | undefined;
      return async (what: string, now: Instant) => {
        session ??= openSession(store, { id: `${personId}-${now}`, personId });
        const { says, isOpen } = await session.ask(what, now);
        if (!isOpen || what === 'End') session = undefined;
        return says;
      };
    };
    return { one: person('one-voice'), other: person('another-voice') };
  }

  test('hear the same as if the other were not there', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurns, fc.boolean(), async (turns, who) => {
        expect(await answersTo(turns, who, false)).toEqual(await answersTo(turns, who, true));
      }),
      runs(100),
    );
  });

  test('find their own place in their own session, though Alexa recognises no voice', async () => {
    const moves = fc.array(fc.record({ what: fc.constantFrom('Next', 'Previous', 'Again'), isFirst: fc.boolean() }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(moves, async (turns) => {
        const people = await bothBegun(memoryProgressStore());
        for (const [index, { what, isFirst }] of turns.entries()) {
          const person = people.get(isFirst);
          if (!person) throw new Error('nobody');
          person.entry = entryAfter(person.entry, what);
          if (person.entry >= TITLES.length) return;
          const { says } = await person.session.ask(what, NOON + (110 + 10 * index) * SECOND);
          expect(says).toMatch(TITLES[person.entry] ?? '');
        }
      }),
      runs(60),
    );
  });

  /** Two sessions of one row, each at the beginning of a workout of its own. */
  async function bothBegun(store: ProgressStore) {
    const people = new Map<boolean, { readonly session: SessionUnderTest; entry: number }>();
    for (const isFirst of [true, false]) {
      const session = openSession(store, { id: isFirst ? 'one' : 'another' });
      for (const what of ['Launch', 'Yes', 'Yes', 'StartOver']) await session.ask(what, NOON + SECOND);
      await session.ask('StillThere', NOON + 100 * SECOND);
      people.set(isFirst, { session, entry: 0 });
    }
    return people;
  }
});

function entryAfter(entry: number, what: string): number {
  if (what === 'Next') return entry + 1;
  return what === 'Previous' ? Math.max(0, entry - 1) : entry;
}

/** "Next" at once leaves the cat undone: the kneeling lift and the boat ask for it, and are named the first time only. */
const TITLES = [
  /The warm-up\./,
  /The kneeling fold, (one of six|then)\.|^A short warm-up first/,
  /The fold and arch, two of six\./,
  /The kneeling lift, then\. The cat comes before it|^The cat comes before it/,
  /The cat, four of six\./,
  /The boat, then\. The cat comes before it|^The cat comes before it/,
  /The seated stretch, six of six\./,
];
