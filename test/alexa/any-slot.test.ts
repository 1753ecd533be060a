import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { isKnown } from '../../lambda/workout/progress/is-known.ts';
import type { Progress } from '../../lambda/workout/progress/progress.ts';
import { readModel } from '../../simulator/read-model.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { catalog } from '../support/content.ts';
import { isThorough } from '../support/effort.ts';
import { openSession } from '../support/session.ts';
import { progressIn, rowIn, storeWith, storeWithRow } from '../support/stores.ts';
import { said } from '../support/words.ts';

/** Each intent that has slots, with anything at all in them, however Alexa has resolved it. */

const { intents } = readModel().interactionModel.languageModel;

const VALUES: Readonly<Record<string, unknown>> = {
  'nothing said': undefined,
  null: null,
  empty: '',
  'a space': ' ',
  'a question mark': '?',
  zero: '0',
  'one too large for a number': '1e309',
  'a number of 200 digits': '9'.repeat(200),
  'a negative number': '-3',
  'a number that is no text': 7,
  'no number': Number.NaN,
  'a truth': true,
  'an object': { value: '8' },
  'a list': ['8'],
  '200 characters': 'cat '.repeat(50),
  Arabic: 'القط',
  Chinese: '猫',
  'a face': '🙂',
  'half a face': '\ud83d',
  markup: '</speak><break time="9s"/>&',
  'a property of every object': 'constructor',
  'another one': '__proto__',
  'a number in words': 'eight',
  'a length without an end': `PT${'9'.repeat(200)}M`,
  'a length that is none': 'P',
  'an exercise': 'cat',
  'a workout': 'short workout',
  'a part of a body': 'knee',
  'words of danger': 'chest pain',
};

const matched = (value: unknown, id: unknown) => ({
  status: { code: 'ER_SUCCESS_MATCH' },
  values: [{ value: { name: value, id } }],
});

/** What Alexa has made of a value, by authority. */
const RESOLUTIONS: Readonly<Record<string, (value: unknown) => unknown>> = {
  'not resolved': () => undefined,
  'resolved to itself': (value) => ({ resolutionsPerAuthority: [matched(value, value)] }),
  'resolved to what there is not': (value) => ({ resolutionsPerAuthority: [matched(value, 'banana')] }),
  'resolved without an id': (value) => ({ resolutionsPerAuthority: [matched(value, undefined)] }),
  'no match': () => ({ resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_NO_MATCH' } }] }),
  'a timeout': () => ({ resolutionsPerAuthority: [{ status: { code: 'ER_ERROR_TIMEOUT' } }] }),
  'an exception': () => ({ resolutionsPerAuthority: [{ status: { code: 'ER_ERROR_EXCEPTION' }, values: [] }] }),
  'no authority': () => ({ resolutionsPerAuthority: [] }),
  'no list': () => ({ resolutionsPerAuthority: 'cat' }),
  'a text': () => 'ER_SUCCESS_MATCH',
};

const slotted = intents.filter(({ slots = [] }) => slots.length > 0);

/** Each value, in each way that it may be resolved. */
const FILLED = Object.entries(VALUES).flatMap(([value, given]) =>
  Object.entries(RESOLUTIONS).map(([resolution, resolve]) => {
    return { what: `${value}, ${resolution}`, slot: { value: given, resolutions: resolve(given) } };
  }),
);

/** Between two edits every so many are tried, of each intent others. */
const SOME = 20;

/** Slots that are no slots. */
const SHAPES: Readonly<Record<string, unknown>> = {
  'no slots': undefined,
  'no slot': {},
  'a list of slots': [{ name: 'exercise', value: 'cat' }],
  'slots that are a text': 'cat',
  'slots that are nothing': null,
};

const withPlace = () => storeWith(progress(underWay(aPlace('cat', 4))));

/** A session at a point in a set, as often as it is asked for: what leads there is said once. */
function inSet() {
  const begun = beginSet();
  return async () => {
    const { row, attributes } = await begun;
    const store = await storeWithRow(row);
    return { store, session: openSession(store, { attributes }), now: NOON + seconds(70) };
  };
}

async function beginSet() {
  const store = await withPlace();
  const session = openSession(store);
  await session.ask('Launch');
  await session.ask('Yes', NOON + seconds(10));
  return { row: await rowIn(store), attributes: session.attributes() };
}

/** Each is a session in which it can be said, and when. */
const MOMENTS = {
  'in a set': inSet(),
  'as first words, with a place kept': async () => {
    const store = await withPlace();
    return { store, session: openSession(store), now: NOON };
  },
  'as first words of somebody new': async () => {
    const store = memoryProgressStore();
    return { store, session: openSession(store), now: NOON };
  },
};

describe.each(Object.entries(MOMENTS))('%s', (_, comeTo) => {
  test.each(slotted.map((intent, index) => ({ ...intent, index })))('$name', async ({ name, slots = [], index }) => {
    const tried = FILLED.filter((_, at) => isThorough || (at + 7 * index) % SOME === 0);
    const filled = tried.map(({ what, slot }) => [what, allOf(slots, slot)] as const);
    for (const [what, all] of [...Object.entries(SHAPES), ...filled]) {
      const { store, session, now } = await comeTo();
      const before = await progressIn(store);
      const { says } = await session.askRaw(name, all, now);
      expect({ what, ...seenIn(says, before, await progressIn(store)) }).toEqual({ what, ...ALL_WELL });
    }
  });
});

/** The same in all slots of an intent. */
function allOf(slots: readonly { readonly name: string }[], slot: object) {
  return Object.fromEntries(slots.map(({ name }) => [name, { name, ...slot }]));
}

const ALL_WELL = { isAnswered: true, isWorkoutThere: true, isPlanKnown: true, counts: 'kept' };

function seenIn(says: string, { person, underWay: workout }: Progress, after: Progress): typeof ALL_WELL {
  const { history, endedAt } = after.person;
  const isLess = history.begun < person.history.begun || history.finished < person.history.finished;
  return {
    isAnswered: says !== '' && !says.includes(said({ name: 'trouble' })),
    isWorkoutThere: workout === undefined || after.underWay !== undefined || endedAt !== undefined,
    isPlanKnown: after.underWay === undefined || isKnown(catalog, after.underWay),
    counts: isLess ? 'lost' : 'kept',
  };
}
