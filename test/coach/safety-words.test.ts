import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { NOON, seconds } from '../support/builders.ts';
import { openSession } from '../support/session.ts';
import { asked, said } from '../support/words.ts';

/** The safety words of a first workout: whoever cuts them off hears them before the question that comes after them. */

const SAFETY = said({ name: 'safety' });
const FLOOR = asked({ name: 'down-and-up' });

const WORDS = [
  'Workout workout=short',
  'Length length=PT10M',
  'WhatYouNeed',
  'Help',
  'Fallback',
  'LeaveOut movement=arch',
];

/** In seconds: in the middle of the welcome, and of the question after them, which is on its way before it; and after the question. */
const [EARLY, IN_QUESTION, LATE] = [4, 26, 28];

async function askedAfter(word: string, after: number) {
  const session = openSession(memoryProgressStore());
  await session.ask('Launch');
  return { session, ...(await session.ask(word, NOON + seconds(after))) };
}

test.each([EARLY, IN_QUESTION].flatMap((at) => WORDS.map((word) => [word, at] as const)))(
  '"%s", said at %d s, is answered, and they come then',
  async (word, at) => {
    const { says } = await askedAfter(word, at);
    expect(says).toContain(`${SAFETY} ${FLOOR}`);
  },
);

test.each(WORDS)('"%s", said after them, is answered without them', async (word) => {
  const { says } = await askedAfter(word, LATE);
  expect(says).not.toContain(SAFETY);
  expect(says).toContain(FLOOR);
});

test('cut off twice, they come a third time', async () => {
  const { session } = await askedAfter('WhatYouNeed', EARLY);
  expect((await session.ask('Help', NOON + seconds(EARLY + 4))).says).toContain(SAFETY);
});

test('back to the normal form, the question is about the floor again', async () => {
  const { session } = await askedAfter('Chair', EARLY);
  expect((await session.ask('NormalForm', NOON + seconds(10))).says).toContain(FLOOR);
});

test.each(['Chair', 'LeaveOut movement=kneel'])(
  '"%s" leads onto a chair, and they come before its own question',
  async (word) => {
    const early = await askedAfter(word, EARLY);
    expect(early.says).toContain(`${SAFETY} ${asked({ name: 'shall-we-start' })}`);
    expect((await early.session.ask('Yes', NOON + seconds(60))).says).not.toContain(SAFETY);
    const late = await askedAfter(word, LATE);
    expect(late.says).not.toContain(SAFETY);
  },
);
