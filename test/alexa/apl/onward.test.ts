import { onwardOf } from '../../../lambda/alexa/apl/onward.ts';
import { INTENTS } from '../../../lambda/alexa/intents.ts';
import type { PromptName } from '../../../lambda/narration/prompts.ts';
import { PROMPTS } from '../../../lambda/narration/prompts.ts';
import { readModel } from '../../../simulator/read-model.ts';
import { understand } from '../../../simulator/understand.ts';
import { english } from '../../support/shipped.ts';

/** A touch on the target that goes on means what the prompt tells people to say, where a touch may say it. */

const BY_WORD_ALONE = [
  'next-or-finish',
  'easier-next-or-finish',
  'easier-or-finish',
  'slower-or-finish',
  'slower-or-next',
  'shall-we-finish',
  'finish-here',
];

const model = readModel();

test.each(Object.keys(PROMPTS) as PromptName[])('%s', (name) => {
  const understood = understand(model, english.prompts[name]?.say ?? '');
  const intent = understood.kind === 'intent' ? understood.intent : understood.kind;
  // Only the name counts.
  expect(onwardOf({ name } as Parameters<typeof onwardOf>[0])).toBe(
    BY_WORD_ALONE.includes(name) ? undefined : INTENTS[intent],
  );
});
