import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import { NO_ROW } from '../../../lambda/workout/progress/progress-store.ts';
import { readModel } from '../../../simulator/read-model.ts';
import type { Coach } from '../../../simulator/web/coach.ts';
import { OWNER, openCoach } from '../../../simulator/web/coach.ts';
import { cursorIn, partsOf, placeIn, progressIn, timelineOf } from '../../../simulator/web/developer-text.ts';
import { NOON } from '../../support/builders.ts';
import { figures } from '../../support/figures.ts';
import { content } from '../../support/shipped.ts';

const store = memoryProgressStore();

async function asked(...words: readonly string[]): Promise<Coach> {
  const coach = openCoach({ content, figures, model: readModel(), store });
  await coach.begin(NOON);
  for (const each of words) await coach.say(each, NOON + 30_000);
  return coach;
}

function playingIn({ conversation }: Coach) {
  const playing = conversation.playing();
  if (!playing) throw new Error('something plays');
  return playing;
}

function partsIn(coach: Coach) {
  const exchange = coach.lastExchange();
  if (!exchange) throw new Error('something was asked');
  return partsOf(exchange);
}

test('a timeline tells each sentence, the reprompt’s too, with when it begins and how long it and its quiet last', async () => {
  const [first, second] = timelineOf(playingIn(await asked('do the cat')));
  expect(first).toEqual({ at: '0:00', words: 'The cat, then.', lasts: expect.stringMatching(/^\d\.\d s$/) });
  expect(second?.words).toMatch(/^Can you get down/);
});

test('its cursor stands on the sentence at hand, and its progress ends with the answer', async () => {
  const playing = playingIn(await asked('do the cat'));
  const { sentences, lasts } = playing.answer;
  const [, second] = sentences;
  expect([-1, 0, (second?.at ?? 0) - 1, second?.at ?? 0].map((at) => cursorIn(playing, at))).toEqual([-1, 0, 0, 1]);
  expect(progressIn(playing, lasts + 60_000)).toBe(`0:0${Math.floor(lasts / 1000)} of 0:0${Math.floor(lasts / 1000)}`);
});

test('of an exchange it tells what was understood, with what is in the slots, and each part by itself', async () => {
  const parts = partsIn(await asked('do the cat'));
  expect(parts.understood).toMatch(/^\w+Intent, exercise "(the )?cat" \(\w+\)$/);
  expect(parts.ssml?.split('\n')[0]).toMatch(/^<speak>The cat, then\./);
  expect(parts.apl).toContain('"beats"');
  expect(parts.response).toContain('"Alexa.Presentation.APL.RenderDocument"');
  expect(parts.response).not.toContain('"beats"');
  expect(partsIn(await asked()).understood).toBe('LaunchRequest');
});

test('the place is the one of the workout under way, if there is one that can be read', async () => {
  expect(placeIn(NO_ROW)).toBe('none: no workout is under way');
  expect(placeIn('newer')).toBe('in a row that a newer page wrote');
  await asked('do the cat', 'yes', 'yes');
  expect(placeIn(await store.read(OWNER, NOON + 2000))).toMatch(/^\{"entry":/);
});
