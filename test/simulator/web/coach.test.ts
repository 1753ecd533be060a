import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import { spokenIn } from '../../../simulator/answer.ts';
import { readModel } from '../../../simulator/read-model.ts';
import type { Coach } from '../../../simulator/web/coach.ts';
import { openCoach } from '../../../simulator/web/coach.ts';
import { NOON } from '../../support/builders.ts';
import { figures } from '../../support/figures.ts';
import { content } from '../../support/shipped.ts';

/** How a page listens, and what it makes of words. */

const parts = { content, figures, model: readModel() };

async function begun(): Promise<Coach> {
  const coach = openCoach({ ...parts, store: memoryProgressStore() });
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

test('an answer begins when it has come, and the next one too: nothing adds up', async () => {
  let now = NOON;
  const coach = openCoach({ ...parts, store: memoryProgressStore(), clock: () => now + 700 });
  for (const words of ['do the cat', 'yes', 'yes']) {
    await coach.press(words, now);
    expect(coach.conversation.playing()?.startedAt).toBe(now + 700);
    now += 10_000;
  }
});

/** All that is said until a minute has passed after a pause that nobody ends. */
async function saidInPause(coach: Coach): Promise<string> {
  await coach.say('alexa, do the cat', NOON + 1000);
  await coach.say('alexa, yes', NOON + 2000);
  await coach.say('alexa, yes', NOON + 3000);
  await coach.say('alexa, wait', NOON + 40_000);
  const playing = coach.conversation.playing();
  return (playing ? spokenIn(playing.answer) : []).map(({ words }) => words).join(' ');
}

test('as itself it asks for no name, as an Echo it does', async () => {
  const [asItself, asEcho] = [await begun(), await begun()];
  asEcho.listenAs('as an Echo');
  expect(await saidInPause(asItself)).not.toMatch(/\bname\b/);
  expect(await saidInPause(asEcho)).toMatch(/\bname\b/);
});

test('a device without a screen is told to the skill as one, from the next word on', async () => {
  const coach = await begun();
  expect(coach.conversation.playing()?.answer.screen).toBeDefined();
  coach.conversation.useScreen(false);
  await coach.say('what do i need', NOON + 1000);
  expect(coach.conversation.playing()?.answer.screen).toBeUndefined();
  expect(coach.conversation.playing()?.answer.say).toBe('yes');
});

test('of a text that nobody would say only the beginning is looked at', async () => {
  const coach = await begun();
  const length = async (words: string) => {
    const began = performance.now();
    await coach.say(words, NOON + 1000);
    return performance.now() - began;
  };
  await length('slwer rpeat nxt');
  expect(await length('slwer rpeat nxt '.repeat(500))).toBeLessThan(50 * (await length('slwer rpeat nxt '.repeat(12))));
});

test('a touch of a document that was replaced meanwhile changes nothing', async () => {
  const coach = await begun();
  const old = coach.conversation.playing()?.answer.shown?.id;
  for (const at of [60_000, 61_000, 62_000]) await coach.press('yes', NOON + at);
  const before = coach.conversation.playing();
  expect(await coach.touch('next', NOON + 63_000, old)).toMatchObject({ kind: 'silent' });
  expect(coach.conversation.playing()).toBe(before);
  expect(await coach.touch('next', NOON + 64_000, before?.answer.shown?.id)).toMatchObject({ kind: 'answered' });
});

test('a button is heard however the page listens, and opens the skill where nothing is under way', async () => {
  const coach = openCoach({ ...parts, store: memoryProgressStore() });
  coach.listenAs('as an Echo');
  expect(await coach.press('do the cat', NOON)).toMatchObject({ asked: { intent: 'GoToIntent' } });
  expect(await coach.press('where am i', NOON + 500)).toMatchObject({ asked: { intent: 'WhereIntent' } });
});

test('an answer under way keeps its cues when the page listens otherwise', async () => {
  const coach = openCoach({ ...parts, store: memoryProgressStore() });
  await coach.press('do the cat', NOON);
  for (const at of [10_000, 20_000]) await coach.press('yes', NOON + at);
  const going = coach.press('yes', NOON + 30_000);
  coach.listenAs('as an Echo');
  await going;
  expect(coach.conversation.playing()?.answer.sentences.some(({ cue }) => cue)).toBe(true);
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
