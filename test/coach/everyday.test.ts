import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../../simulator/read-model.ts';
import { understand } from '../../simulator/understand.ts';

/** What is said every day and is not of a body: "I have to go to the door" is no condition. */

const EVERYDAY: readonly string[] = JSON.parse(readFileSync(join(import.meta.dirname, 'everyday.json'), 'utf8'));

const OF_BODIES = [
  'EmergencyIntent',
  'StuckIntent',
  'PainIntent',
  'UnwellIntent',
  'TooHardIntent',
  'DisclosureIntent',
  'HelpUpIntent',
];

const model = readModel();

test.each(EVERYDAY)('"%s" is not of a body', (utterance) => {
  const understood = understand(model, utterance);
  expect(OF_BODIES).not.toContain(understood.kind === 'intent' ? understood.intent : understood.kind);
});
