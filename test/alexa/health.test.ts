import fc from 'fast-check';
import { createSkill } from '../../lambda/alexa/skill.ts';
import { countTurn, publishTurn } from '../../lambda/metrics.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { openDoor } from '../../simulator/door.ts';
import { readModel } from '../../simulator/read-model.ts';
import { aPlace, NOON, progress, underWay } from '../support/builders.ts';
import { content } from '../support/content.ts';
import { isThorough } from '../support/effort.ts';
import { faultyStore } from '../support/faulty-store.ts';
import { watchedBy } from '../support/health.ts';
import { HEALTH } from '../support/health-words.ts';
import { storeWith } from '../support/stores.ts';

/** Health is never stored, logged or counted. Example: "I have a slipped disc" leaves no trace in a row, a log or a metric. */

/** What people say of their bodies, and some of what stands around it. */
const SAID = [
  'my knee hurts',
  'my lower back is killing me',
  'i feel dizzy',
  'my leg is numb',
  'i have chest pain',
  "i'm stuck",
  'this is too hard',
  "i can't kneel",
  'i have osteoporosis',
  "i'm pregnant",
  'help me up',
  'next',
  'yes',
  'go on',
  'slower',
  'stop',
  'open back stretches',
];

const MODEL = readModel();
let output: string[] = [];
const spies: jest.SpyInstance[] = [];

beforeEach(() => {
  output = [];
  for (const stream of [process.stdout, process.stderr]) {
    spies.push(
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        output.push(String(text));
        return true;
      }),
    );
  }
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    spies.push(jest.spyOn(console, method).mockImplementation((...said) => output.push(JSON.stringify(said))));
  }
});

afterEach(() => {
  for (const spy of spies.splice(0)) spy.mockRestore();
});

test('rows, logs and metrics hold nothing of what a person says of their body, though writes fail now and then', async () => {
  const anyTalk = fc.array(fc.record({ words: fc.constantFrom(...SAID), after: fc.nat(200) }), { maxLength: 10 });
  const written: string[] = [];
  await fc.assert(
    fc.asyncProperty(anyTalk, fc.boolean(), async (talk, refuses) => {
      const store = faultyStore(watchedBy(written, await storeWith(progress(underWay(aPlace('kneeling-fold', 3))))));
      const skill = createSkill({ content, store, onTurn: countTurn });
      const door = openDoor(memoryProgressStore(), content);
      const conversation = startConversation({ ...door, invoke: (event) => skill.invoke(event) }, MODEL);
      let now = NOON;
      for (const { words, after } of talk) {
        now += after * 1000;
        if (refuses && after % 3 === 0) store.fail({ write: 'refuses' });
        const isOpen = conversation.isInSession();
        await conversation.say(isOpen ? `alexa, ${words}` : `alexa, tell back stretches ${words}`, now);
        publishTurn(5);
      }
    }),
    { numRuns: isThorough ? 100 : 50 },
  );
  expect(written.length).toBeGreaterThan(isThorough ? 100 : 30);
  expect(output.join('')).toContain('Turns');
  expect(written.filter((row) => HEALTH.test(row))).toEqual([]);
  expect(output.filter((line) => HEALTH.test(line.replaceAll(/stackTrace.*/g, '')))).toEqual([]);
});
