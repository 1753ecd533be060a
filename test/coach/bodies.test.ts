import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { formOf } from '../../lambda/workout/catalog/catalog.ts';
import { teachingId } from '../../lambda/workout/catalog/form.ts';
import { sparedFor } from '../../lambda/workout/plan/pain.ts';
import { entryAt } from '../../lambda/workout/plan/plan.ts';
import type { Progress } from '../../lambda/workout/progress/progress.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant, Movement } from '../../lambda/workout/vocabulary.ts';
import { aPlace, NOON, progress, underWay } from '../support/builders.ts';
import { catalog, english, plan } from '../support/content.ts';
import { runs } from '../support/effort.ts';
import type { Heard, SessionUnderTest } from '../support/session.ts';
import { openSession } from '../support/session.ts';
import { progressIn, storeWith } from '../support/stores.ts';
import { asked, pattern, said } from '../support/words.ts';

/** What holds of bodies for any sequence of requests, on one device or on two. */

const SECOND = 1000;
const PARTS = [...Object.keys(catalog.bodyParts), 'spleen', 'banana'];
const SAID = [
  ...['Launch', 'End', 'Yes', 'No', 'Next', 'NextExercise', 'Previous', 'Repeat', 'GoOn', 'Ready', 'Done', 'Enough'],
  ...['StartOver', 'Pause', 'Stop', 'Finish', 'Help', 'Fallback', 'Nonstop', 'StepByStep', 'NotThisOne', 'Slower'],
  ...['More more=2', 'Repetitions dose=3', 'Length length=PT10M', 'Length length=PT40M', 'HelpUp', 'NoChair'],
  ...Object.keys(english.entries).flatMap((id) => [`GoTo exercise=${id}`, `Skip exercise=${id}`]),
  ...Object.keys(catalog.workouts).map((id) => `Workout workout=${id}`),
  ...PARTS.map((part) => `Pain body=${part}`),
  ...[
    'Pain',
    'TooHard',
    'TooHard movement=kneel',
    'TooHard movement=floor',
    'Chair',
    'NormalForm',
    'LeaveOut movement=lie-face-down',
    'LeaveOut movement=wrists',
    'BringBack movement=wrists',
    'Unwell',
    'Unwell state=dizzy',
    'Disclosure',
  ],
];

const anySaid = fc.record({
  what: fc.oneof(fc.constantFrom(...SAID), fc.constantFrom('Yes', 'Next', 'GoOn')),
  after: fc.integer({ min: 0, max: 400 * SECOND }),
  isFirst: fc.boolean(),
});

/** Cues that were narrated, as far as a response tells: those of the progress that the session remembers. */
function underWayIn(session: SessionUnderTest): Progress['underWay'] {
  const { progress: kept } = session.attributes() as { readonly progress?: Progress };
  return kept?.underWay;
}

/** Two devices of one person: each has a session while it is open. */
function devices(store: ProgressStore) {
  const open = new Map<boolean, SessionUnderTest>();
  let count = 0;
  return async (isFirst: boolean, what: string, now: Instant) => {
    count += 1;
    const session = open.get(isFirst) ?? openSession(store, { id: `${isFirst}-${count}` });
    const heard = await session.ask(what, now);
    if (heard.isOpen && what !== 'End') open.set(isFirst, session);
    else open.delete(isFirst);
    return { heard, session };
  };
}

interface Said {
  readonly what: string;
  readonly after: number;
  readonly isFirst: boolean;
}

/** @param then is told of each session that goes on. @returns when the last word was said. */
async function talk(
  say: ReturnType<typeof devices>,
  said: readonly Said[],
  from: Instant,
  then: (session: SessionUnderTest) => Promise<void> = () => Promise.resolve(),
): Promise<Instant> {
  let now = from;
  for (const { what, after, isFirst } of said) {
    now += after;
    const { session } = await say(isFirst, what, now);
    if (what !== 'End') await then(session);
  }
  return now;
}

const SAFETY = said({ name: 'safety' });
const DOWN_AND_UP = asked({ name: 'down-and-up' });

describe('once danger, or being stuck, was written', () => {
  test('no narration of that workout ever plays again, whatever copies say', async () => {
    const anyEnd = fc.constantFrom('Emergency', 'Stuck', 'Unwell state=numb body=groin');
    await fc.assert(
      fc.asyncProperty(
        fc.array(anySaid, { maxLength: 6 }),
        anyEnd,
        fc.array(anySaid, { minLength: 1, maxLength: 8 }),
        async (before, end, after) => {
          const store = await storeWith(progress(underWay(aPlace('cat', 4))));
          const say = devices(store);
          const now = await talk(say, before, NOON);
          await say(true, end, now);
          const { endedAt } = (await progressIn(store)).person;
          if (endedAt === undefined) return;
          await talk(say, after, now, async (session) => {
            for (const under of [underWayIn(session), (await progressIn(store)).underWay]) {
              if (under) expect(under.begunAt ?? 0).toBeGreaterThan(endedAt);
            }
          });
        },
      ),
      runs(150),
    );
  });

  test.each(['Emergency', 'Stuck'])('%s: the next launch is a fresh start, with the safety words', async (end) => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))));
    await openSession(store, { id: 'one' }).ask(end, NOON + 60 * SECOND);
    for (const after of [80, 86_400]) {
      const { says } = await openSession(store, { id: `${after}` }).ask('Launch', NOON + after * SECOND);
      expect(says).toMatch(pattern`^${said({ name: 'welcome' })}.*${SAFETY} ${DOWN_AND_UP}$`);
      expect(says.toLowerCase()).not.toContain(english.entries.cat?.name);
    }
  });

  test('another device in the workout hears of it at its next word, and begins nothing', async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))));
    const [one, other] = [openSession(store, { id: 'one' }), openSession(store, { id: 'other' })];
    for (const session of [one, other]) {
      await session.ask('Launch', NOON);
      await session.ask('Yes', NOON + 5 * SECOND);
    }
    await one.ask('Emergency', NOON + 30 * SECOND);
    const { says } = await other.ask('Next', NOON + 40 * SECOND);
    expect(says).toMatch(pattern`${SAFETY} ${DOWN_AND_UP}$`);
    expect((await progressIn(store)).underWay).toBeUndefined();
  });

  test('a request of before that comes late begins nothing of it', async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))));
    const session = openSession(store, { id: 'one' });
    await session.ask('Launch', NOON);
    const late = openSession(store, { id: 'one', attributes: session.attributes() });
    await session.ask('Yes', NOON + 5 * SECOND);
    await session.ask('Emergency', NOON + 30 * SECOND);
    expect((await late.ask('Yes', NOON + 5 * SECOND)).says).toMatch(pattern`${SAFETY} ${DOWN_AND_UP}$`);
    expect((await progressIn(store)).underWay).toBeUndefined();
  });

  test('a workout that is begun afterwards is one like any other, though the clock goes back', async () => {
    const store = await storeWith(progress(underWay(aPlace('cat', 4))));
    await openSession(store, { id: 'one' }).ask('Emergency', NOON + 3600 * SECOND);
    const session = openSession(store, { id: 'two' });
    for (const what of ['Launch', 'Yes', 'Yes']) await session.ask(what, NOON + 60 * SECOND);
    await session.ask('Stop', NOON + 90 * SECOND);
    expect((await openSession(store, { id: 'three' }).ask('Launch', NOON + 100 * SECOND)).says).toContain(
      said({ name: 'were-in', exercise: 'warm-up' }),
    );
  });
});

describe('after pain', () => {
  test('no narration of the session holds a kind that was excluded, but for the way off the floor', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySaid, { minLength: 2, maxLength: 14 }), async (said) => {
        const store = memoryProgressStore();
        let session: SessionUnderTest | undefined;
        let [now, spared]: [Instant, readonly Movement[]] = [NOON, []];
        for (const [index, { what, after }] of [...OPENING, ...said].entries()) {
          now += after;
          session ??= openSession(store, { id: `session-${index}` });
          const heard = await session.ask(what, now);
          spared = sparedIn(session);
          expect(loaded(session, spared, heard)).toEqual([]);
          if (!heard.isOpen || what === 'End') session = undefined;
        }
      }),
      runs(200),
    );
  });

  const OPENING = ['Launch', 'Yes', 'Yes', 'Next'].map((what) => ({ what, after: 0 }));

  function sparedIn(session: SessionUnderTest): readonly Movement[] {
    return (session.attributes() as { readonly afterPain?: readonly Movement[] }).afterPain ?? [];
  }

  /** The exercises that a session narrates although they load what it spares: told by the marks of what it was just told. */
  function loaded(session: SessionUnderTest, spared: readonly Movement[], { isOpen }: Heard): readonly string[] {
    const under = underWayIn(session);
    if (!isOpen || spared.length === 0 || !under?.narration) return [];
    const { marks } = under.narration;
    const isInSet = marks.filter(({ place, body }) => place.at === 'set' && !body.isResting);
    const done = new Set(isInSet.map(({ place }) => entryAt(under.plan, place.entry)));
    const loading = [...done].filter((entry) => {
      return formOf(catalog, entry).movements.some((movement) => spared.includes(movement));
    });
    const inSets = loading.map(teachingId);
    const { question } = session.attributes() as { readonly question?: string };
    const isWayUp =
      question === 'up' ||
      question === 'up-without-chair' ||
      under.plan.form === 'chair' ||
      entryAt(under.plan, under.place.entry).kind !== 'exercise';
    const kneels = marks.filter(({ body, place }, index) => {
      const before = marks[index - 1]?.body.in;
      if (entryAt(under.plan, place.entry).kind !== 'exercise') return false;
      return before !== undefined && before !== body.in && (body.in === 'heels' || body.in === 'all-fours');
    });
    const onTheWay = spared.includes('kneel') && !isWayUp ? kneels.map(({ place }) => `way to ${place.entry}`) : [];
    return [...inSets, ...onTheWay];
  }

  test.each(plan.entries.flatMap(({ kind, id }) => (kind === 'exercise' ? [id] : [])))(
    'in %s, by any part, the boat is not offered, nor what loads the part',
    async (id) => {
      for (const part of PARTS) {
        const store = await storeWith(progress(underWay(aPlace(id, 3))));
        const session = openSession(store, { id: part });
        await session.ask('Launch', NOON);
        await session.ask('Yes', NOON + 5 * SECOND);
        const spared = sparedFor(catalog, underWay(aPlace(id, 3)), part === 'banana' ? undefined : part);
        const { says } = await session.ask(`Pain body=${part}`, NOON + 90 * SECOND);
        const offered = plan.entries.find((entry) =>
          says.includes(asked({ name: 'next-or-finish', exercise: entry.id })),
        );
        if (!offered) continue;
        expect(offered.id).not.toBe('boat');
        expect(formOf(catalog, offered).movements.filter((each) => spared.includes(each))).toEqual([]);
      }
    },
  );

  test('it lasts for the session, and nothing of it is in the row', async () => {
    const store = await storeWith(progress(underWay(aPlace('kneeling-fold', 3))));
    const session = openSession(store, { id: 'one' });
    await session.ask('Launch', NOON);
    await session.ask('Yes', NOON + 5 * SECOND);
    await session.ask('Pain body=knee', NOON + 90 * SECOND);
    expect((await session.ask('GoTo exercise=cat', NOON + 120 * SECOND)).says).toContain(
      said({ name: 'would-load', exercise: 'cat' }),
    );
    await session.ask('Stop', NOON + 150 * SECOND);
    const later = openSession(store, { id: 'two' });
    await later.ask('Launch', NOON + 3 * 86_400 * SECOND);
    expect((await later.ask('GoTo exercise=cat', NOON + 3 * 86_400 * SECOND)).says).not.toContain(
      said({ name: 'would-load', exercise: 'cat' }),
    );
  });
});
