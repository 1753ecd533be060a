import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTENTS } from '../../lambda/skill/routes.ts';
import { readModel } from '../../simulator/door.ts';
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
