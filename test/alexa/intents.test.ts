import { INTENTS, wordOf } from '../../lambda/alexa/intents.ts';
import type { IntentSlots } from '../../lambda/alexa/slots.ts';
import { sayable, sentencesIn } from '../../lambda/narration/template.ts';
import { readModel } from '../../simulator/read-model.ts';
import { intentsFor, understand, utterancesOf } from '../../simulator/understand.ts';
import { isThorough } from '../support/effort.ts';
import { catalog, english } from '../support/shipped.ts';

const model = readModel();
const { intents, invocationName } = model.interactionModel.languageModel;

/** Of the utterances only every so many are tried between two edits. */
const SOME = 7;

/** What fits the slot of another intent, and why it may. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'one second': 'a plea to wait; as a length it would be refused',
  'one minute': 'a plea to wait; as a length it would be refused',
  'two seconds': 'a plea to wait; as a length it would be refused',
  'in a minute': 'a plea to wait; as a length it would be refused',
  'in a second': 'a plea to wait; as a length it would be refused',
  'yes the whole workout': 'a yes, where the whole workout is asked about',
  'my face is numb': 'a sign of a stroke, which no other meaning may hide',
};

describe('the interaction model and the intents', () => {
  test('know the same intents', () => {
    expect(Object.keys(INTENTS).sort()).toEqual(intents.map(({ name }) => name).sort());
  });

  test('leave built-in intents without samples of ours but the fallback, and no other without any', () => {
    const isOurs = (name: string) => name === 'AMAZON.FallbackIntent' || !name.startsWith('AMAZON.');
    for (const { name, samples = [] } of intents) expect(samples.length > 0).toBe(isOurs(name));
  });

  test('let no utterance fit two intents, with exceptions for a reason', () => {
    const utterances = utterancesOf(model).map(({ words }) => words);
    expect(utterances.length).toBeGreaterThan(intents.length);
    const some = isThorough ? utterances : utterances.filter((_, index) => index % SOME === 0);
    const shared = some.filter((words) => intentsFor(model, words).length !== 1);
    expect(shared.filter((words) => !Object.hasOwn(EXCEPTIONS, words))).toEqual([]);
  });

  test('have samples that Alexa takes: lower case, letters and apostrophes', () => {
    for (const { samples = [] } of intents) {
      for (const sample of samples) expect(sample).toMatch(/^([a-z']+|\{[a-z]+\}('s)?)( ([a-z']+|\{[a-z]+\}('s)?))*$/);
    }
  });

  test('have slots of types that are there, with values of our own', () => {
    const { types = [] } = model.interactionModel.languageModel;
    const known = ['AMAZON.NUMBER', 'AMAZON.DURATION', ...types.map(({ name }) => name)];
    for (const { slots = [] } of intents) for (const { type } of slots) expect(known).toContain(type);
    const ids = Object.fromEntries(types.map(({ name, values }) => [name, values.map(({ id }) => id).sort()]));
    expect(ids).toEqual({
      EXERCISE: [...Object.keys(catalog.exercises), ...Object.keys(catalog.passages)].sort(),
      WORKOUT: Object.keys(catalog.workouts).sort(),
      NOW: ['now', 'today'],
      LATER: ['another-time', 'later', 'tomorrow'],
      ORDINAL: ['1', '10', '11', '12', '2', '3', '4', '5', '6', '7', '8', '9', 'last'],
      BODY: `ankle arm back bottom calf elbow face finger foot forearm groin hamstring hand head heel hip jaw knee leg
        lower-back neck rib shin shoulder stomach tailbone thigh thumb toe upper-back wrist`.split(/\s+/),
      FEELING: ['feel'],
      HAVING: ['have'],
      ASKING: ['how'],
      ALARM: ['alarm'],
      STATE: ['breathless', 'cramp', 'dizzy', 'numb', 'sick'],
      KIND: ['exercise'],
      SESSION: ['workout'],
      MOMENT: ['moment'],
      THING: ['thing'],
      AGREE: ['yes'],
      REFUSE: ['no'],
      READY: ['ready'],
      ONWARD: ['go-on'],
      MOVEMENT: ['arch-back', 'bend-forward', 'floor', 'kneel', 'lie-face-down', 'lift-both-ends', 'wrists'],
      LOAD: ['arch-back', 'bend-forward', 'floor', 'kneel', 'lie-face-down', 'lift-both-ends', 'wrists'],
      CONDITION: `arthritis bad-back bad-hips bad-knees bad-neck bad-shoulder bad-wrists blood-pressure heart hernia
        injury operation osteoporosis pregnancy sciatica scoliosis slipped-disc stenosis vertigo`.split(/\s+/),
    });
  });

  test('have one type for each name of a slot, as Alexa asks for', () => {
    const types = new Map<string, Set<string>>();
    for (const { name, type } of intents.flatMap(({ slots = [] }) => slots)) {
      types.set(name, (types.get(name) ?? new Set()).add(type));
    }
    expect([...types].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  test('hold no more samples than a reader can follow', () => {
    for (const { samples = [] } of intents) expect(samples.length).toBeLessThanOrEqual(250);
  });

  test('have an invocation name that Alexa takes', () => {
    expect(invocationName).toMatch(/^[a-z']+( [a-z']+)+$/);
    expect(invocationName).not.toMatch(/\b(alexa|amazon|echo|skill|app|open|start|begin|launch|ask|tell)\b/);
  });

  test('understand everything that people are told to say', () => {
    const phrases = sentencesIn(english).flatMap(({ path, sentence }) => {
      const said = /\.(say|or)$/.test(path) ? [sentence] : sayable(sentence);
      return said.filter((phrase) => !phrase.includes('{'));
    });
    expect(new Set(phrases)).toEqual(
      new Set([
        ...[
          'next',
          'repeat',
          'again',
          'wait',
          'stop',
          'finish',
          'go on',
          'yes',
          'no',
          'done',
          'not today',
          "that's not me",
        ],
        ...['slower', 'how many more', 'leave it out', 'start over', 'that hurts', 'help me up', 'easier'],
        ...['no kneeling', 'no arching', 'nothing on my stomach'],
        ...['on a chair', 'one step at a time', 'just the counts', 'I have no chair', "I'm ready"],
        ...['open back stretches', 'The short one', 'I have ten minutes'],
      ]),
    );
    for (const phrase of phrases)
      expect(understand(model, phrase)).not.toMatchObject({ intent: 'AMAZON.FallbackIntent' });
  });
});

test('"a short workout" is the short workout, and fits no other intent', () => {
  expect(intentsFor(model, 'a short workout')).toEqual(['WorkoutIntent']);
  const slots = [expect.objectContaining({ name: 'workout', id: 'short-back-stretches' })];
  expect(understand(model, 'a short workout')).toMatchObject({ intent: 'WorkoutIntent', slots });
});

test.each([
  { type: 'IntentRequest', intent: 'BananaIntent' },
  { type: 'IntentRequest', intent: 'constructor' },
  { type: 'IntentRequest' },
])('$type $intent is answered as what nobody understood', (request) => {
  expect(wordOf(request, english.heard)).toBe('not-understood');
});

test.each<{ slots: IntentSlots; word: string }>([
  { slots: {}, word: 'not-this-one' },
  { slots: { exercise: {} }, word: 'not-this-one' },
  { slots: { exercise: { value: 'it' } }, word: 'not-this-one' },
  { slots: { exercise: { value: 'This one' } }, word: 'not-this-one' },
  { slots: { exercise: { value: 'banana' } }, word: 'skip' },
  { slots: { exercise: { value: 'the boat', id: 'boat' } }, word: 'skip' },
])('to skip $slots is "$word"', ({ slots, word }) => {
  expect(wordOf({ type: 'IntentRequest', intent: 'SkipIntent', slots }, english.heard)).toBe(word);
});
