import { breathOf } from '../../../lambda/workout/cadence.ts';
import type { Choices } from '../../../lambda/workout/progress/choices.ts';
import { quicker, slower, UNCHOSEN } from '../../../lambda/workout/progress/choices.ts';
import { offerFor } from '../../../lambda/workout/progress/offer.ts';
import { NEWCOMER } from '../../../lambda/workout/progress/person.ts';
import { catalog } from '../../support/structure.ts';

describe('slower and faster lead to the next breath that has a name', () => {
  test.each([
    { pace: 'quick', to: { slower: 'normal', quicker: 'quick' } },
    { pace: 'normal', to: { slower: 'slow', quicker: 'quick' } },
    { pace: 'slow', to: { slower: 'slow', quicker: 'normal' } },
    { pace: { inhale: 2, exhale: 2 }, to: { slower: 'quick', quicker: { inhale: 2, exhale: 2 } } },
    { pace: { inhale: 5, exhale: 6 }, to: { slower: 'slow', quicker: 'normal' } },
    { pace: { inhale: 10, exhale: 10 }, to: { slower: { inhale: 10, exhale: 10 }, quicker: 'slow' } },
  ] as const)('from $pace to $to', ({ pace, to }) => {
    const choices: Choices = { ...UNCHOSEN, pace };
    expect({ slower: slower(choices, catalog.cadences), quicker: quicker(choices, catalog.cadences) }).toEqual(to);
  });
});

test.each([
  { inhale: 2, exhale: 10, possible: true },
  { inhale: 1, exhale: 6, possible: false },
  { inhale: 4, exhale: 11, possible: false },
  { inhale: 0, exhale: 0, possible: false },
  { inhale: Number.NaN, exhale: 6, possible: false },
])('a breath of $inhale seconds in and $exhale out is possible: $possible', ({ possible, ...breath }) => {
  expect(breathOf(breath)).toEqual(possible ? breath : undefined);
});

describe('what is offered', () => {
  const chosen = (changes: Partial<Choices>) => ({ choices: { ...UNCHOSEN, ...changes } });
  test.each([
    { finished: 0, changes: {}, offer: undefined },
    { finished: 1, changes: {}, offer: 'nonstop' },
    { finished: 2, changes: { offered: ['nonstop'] }, offer: undefined },
    { finished: 3, changes: { offered: ['nonstop'] }, offer: 'brief' },
    { finished: 3, changes: {}, offer: 'nonstop' },
    { finished: 9, changes: { offered: ['nonstop', 'brief'] }, offer: undefined },
    { finished: 1, changes: chosen({ flow: 'step' }), offer: undefined },
    { finished: 3, changes: chosen({ flow: 'nonstop' }), offer: 'brief' },
    { finished: 3, changes: chosen({ flow: 'nonstop', guidance: 'minimal' }), offer: undefined },
  ] as const)('after $finished finished workouts, with $changes: $offer', ({ finished, changes, offer }) => {
    expect(offerFor({ ...NEWCOMER, ...changes, history: { begun: finished, finished } })).toBe(offer);
  });
});
