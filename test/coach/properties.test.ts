import fc from 'fast-check';
import * as v from 'valibot';
import { INTENTS } from '../../lambda/alexa/intents.ts';
import type { Question } from '../../lambda/coach/question.ts';
import { sessionSchema } from '../../lambda/coach/session.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { exerciseOf } from '../../lambda/workout/catalog/catalog.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import type { Spared } from '../../lambda/workout/plan/spare.ts';
import { freeEntry } from '../../lambda/workout/plan/spare.ts';
import { isKnown } from '../../lambda/workout/progress/is-known.ts';
import { markAt } from '../../lambda/workout/progress/narration.ts';
import type { Progress, UnderWay } from '../../lambda/workout/progress/progress.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { NOON } from '../support/builders.ts';
import { content, english } from '../support/content.ts';
import { runs } from '../support/effort.ts';
import type { Heard, SessionUnderTest } from '../support/session.ts';
import { openSession } from '../support/session.ts';
import { progressIn, rowIn } from '../support/stores.ts';

/** What holds for any sequence of requests with any timings. */

interface Said {
  readonly what: string;
  readonly after: Milliseconds;
}

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const words = [
  'Launch',
  'End',
  ...Object.keys(INTENTS).map((name) => name.replace('AMAZON.', '').replace('Intent', '')),
];

const anyWord = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Launch', 'Yes', 'Next', 'Next', 'GoOn') },
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constant('Banana') },
  { weight: 3, arbitrary: fc.constantFrom(...withSlots(english.entries, content.catalog.workouts)) },
);

/** Words with something in their slots that makes sense, or none. */
function withSlots(entries: object, workouts: object): readonly string[] {
  return [
    ...['0', '2', '9', '12', '200', '?'].flatMap((number) => [`Repetitions dose=${number}`, `More more=${number}`]),
    ...['PT4M', 'PT10M', 'PT20M', 'PT40M', 'PT30S', 'PT5H', '?'].map((length) => `Length length=${length}`),
    ...['OwnBreath inhale=2 exhale=2', 'OwnBreath inhale=10 exhale=10', 'OwnBreath inhale=1', 'OwnBreath exhale=9'],
    ...Object.keys(entries).flatMap((id) => [`Skip exercise=${id}`, `GoTo exercise=${id}`]),
    ...Object.keys(workouts).map((id) => `Workout workout=${id}`),
    ...['GoToNumber number=3', 'GoToNumber number=99', 'GoTo exercise=banana'],
  ];
}

const anyGap = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 * SECOND }) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 500 * SECOND }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 50 * HOUR }) },
  { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: 0 }) },
);

const anyTalk = fc.array(fc.record({ what: anyWord, after: anyGap }), { minLength: 1, maxLength: 14 });

interface Taken {
  readonly what: string;
  readonly now: Instant;
  readonly before: Progress;
  readonly after: Progress;
  readonly heard: Heard;
  readonly session: SessionUnderTest;
  /** The question that was answered, if one was. */
  readonly question?: Question;
}

/** One person with one device: a session lasts until an answer closes it. */
async function* talk(store: ProgressStore, said: readonly Said[]): AsyncGenerator<Taken> {
  let now: Instant = NOON;
  let session: SessionUnderTest | undefined;
  for (const [index, { what, after }] of said.entries()) {
    now += after;
    session ??= openSession(store, { id: `session-${index}` });
    const before = await progressIn(store);
    const question = sessionIn(session)?.question;
    const heard = await session.ask(what, now);
    yield { what, now, before, after: await progressIn(store), heard, session, question };
    if (!heard.isOpen || what === 'End') session = undefined;
  }
}

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

/** Any prompt, at the end of what is said. That the model understands what each says to say is a test of the routes. */
const PROMPT = new RegExp(
  `(${Object.values(english.prompts)
    .map(({ asks }) =>
      asks
        .replaceAll('*', '')
        .replaceAll('?', '\\?')
        .replaceAll(/\{[^}]*\}/g, '.+'),
    )
    .join('|')})$`,
);

/** Found by chance: what must come before the kneeling lift and the boat is left out, so both are passed over. */
const WITHOUT_WHAT_COMES_FIRST: readonly Said[] = [
  ...['Skip exercise=cat', 'GoOn', 'Skip exercise=fold-and-arch', 'Yes'].map((what) => ({ what, after: 0 })),
  { what: 'Next', after: 63_000 },
  { what: 'Yes', after: 229_000 },
];

/** Found by chance: what loads the sore part is passed over, up to the cool-down. */
const AFTER_PAIN: readonly Said[] = [
  ...['Launch', 'Next', 'Yes'].map((what) => ({ what, after: 0 })),
  { what: 'Repetitions dose=0', after: 167_000 },
  ...['Pain', 'Next'].map((what) => ({ what, after: 0 })),
];

/** Found by chance: nonstop, a word that nobody understands while an exercise is let go of. */
const IN_A_RELEASE: readonly Said[] = [
  ...['Launch', 'Next', 'Nonstop', 'Next', 'Next'].map((what) => ({ what, after: 0 })),
  { what: 'Skip', after: 68_000 },
  { what: 'OwnBreath inhale=2 exhale=2', after: 8056 },
  { what: 'Repetitions dose=0', after: 161_422 },
  { what: 'Fallback', after: 34_522 },
];

/** Found by chance: the short warm-up has nothing of the part that was in doubt, so all of it was heard. */
const SHORT_AT_THE_END: readonly Said[] = [
  ...['Launch', 'Yes', 'Next'].map((what) => ({ what, after: 0 })),
  { what: 'Repetitions dose=0', after: 216_000 },
  ...['Workout workout=short-back-stretches', 'Launch'].map((what) => ({ what, after: 0 })),
];

/** Found by chance: too hard at a prompt, then slower: that is the next one, slower. */
const SLOWER_NEXT: readonly Said[] = [
  ...['Launch', 'Yes', 'Yes'].map((what) => ({ what, after: 0 })),
  { what: 'TooHard', after: 211_000 },
  ...['Slower', 'Launch'].map((what) => ({ what, after: 0 })),
];

test('the place never jumps forward past what time allowed', async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, async (said) => {
      for await (const turn of talk(memoryProgressStore(), said)) expect(jumpedAhead(turn)).toBeUndefined();
    }),
    {
      ...runs(150),
      examples: [IN_A_RELEASE, WITHOUT_WHAT_COMES_FIRST, AFTER_PAIN, SHORT_AT_THE_END, SLOWER_NEXT].map((said) => [
        [...said],
      ]),
    },
  );
});

/** The place after a turn, where it is further than time allowed. */
function jumpedAhead({ what, now, before, after, session, question }: Taken): Place | undefined {
  if (!before.underWay || !after.underWay || isAnotherWorkout(before, after)) return undefined;
  const heard = { ...after.underWay, place: reachedBy(before, now) };
  const reached: Place = isKnown(content.catalog, heard) ? heard.place : { entry: heard.place.entry, at: 'done' };
  if (what.startsWith('GoTo')) return undefined;
  const { place } = after.underWay;
  const next = beginningOfNext(reached, after.underWay, sessionIn(session)?.spared ?? []);
  const isSlowerNext = what === 'Slower' && question === 'too-hard';
  return order(place) > allowedBy(isSlowerNext ? 'Next' : what, reached, next) ? place : undefined;
}

/** What the session remembers; nothing where it is closed. */
function sessionIn(session: SessionUnderTest) {
  const { success, output } = v.safeParse(sessionSchema, session.attributes());
  return success ? output : undefined;
}

function allowedBy(what: string, reached: Place, next: number): number {
  const [word = ''] = what.split(' ');
  if (MOVES.includes(word)) return next;
  return LEAVES.includes(word) ? order({ entry: reached.entry, at: 'done' }) : order(reached);
}

/** The words that lead forward. */
const MOVES = [
  ...['Yes', 'Sure', 'Ready', 'Next', 'MoveOn', 'NextExercise', 'Done', 'GoOn', 'Resume', 'Enough', 'Skip'],
  'NotThisOne',
];

/** Words that leave the current exercise: the place is then the prompt before the next one. Example: "next" in the cat. */
const LEAVES = ['Pain', 'TooHard'];

/** Where a voice without any delay would have come to. */
function reachedBy({ underWay }: Progress, now: Instant): Place {
  if (!underWay?.narration) return underWay?.place ?? { entry: 0, at: 'steps', step: 1 };
  return markAt({ ...underWay.narration, doubt: 0 }, Math.max(0, now + SECOND - underWay.narration.startedAt)).place;
}

function order(place: Place): number {
  if (place.at === 'steps') return place.entry * 1000 + place.step;
  return place.entry * 1000 + (place.at === 'set' ? 100 + place.repetition : 900);
}

/** The first repetition of the next entry that can be begun: the person may say that they are in position. */
function beginningOfNext({ entry }: Place, after: UnderWay, spared: Spared): number {
  const next = freeEntry(content.catalog, after, entry + 1, spared) ?? entry + 1;
  return next * 1000 + 101;
}

function isAnotherWorkout(before: Progress, after: Progress): boolean {
  return before.person.history.begun !== after.person.history.begun;
}

test('the plan is never empty, its doses are within the article, and it can be narrated', async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, async (said) => {
      for await (const { after } of talk(memoryProgressStore(), said)) {
        if (!after.underWay) continue;
        expect(isKnown(content.catalog, after.underWay)).toBe(true);
        const doses = after.underWay.plan.entries.flatMap((entry) => (entry.kind === 'exercise' ? [entry] : []));
        expect(doses.length).toBeGreaterThan(0);
        for (const { id, dose } of doses) {
          expect(dose).toBeGreaterThanOrEqual(exerciseOf(content.catalog, id).dose.least);
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
    runs(100),
  );
});

test('nobody who talks loses a count: finished workouts never outnumber those begun', async () => {
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
    const moves = fc.array(fc.record({ what: fc.constantFrom('Next', 'Previous', 'Repeat'), isFirst: fc.boolean() }), {
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
