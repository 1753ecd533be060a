import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { openDoor } from '../../simulator/door.ts';
import type { HeardModel } from '../../simulator/heard-model.ts';
import { readModel } from '../../simulator/read-model.ts';
import { NOON } from '../support/builders.ts';
import { files } from '../support/content.ts';

/** A workout is a file of content, and a value of a slot. */

const CATS = { warmUp: 'warm-up', exercises: ['cat'], coolDown: 'cool-down', short: true };

function modelWith(id: string, value: string): HeardModel {
  const { interactionModel } = readModel();
  const { types = [], ...languageModel } = interactionModel.languageModel;
  const extended = types.map((type) => {
    return type.name === 'WORKOUT' ? { ...type, values: [...type.values, { id, name: { value } }] } : type;
  });
  return { interactionModel: { languageModel: { ...languageModel, types: extended } } };
}

test('another workout needs no code', async () => {
  const content = parseContent({ ...files, 'workouts/just-cats.json': JSON.stringify(CATS) }, pronounce);
  const door = openDoor(memoryProgressStore(), content);
  const conversation = startConversation(door, modelWith('just-cats', 'cats only'));
  await conversation.say('alexa, ask back stretches for the cats only', NOON);
  const said = conversation.playing()?.answer.sentences.map(({ words }) => words);
  expect(said).toContain('About four minutes: the cat.');
  await conversation.say('alexa, yes', NOON + 40_000);
  await conversation.say('alexa, yes', NOON + 45_000);
  await conversation.say('alexa, next', NOON + 120_000);
  expect(conversation.playing()?.answer.sentences[0]?.words).toBe('The cat, one of one.');
});
