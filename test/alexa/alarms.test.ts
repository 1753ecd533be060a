import { wordOf } from '../../lambda/alexa/intents.ts';
import { readModel } from '../../simulator/read-model.ts';
import { understand } from '../../simulator/understand.ts';
import { english } from '../support/shipped.ts';

/** An alarm that is said in a slot of something harmless: "my chest feels funny" comes as a part of the body, and is danger. */

const model = readModel();

test.each([
  { said: 'my chest feels funny', word: 'danger' },
  { said: 'my chest is really sore', word: 'danger' },
  { said: 'my chest is killing me', word: 'danger' },
  { said: 'my heart feels weird', word: 'danger' },
  { said: 'i have a tight chest', word: 'danger' },
  { said: "i've got pains in my chest", word: 'danger' },
  { said: "there's a tightness in my chest", word: 'danger' },
  { said: 'i have something odd in my chest', word: 'danger' },
  { said: "i've got no feeling in my leg", word: 'danger' },
  { said: 'i have numbness around my bottom', word: 'danger' },
  { said: 'my groin is numb', word: 'unwell' },
  { said: "i can't get any air", word: 'danger' },
  { said: "i can't feel my leg at all and i wet myself", word: 'danger' },
  { said: "i can't get myself off the floor", word: 'stuck' },
  { said: "my knee's locked i can't get up", word: 'stuck' },
  { said: "my back's locked up i can't move", word: 'stuck' },
  { said: 'my foot feels funny', word: 'unwell' },
  { said: 'my knee is really sore', word: 'pain' },
])('"$said" is $word', ({ said, word }) => {
  const understood = understand(model, said);
  if (understood.kind !== 'intent') throw new Error(`"${said}" is ${understood.kind}; expected an intent`);
  const slots = Object.fromEntries(understood.slots.map(({ name, ...slot }) => [name, slot]));
  expect(wordOf({ type: 'IntentRequest', intent: understood.intent, slots }, english.heard)).toBe(word);
});
