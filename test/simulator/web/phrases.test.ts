import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import { readModel } from '../../../simulator/read-model.ts';
import type { Coach } from '../../../simulator/web/coach.ts';
import { openCoach } from '../../../simulator/web/coach.ts';
import { chipsFor } from '../../../simulator/web/phrases.ts';
import { NOON } from '../../support/builders.ts';
import { figures } from '../../support/figures.ts';
import { content } from '../../support/shipped.ts';

/** What a page offers to be said. */

const parts = { content, figures, model: readModel() };
const LATER = NOON + 10 * 60_000;
const GUIDED = ['wait', 'next', 'stop', 'repeat', 'slower', 'where am I'];

async function after(...words: readonly string[]): Promise<Coach> {
  const coach = openCoach({ ...parts, store: memoryProgressStore() });
  await coach.begin(NOON - 60_000);
  for (const [index, each] of words.entries()) await coach.press(each, NOON - 50_000 + index * 1000);
  return coach;
}

test.each([
  { when: 'in the welcome, before its question', words: [], at: NOON - 59_000, offers: ['wait', 'stop'] },
  { when: 'once the question is asked', words: [], at: NOON, offers: ['yes', 'no', 'help'] },
  { when: 'in a workout', words: ['yes', 'yes'], at: NOON - 40_000, offers: GUIDED },
  {
    when: 'in a pause, from its first word on',
    words: ['yes', 'yes', 'wait'],
    at: NOON - 47_000,
    offers: ['go on', 'stop', 'repeat', 'where am I'],
  },
])('$when it offers $offers', async ({ words, at, offers }) => {
  const coach = await after(...words);
  expect(chipsFor(coach.conversation, at, false)).toEqual(offers);
});

test('between two workouts a way up is offered to those who left one, and nothing to others', async () => {
  const coach = openCoach({ ...parts, store: memoryProgressStore() });
  expect(chipsFor(coach.conversation, LATER, true)).toEqual(['help me up']);
  expect(chipsFor(coach.conversation, LATER, false)).toEqual([]);
});
