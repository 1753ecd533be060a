import { runInNewContext } from 'node:vm';
import * as v from 'valibot';
import { SCREEN_STATES } from '../../lambda/alexa/apl/told.ts';
import { touchTargets } from '../../lambda/alexa/apl/touch-targets.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Door } from '../../simulator/connection.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { openDoor } from '../../simulator/door.ts';
import { readModel } from '../../simulator/read-model.ts';
import { followScript } from '../../simulator/script.ts';
import type { Shown } from '../../simulator/shown.ts';
import { touchableAt, touchedAt } from '../../simulator/touching.ts';
import { aPlace, NOON, progress, underWay } from '../support/builders.ts';
import { content } from '../support/content.ts';
import { figures } from '../support/figures.ts';
import { progressIn, storeWith } from '../support/stores.ts';

const MODEL = readModel();
const LAUNCH = 'alexa, open back stretches';

/** Into the set of the cat. */
const TO_THE_CAT = [LAUNCH, 'yes'];

/** In its repetition four, which every voice has begun by then. */
const IN_FOUR = (what: string) => `@101s ${what}`;
const SHOWS_FOUR = /^ {2}(\d:\d\d) {2}\[.* · 4 of 8 · In · .+\]$/;

const inTheCat = () => storeWith(progress(underWay(aPlace('kneeling-lift', 'done'))));

async function told(
  lines: readonly string[],
  { store = memoryProgressStore(), hasScreen = true, through = (door: Door) => door } = {},
): Promise<readonly string[]> {
  const door = through(openDoor(store, content, { figures }));
  const conversation = startConversation(door, MODEL, { hasScreen });
  const all: string[] = [];
  for await (const line of followScript(conversation, { lines, begin: NOON })) all.push(line);
  return all;
}

describe('a device with a screen', () => {
  test('tells what is shown in lines beside the words, each at its moment', async () => {
    const lines = await told(TO_THE_CAT, { store: await inTheCat() });
    const from = lines.findIndex((line) => SHOWS_FOUR.test(line));
    const [, when = ''] = SHOWS_FOUR.exec(lines[from] ?? '') ?? [];
    expect(lines[from - 1]).toMatch(new RegExp(`^  ${when}  [^[]`));
    expect(lines[from + 2]).toMatch(/· 4 of 8 · Out · /);
  });

  test('tells nothing that was not shown yet when the answer was broken off', async () => {
    const all = (await told([...TO_THE_CAT, IN_FOUR('alexa, stop')], { store: await inTheCat() })).join('\n');
    expect(all).toContain('· 4 of 8 · Out');
    expect(all).not.toContain('· 5 of 8');
  });
});

test('a speaker is told nothing of a screen', async () => {
  const lines = await told([...TO_THE_CAT, '@82s alexa, stop'], { store: await inTheCat(), hasScreen: false });
  expect(lines.filter((line) => line.includes('['))).toEqual([]);
});

describe('a touch', () => {
  test('of "pause" in a set, and of "go-on" minutes later: it goes on at that repetition', async () => {
    const store = await inTheCat();
    const lines = await told([...TO_THE_CAT, IN_FOUR('!touch pause'), '@2m !touch go-on'], { store });
    expect(lines).toEqual(expect.arrayContaining(['You at 1:41 touch pause:', 'You at 2:00 touch go-on:']));
    const from = lines.indexOf('You at 2:00 touch go-on:');
    expect(lines.slice(from).find((line) => line.includes(' of 8 · In'))).toMatch(SHOWS_FOUR);
    expect((await progressIn(store)).underWay?.place).toEqual(aPlace('cat', 4));
  });

  test('that comes twice is answered once: what plays goes on', async () => {
    const script = [...TO_THE_CAT, IN_FOUR('!touch next'), '@5s !touch next', '@10s alexa, where am i'];
    const lines = await told(script, { store: await inTheCat(), through: sendsSecondTouchOfOldScreen });
    expect(lines).toContain('(the skill leaves it as it is, without a word)');
    const from = lines.indexOf('You at 0:05 touch next:');
    expect(lines[from + 2]).toMatch(/^ {2}0:0[5-9]/);
    expect(lines).toContain('You at 0:10: alexa, where am i');
    expect(lines.join('\n')).not.toContain('no session is open');
  });

  test.each([
    {
      what: 'of what is not shown sends nothing',
      lines: [...TO_THE_CAT, IN_FOUR('!touch go-on')],
      says: '(go-on is not on the screen now; shown: previous, pause, next)',
    },
    {
      what: 'outside a workout finds no exercise before it',
      lines: ['alexa, start back stretches', '!touch previous'],
      says: '(previous is not on the screen now; shown: go-on)',
      isNew: true,
    },
    {
      what: 'before the words about safety are said skips none of them',
      lines: ['alexa, start back stretches', '@5s !touch go-on'],
      says: '(go-on is not on the screen now; shown: nothing to touch)',
      isNew: true,
    },
    {
      what: 'after the goodbye sends nothing',
      lines: [LAUNCH, 'alexa, stop', '@1s !touch go-on'],
      says: '(no session is open, so this is not for the skill; say: alexa, open back stretches)',
    },
    {
      what: 'before the first word sends nothing',
      lines: ['!touch next'],
      says: '(no session is open, so this is not for the skill; say: alexa, open back stretches)',
    },
    {
      what: 'of a speaker touches nothing',
      lines: [...TO_THE_CAT, IN_FOUR('!touch pause')],
      says: '(this device has no screen to touch; begin with: npm start -- --screen)',
      hasScreen: false,
    },
  ])('$what', async ({ lines, says, isNew = false, hasScreen = true }) => {
    const store = isNew ? memoryProgressStore() : await inTheCat();
    const sent: string[] = [];
    const all = await told(lines, { store, hasScreen, through: (door) => listenedAt(door, sent) });
    expect(all[all.findIndex((line) => /^You.* touch /.test(line)) + 1]).toBe(says);
    expect(sent.filter((type) => type.includes('UserEvent'))).toEqual([]);
  });

  test('carries no voice: nobody has spoken', async () => {
    const persons: unknown[] = [];
    const through = ({ invoke, ...door }: Door): Door => ({
      ...door,
      invoke: (envelope) => {
        persons.push(envelope.context.System.person?.personId);
        return invoke(envelope);
      },
    });
    await told(['!as anna', ...TO_THE_CAT, '@3s !touch next'], { through });
    expect(persons).toEqual(['amzn1.ask.person.anna', 'amzn1.ask.person.anna', undefined]);
  });
});

const beat = {
  at: 10_000,
  ms: 4_000,
  state: 'set',
  entry: 3,
  head: '',
  title: '',
  caption: '',
  hint: '',
} as const;
const shown: Shown = {
  id: 'a-request',
  isOpen: 1,
  words: { in: 'In', out: 'Out' },
  beats: [{ ...beat, breathing: 'in', number: '4', of: 'of 8' }],
};

describe('what was played is counted as the document counts it', () => {
  test.each([
    { elapsed: 12_345.6, played: 12_346, why: 'whole milliseconds' },
    { elapsed: 9_000, played: 10_000, why: 'not before the first beat' },
    { elapsed: 60_000, played: 14_000, why: 'not beyond the last' },
  ])('$why', ({ elapsed, played }) => {
    expect(touchedAt(shown, 'pause', elapsed)).toEqual({ what: 'pause', id: 'a-request', played });
  });
});

describe('what can be touched is what the document displays', () => {
  const target = v.object({ id: v.string(), display: v.string() });
  const targets = touchTargets().map((each) => v.parse(target, each));

  test.each(SCREEN_STATES.flatMap((state) => ['', 'Say “Alexa, yes”'].map((hint) => ({ state, hint }))))(
    '$state, with the hint "$hint"',
    ({ state, hint }) => {
      for (const [entry, isOpen] of [
        [-1, 0],
        [-1, 1],
        [0, 0],
        [0, 1],
      ] as const) {
        const beats = [{ ...beat, breathing: '', number: '', of: '', state, entry, hint }] as const;
        const [first] = beats;
        const displayed = targets.filter(({ display }) => {
          const expression = /^\$\{(.*)\}$/.exec(display)?.[1] ?? '';
          return runInNewContext(expression, { response: { isOpen }, beat: first }) === 'normal';
        });
        expect(touchableAt({ ...shown, isOpen, beats }, 0)).toEqual(displayed.map(({ id }) => id));
      }
    },
  );
});

function listenedAt({ invoke, ...door }: Door, sent: string[]): Door {
  return {
    ...door,
    invoke: (envelope) => {
      sent.push(envelope.request.type);
      return invoke(envelope);
    },
  };
}

/** A screen that is touched twice before its answer comes: the second touch is of the document that was shown then. */
function sendsSecondTouchOfOldScreen({ invoke, ...door }: Door): Door {
  let old: object | undefined;
  return {
    ...door,
    invoke: (envelope) => {
      const { request } = envelope;
      if (!('arguments' in request) || !('token' in request)) return invoke(envelope);
      old ??= { token: request.token, arguments: request.arguments };
      return invoke({ ...envelope, request: Object.assign(request, old) });
    },
  };
}
