import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTENTS } from '../../lambda/alexa/intents.ts';
import { readModel } from '../../simulator/read-model.ts';
import { understand } from '../../simulator/understand.ts';

/** What people say on a mat, by what they mean. */
interface Group {
  readonly means: string;
  /** None where Alexa does not ask the skill. */
  readonly intents: readonly string[];
  readonly note?: string;
  readonly says: readonly string[];
}

const groups: readonly Group[] = JSON.parse(readFileSync(join(import.meta.dirname, 'what-people-say.json'), 'utf8'));
const rows = groups.flatMap(({ means, intents, says }) => says.map((utterance) => ({ means, intents, utterance })));
const model = readModel();

test.each(rows)('"$utterance" is understood as: $means', ({ utterance, intents }) => {
  const expected = intents.length === 0 ? ['exit'] : intents;
  for (const said of [utterance, `Alexa, ${utterance}`]) {
    const understood = understand(model, said);
    expect(expected).toContain(understood.kind === 'intent' ? understood.intent : understood.kind);
  }
});

test.each(groups.filter(({ intents }) => intents.length > 1 && !intents.includes('ReadyIntent')))(
  'every way to say "$means" comes to the same',
  ({ intents }) => {
    expect(new Set(intents.map((intent) => INTENTS[intent])).size).toBe(1);
  },
);

test('every intent of the model is something that people say', () => {
  const meant = groups.flatMap(({ intents }) => intents);
  expect(Object.keys(INTENTS).filter((intent) => !meant.includes(intent))).toEqual([]);
});

/** What is said in a slot as its id, by the slot's name. */
const named = [
  { utterance: 'my lower back hurts', slots: { body: 'lower-back' } },
  { utterance: 'my tummy hurts', slots: { body: 'stomach' } },
  { utterance: 'my left kneecap is killing me', slots: { body: 'knee' } },
  { utterance: 'both my knees hurt', slots: { body: 'knee' } },
  { utterance: "my shoulder blade's sore", slots: { body: 'upper-back' } },
  { utterance: 'I pulled my hip flexor', slots: { body: 'hip' } },
  { utterance: 'I feel lightheaded', slots: { feeling: 'feel', state: 'dizzy' } },
  { utterance: "I'm really out of breath", slots: { feeling: 'feel', state: 'breathless' } },
  { utterance: 'my foot fell asleep', slots: { body: 'foot', state: 'numb' } },
  { utterance: 'my right leg has gone to sleep', slots: { body: 'leg', state: 'numb' } },
  { utterance: "I've got a cramp in my calf", slots: { body: 'calf' } },
  { utterance: "I can't sit on my heels", slots: { movement: 'kneel' } },
  { utterance: "I can't touch my toes", slots: { movement: 'bend-forward' } },
  { utterance: "I can't get down there any more", slots: { movement: 'floor' } },
  { utterance: 'I have a herniated disc', slots: { having: 'have', condition: 'slipped-disc' } },
  { utterance: 'is this safe with back problems', slots: { condition: 'bad-back' } },
  { utterance: 'I had a hip replacement last year', slots: { condition: 'operation' } },
  { utterance: 'where do my hands go', slots: { body: 'hand' } },
  { utterance: 'what do I do with my chin', slots: { body: 'jaw' } },
];

test.each(named)('"$utterance" names $slots', ({ utterance, slots }) => {
  const understood = understand(model, utterance);
  const said = understood.kind === 'intent' ? understood.slots.map(({ name, id }) => [name, id]) : [];
  expect(Object.fromEntries(said)).toEqual(slots);
});

/** Samples take any words in their slots: what comes of harmless talk must then be told by a value that is none of ours. */
const harmless = [
  'I feel great',
  'I feel better',
  'I am fine',
  "I'm so happy",
  "I'm getting tired",
  "I can't hear you",
  "I can't wait",
  'I have a dog',
  'I have a question',
  'my dog is here',
  'my phone is ringing',
  'my back feels good',
  'I feel it in my legs',
  'what about my cushion',
];

test.each(harmless)('"%s" names nothing of ours', (utterance) => {
  const understood = understand(model, utterance);
  const slots = understood.kind === 'intent' ? understood.slots : [];
  expect(slots.length === 0 || slots.some(({ id }) => id === undefined)).toBe(true);
});
