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

/** In seconds: in the middle of the welcome; and in the middle of the question. */
const [EARLY, LATE] = [4, 26];

async function askedAfter(word: string, after: number) {
  const session = openSession(memoryProgressStore());
  await session.ask('Launch');
  return { session, ...(await session.ask(word, NOON + seconds(after))) };
}

test.each(WORDS)('"%s", said into the welcome, is answered, and they come then', async (word) => {
  const { says } = await askedAfter(word, EARLY);
  expect(says).toContain(`${SAFETY} ${FLOOR}`);
});

test.each(WORDS)('"%s", said after them, is answered without them', async (word) => {
  const { says } = await askedAfter(word, LATE);
  expect(says).not.toContain(SAFETY);
  expect(says).toContain(FLOOR);
});

test('cut off twice, they come a third time', async () => {
  const { session } = await askedAfter('WhatYouNeed', EARLY);
  expect((await session.ask('Help', NOON + seconds(EARLY + 4))).says).toContain(SAFETY);
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
