import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import { readModel } from '../../../simulator/read-model.ts';
import type { Coach } from '../../../simulator/web/coach.ts';
import { openCoach } from '../../../simulator/web/coach.ts';
import { NOON } from '../../support/builders.ts';
import { figures } from '../../support/figures.ts';
import { content } from '../../support/shipped.ts';

/** How a page listens, and what it makes of words. */

const parts = { content, figures, model: readModel() };

async function begun(): Promise<Coach> {
  const coach = openCoach({ ...parts, store: memoryProgressStore() }, true);
  await coach.begin(NOON);
  return coach;
}

async function intentOf(coach: Coach, words: string): Promise<string | undefined> {
  const outcome = await coach.say(words, NOON + 1_000);
  return 'asked' in outcome ? outcome.asked.intent : outcome.kind;
}

test('as itself it hears a bare word while it speaks, and takes what fits no phrase for the nearest one', async () => {
  expect(await intentOf(await begun(), 'tell me where we are again')).toBe('WhereIntent');
});

describe('as an Echo', () => {
  test.each([
    { you: 'where am i', comes: 'not heard' },
    { you: 'alexa, where am i', comes: 'WhereIntent' },
    { you: 'alexa, tell me where we are again', comes: 'AMAZON.FallbackIntent' },
  ])('"$you" while it speaks is $comes', async ({ you, comes }) => {
    const coach = await begun();
    coach.listenAs('as an Echo');
    expect(await intentOf(coach, you)).toBe(comes);
  });
});
