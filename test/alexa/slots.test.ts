import { durationIn } from '../../lambda/alexa/duration.ts';
import { numberIn } from '../../lambda/alexa/slots.ts';

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
  { slot: { value: '?' }, number: Number.NaN },
  { slot: { value: '' }, number: Number.NaN },
  { slot: { value: '-3' }, number: Number.NaN },
  { slot: { value: '2.5' }, number: Number.NaN },
  { slot: { value: '1e3' }, number: Number.NaN },
])('$slot says $number', ({ slot, number }) => {
  expect(numberIn(slot)).toBe(number);
});
