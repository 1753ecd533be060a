import { durationIn } from '../../lambda/alexa/duration.ts';
import { readEnvelope } from '../../lambda/alexa/envelope.ts';
import { readRequest } from '../../lambda/alexa/read-request.ts';
import type { IntentSlots } from '../../lambda/alexa/slots.ts';
import { numberIn, saidIn } from '../../lambda/alexa/slots.ts';
import type { Said } from '../../lambda/coach/request.ts';
import { readModel } from '../../simulator/read-model.ts';
import { english } from '../support/shipped.ts';

const MINUTE = 60_000;

test.each([
  { value: 'PT10M', minutes: 10 },
  { value: 'PT1H30M', minutes: 90 },
  { value: 'PT30S', minutes: 0.5 },
  { value: 'PT90S', minutes: 1.5 },
  { value: 'P1D', minutes: 24 * 60 },
  { value: 'P1W', minutes: 7 * 24 * 60 },
  { value: 'P1Y', minutes: Number.NaN },
  { value: 'P', minutes: Number.NaN },
  { value: 'PT', minutes: Number.NaN },
  { value: '', minutes: Number.NaN },
  { value: '?', minutes: Number.NaN },
  { value: undefined, minutes: Number.NaN },
  { value: 'ten minutes', minutes: Number.NaN },
])('"$value" lasts $minutes minutes', ({ value, minutes }) => {
  expect(durationIn(value)).toBe(minutes * MINUTE);
});

test.each([
  { slot: undefined, number: undefined },
  { slot: {}, number: undefined },
  { slot: { value: '8' }, number: 8 },
  { slot: { value: '0' }, number: 0 },
  { slot: { value: 'eight' }, number: 8 },
  { slot: { value: 'Twenty-one' }, number: 21 },
  { slot: { value: 'twenty one' }, number: 21 },
  { slot: { value: '?' }, number: Number.NaN },
  { slot: { value: '' }, number: Number.NaN },
  { slot: { value: '-3' }, number: Number.NaN },
  { slot: { value: '2.5' }, number: Number.NaN },
  { slot: { value: '1e3' }, number: Number.NaN },
  { slot: { value: '1e309' }, number: Number.NaN },
  { slot: { value: 'constructor' }, number: Number.NaN },
  { slot: { value: '八' }, number: Number.NaN },
  { slot: { value: 'a'.repeat(200) }, number: Number.NaN },
])('$slot says $number', ({ slot, number }) => {
  expect(numberIn(slot, english)).toBe(number);
});

const NUMBERED: readonly { readonly slots: IntentSlots; readonly number: Said['number'] }[] = [
  { slots: { number: { value: '4' } }, number: 4 },
  { slots: { number: { value: '4th' } }, number: 4 },
  { slots: { number: { value: 'four' } }, number: 4 },
  { slots: { number: { value: 'fourth' } }, number: 4 },
  { slots: { number: { value: 'number four' } }, number: 4 },
  { slots: { number: { value: 'exercise number 4' } }, number: 4 },
  { slots: { number: { value: 'number one' } }, number: 1 },
  { slots: { number: { value: 'the first one' } }, number: 1 },
  { slots: { number: { value: 'twenty one' } }, number: 21 },
  { slots: { number: { value: 'the last one' } }, number: 'last' },
  { slots: { ordinal: { value: 'fourth', id: '4' } }, number: 4 },
  { slots: { ordinal: { value: 'final', id: 'last' } }, number: 'last' },
  { slots: { ordinal: { value: 'fourth' } }, number: 4 },
  { slots: { ordinal: { value: 'fourth', id: 'constructor' } }, number: Number.NaN },
  { slots: { ordinal: {}, number: { value: '4' } }, number: 4 },
  { slots: { number: { value: '?' } }, number: Number.NaN },
  { slots: { number: { value: '-4' } }, number: Number.NaN },
  { slots: { number: { value: 'number' } }, number: Number.NaN },
  { slots: {}, number: undefined },
];

test.each(NUMBERED)('$slots is exercise $number', ({ slots, number }) => {
  expect(saidIn(slots, english).number).toBe(number);
});

const ORDINALS = readModel().interactionModel.languageModel.types?.find(({ name }) => name === 'ORDINAL')?.values ?? [];

test.each(
  ORDINALS.flatMap(({ id, name: { value, synonyms = [] } }) => [value, ...synonyms].map((said) => ({ id, said }))),
)('"$said" is $id where Alexa resolves nothing, too', ({ id, said }) => {
  expect(String(saidIn({ ordinal: { value: said } }, english).number)).toBe(id);
});

/** What Alexa tells of a name that she could not resolve, in each way. */
const UNRESOLVED: Readonly<Record<string, object>> = {
  'no match': { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_NO_MATCH' } }] },
  'a timeout': { resolutionsPerAuthority: [{ authority: 'a', status: { code: 'ER_ERROR_TIMEOUT' } }] },
  'an empty list': { resolutionsPerAuthority: [] },
  'no values': { resolutionsPerAuthority: [{ status: { code: 'ER_ERROR_EXCEPTION' }, values: [] }] },
};

function meant(intent: string, slot: string, value: string, resolutions?: object) {
  const slots = { [slot]: { name: slot, value, resolutions } };
  const request = { type: 'IntentRequest', requestId: 'r', intent: { name: intent, slots } };
  const { word, said } = readRequest(readEnvelope({ version: '1.0', request }), english);
  return { word, said: JSON.parse(JSON.stringify(said)) };
}

describe.each([...Object.entries(UNRESOLVED), ['no resolutions', undefined] as const])('with %s', (_, resolutions) => {
  test.each([
    { intent: 'GoToIntent', slot: 'exercise', value: 'the boat', word: 'go-to', said: { exercise: 'boat' } },
    { intent: 'SkipIntent', slot: 'exercise', value: 'cat cows', word: 'skip', said: { exercise: 'cat' } },
    {
      intent: 'WorkoutIntent',
      slot: 'workout',
      value: 'short one',
      word: 'workout',
      said: { workout: 'short-back-stretches' },
    },
    { intent: 'GoToNumberIntent', slot: 'ordinal', value: 'fourth', word: 'go-to', said: { number: 4 } },
  ])('$intent with "$value" is $word $said', ({ intent, slot, value, word, said }) => {
    expect(meant(intent, slot, value, resolutions)).toEqual({ word, said });
  });
});

describe('an open slot that holds something else', () => {
  test.each([
    { value: 'next exercise', word: 'next-exercise' },
    { value: 'next one', word: 'next-exercise' },
    { value: 'the next one', word: 'next-exercise' },
    { value: 'following stretch', word: 'next-exercise' },
    { value: 'previous one', word: 'previous' },
    { value: 'one before', word: 'previous' },
    { value: 'this one again', word: 'again' },
    { value: 'same one', word: 'again' },
    { value: 'the beginning', word: 'start-over' },
    { value: 'fourth one', word: 'go-to', said: { number: 4 } },
    { value: 'exercise four', word: 'go-to', said: { number: 4 } },
    { value: 'number four', word: 'go-to', said: { number: 4 } },
    { value: 'last one', word: 'go-to', said: { number: 'last' } },
    { value: 'ten reps', word: 'repetitions', said: { dose: 10 } },
    { value: 'five of them', word: 'repetitions', said: { dose: 5 } },
    { value: 'ten minutes', word: 'length', said: { length: 10 * MINUTE } },
    { value: 'short one', word: 'workout', said: { workout: 'short-back-stretches' } },
    { value: 'banana', word: 'go-to', said: {} },
    { value: '?', word: 'go-to', said: {} },
    { value: '', word: 'go-to', said: {} },
    { value: 'constructor', word: 'go-to', said: {} },
    { value: 'ねこ', word: 'go-to', said: {} },
  ])('go to "$value" is $word $said', ({ value, word, said = {} }) => {
    expect(meant('GoToIntent', 'exercise', value)).toEqual({ word, said });
  });

  test.each([
    { value: 'this one', word: 'not-this-one' },
    { value: 'next one', word: 'skip', said: { number: 'next' } },
    { value: 'fourth one', word: 'skip', said: { number: 4 } },
    { value: 'last one', word: 'skip', said: { number: 'last' } },
    { value: 'previous one', word: 'skip', said: {} },
    { value: 'banana', word: 'skip', said: {} },
  ])('skip "$value" is $word $said', ({ value, word, said = {} }) => {
    expect(meant('SkipIntent', 'exercise', value)).toEqual({ word, said });
  });

  test.each([
    { intent: 'WorkoutIntent', slot: 'workout', value: 'ten', word: 'repetitions', said: { dose: 10 } },
    { intent: 'WorkoutIntent', slot: 'workout', value: 'ten reps', word: 'repetitions', said: { dose: 10 } },
    { intent: 'WorkoutIntent', slot: 'workout', value: 'fourth one', word: 'go-to', said: { number: 4 } },
    { intent: 'WorkoutIntent', slot: 'workout', value: 'boat', word: 'go-to', said: { exercise: 'boat' } },
    { intent: 'GoToNumberIntent', slot: 'ordinal', value: 'next', word: 'next-exercise' },
    { intent: 'SkipIntent', slot: 'ordinal', value: 'next', word: 'skip', said: { number: 'next' } },
    { intent: 'SkipIntent', slot: 'ordinal', value: 'fourth', word: 'skip', said: { number: 4 } },
    { intent: 'LengthIntent', slot: 'length', value: '5', word: 'length', said: { length: null } },
    { intent: 'LengthIntent', slot: 'length', value: 'ten minutes', word: 'length', said: { length: 10 * MINUTE } },
    {
      intent: 'LengthIntent',
      slot: 'length',
      value: 'short',
      word: 'workout',
      said: { workout: 'short-back-stretches' },
    },
  ])('$intent with "$value" is $word $said', ({ intent, slot, value, word, said = {} }) => {
    expect(meant(intent, slot, value)).toEqual({ word, said });
  });

  test('what Alexa has resolved is taken as it is', () => {
    const status = { code: 'ER_SUCCESS_MATCH' };
    const resolutions = { resolutionsPerAuthority: [{ status, values: [{ value: { name: 'cat', id: 'cat' } }] }] };
    expect(meant('GoToIntent', 'exercise', 'next one', resolutions)).toEqual({
      word: 'go-to',
      said: { exercise: 'cat' },
    });
  });
});

test.each([
  { intent: 'TooHardIntent', slot: 'movement' },
  { intent: 'LeaveOutIntent', slot: 'load' },
  { intent: 'BringBackIntent', slot: 'load' },
])('a movement of $intent comes in the slot "$slot"', ({ intent, slot }) => {
  const { intents } = readModel().interactionModel.languageModel;
  expect(intents.find(({ name }) => name === intent)?.slots?.map(({ name }) => name)).toContain(slot);
  const values = [{ value: { name: 'kneel', id: 'kneel' } }];
  const resolutions = { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' }, values }] };
  const slots = { [slot]: { name: slot, value: 'kneel', resolutions } };
  const { slots: read } = readEnvelope({ request: { type: 'IntentRequest', intent: { name: intent, slots } } });
  expect(saidIn(read, english).movement).toBe('kneel');
});
