import { curveAt, fullnessAt, ringOf } from '../../../simulator/web/dot.ts';

/** What a page draws of a device without a screen. */

const IN_AND_OUT = [
  { at: 1000, lasts: 4000, isIn: true },
  { at: 5000, lasts: 6000, isIn: false },
];

test.each([
  { at: 1000, full: 0 },
  { at: 3000, full: 0.5 },
  { at: 5000, full: 1 },
  { at: 8000, full: 0.5 },
])(
  'after $at ms of a breath of four and six seconds from the first second on, the lungs are $full full',
  ({ at, full }) => {
    expect(fullnessAt(IN_AND_OUT, at)).toBeCloseTo(full);
  },
);

test.each([999, 11_000])('at %s ms, where nobody is told how to breathe, there is no curve', (at) => {
  expect(fullnessAt(IN_AND_OUT, at)).toBeUndefined();
});

test('an answer without a breath has no curve', () => {
  const answer = { sentences: [], lasts: 0, characters: 0, reprompt: [], isOpen: true, isSilent: false };
  expect(curveAt({ answer, startedAt: 0 }, 5000)).toBe('');
});

test.each([
  { state: 'talking', ring: 'talks' },
  { state: 'listening', ring: 'listens' },
  { state: 'asking again', ring: 'talks' },
  { state: 'listening again', ring: 'listens' },
  { state: 'closed', ring: 'dark' },
] as const)('the ring $ring while the microphone is $state', ({ state, ring }) => {
  expect(ringOf(state)).toBe(ring);
});
