import type { Catalog } from '../../../lambda/workout/catalog/catalog.ts';
import { readyIn, restingIn, STANDING } from '../../../lambda/workout/plan/body.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import { isKnown } from '../../../lambda/workout/progress/is-known.ts';
import {
  advance,
  goBack,
  hasComeToAnExercise,
  hasDoneAnExercise,
  isAtEnd,
  letGo,
  repeat,
  startOver,
} from '../../../lambda/workout/progress/moves.ts';
import type { Narration } from '../../../lambda/workout/progress/narration.ts';
import type { Approach, Onward } from '../../../lambda/workout/progress/onward.ts';
import { following } from '../../../lambda/workout/progress/onward.ts';
import type { UnderWay } from '../../../lambda/workout/progress/progress.ts';
import { aPlace, aStep, catNarration, NOON, seconds, sore, underWay } from '../../support/builders.ts';
import { catalog, plan } from '../../support/structure.ts';

const back = (_: unknown, from: UnderWay) => goBack(from);
const again = (_: unknown, from: UnderWay) => repeat(from);
/** What a word leads to for a person who is not at a prompt, and waits after each exercise. */
const by =
  (word: Onward, changes: Partial<Approach> = {}) =>
  (catalog: Catalog, from: UnderWay) =>
    following(catalog, from, { by: word, atPrompt: false, flow: 'exercise', spared: NOTHING_SPARED, ...changes });
const goOn = by('go-on');
const anew = (_: unknown, from: UnderWay) => startOver(catalog, from, NOTHING_SPARED);

describe('moves through a plan', () => {
  test.each([
    { go: advance, name: 'next', from: aPlace('cat', 4), to: aPlace('boat', 'steps') },
    { go: advance, name: 'next', from: aPlace('cat', 'done'), to: aPlace('boat', 'steps') },
    { go: advance, name: 'next', from: aPlace('seated-stretch', 8), to: aPlace('cool-down', 'steps') },
    { go: advance, name: 'next', from: aPlace('cool-down', 'steps'), to: undefined },
    { go: back, name: 'previous', from: aPlace('cat', 4), to: aPlace('kneeling-lift', 'steps') },
    { go: back, name: 'previous', from: aPlace('warm-up', 'steps'), to: aPlace('warm-up', 'steps') },
    { go: again, name: 'repeat', from: aPlace('cat', 4), to: aPlace('cat', 'steps') },
    { go: again, name: 'repeat', from: aPlace('cat', 'done'), to: aPlace('cat', 'steps') },
    { go: anew, name: 'start over', from: aPlace('boat', 5), to: aPlace('warm-up', 'steps') },
    { go: goOn, name: 'go on', from: aPlace('cat', 4), to: aPlace('cat', 4) },
    { go: goOn, name: 'go on', from: aStep('cat', 3), to: aStep('cat', 3) },
    { go: goOn, name: 'go on', from: aPlace('cat', 'done'), to: aPlace('boat', 'steps') },
    { go: goOn, name: 'go on', from: aStep('warm-up', 5), to: aStep('warm-up', 5) },
    { go: goOn, name: 'go on', from: aPlace('cool-down', 'done'), to: undefined },
  ])('$name leads from $from to $to', ({ go, from, to }) => {
    expect(go(catalog, underWay(from), NOTHING_SPARED)?.place).toEqual(to);
  });

  test('leave the body where it is: the way is narrated', () => {
    const body = readyIn('all-fours');
    expect(advance(catalog, underWay(aPlace('cat', 4), { body }), NOTHING_SPARED)?.body).toEqual(body);
  });
});

describe('starting over with something to spare', () => {
  const sitting = restingIn('sitting');

  test('begins with the first exercise that is free, for a body on the floor', () => {
    const from = underWay(aPlace('boat', 5), { body: sitting });
    expect(startOver(catalog, from, sore('kneel'))?.place).toEqual(aPlace('seated-stretch', 'steps'));
  });

  test('begins with the warm-up, for a body that stands', () => {
    expect(startOver(catalog, underWay(aPlace('boat', 5)), sore('kneel'))?.place).toEqual(aPlace('warm-up', 'steps'));
  });

  test('leads nowhere, where no exercise is free', () => {
    const from = underWay(aPlace('boat', 5), { body: sitting });
    expect(startOver(catalog, from, sore('kneel', 'bend-forward'))).toBeUndefined();
  });
});

describe('"I am ready"', () => {
  test('while getting into position begins the set, with the body in place', () => {
    const ready = by('ready')(catalog, underWay(aStep('cat', 2), { body: restingIn('heels') }));
    expect(ready).toMatchObject({ place: aPlace('cat', 1), body: readyIn('all-fours') });
  });

  test('in a passage begins its next part', () => {
    expect(by('ready')(catalog, underWay(aStep('warm-up', 1)))).toMatchObject({
      place: aStep('warm-up', 3),
      body: STANDING,
    });
  });

  test('in the last part of a passage leads to the next entry', () => {
    expect(by('ready')(catalog, underWay(aStep('warm-up', 6)))?.place).toEqual(aPlace('kneeling-fold', 'steps'));
  });

  test.each([
    { from: aPlace('cat', 4), to: aPlace('cat', 4) },
    { from: aPlace('cat', 'done'), to: aPlace('boat', 'steps') },
  ])('goes on from $from to $to', ({ from, to }) => {
    expect(by('ready')(catalog, underWay(from))?.place).toEqual(to);
  });
});

describe('at a prompt between two portions of a set', () => {
  test.each([
    { word: 'go-on', to: aPlace('boat', 5) },
    { word: 'ready', to: aPlace('boat', 5) },
    { word: 'next', to: aPlace('seated-stretch', 'steps') },
  ] as const)('"$word" leads to $to', ({ word, to }) => {
    expect(by(word, { atPrompt: true })(catalog, underWay(aPlace('boat', 5)))?.place).toEqual(to);
  });
});

describe('step by step', () => {
  test.each([
    { from: aStep('cat', 1), to: aStep('cat', 2) },
    { from: aStep('cat', 4), to: aStep('cat', 5) },
    { from: aStep('cat', 5), to: aStep('cat', 6) },
    { from: aStep('cat', 6), to: aPlace('boat', 'steps') },
    { from: aPlace('cat', 3), to: aPlace('boat', 'steps') },
    { from: aPlace('cat', 'done'), to: aPlace('boat', 'steps') },
    { from: aStep('warm-up', 1), to: aStep('warm-up', 3) },
    { from: aStep('warm-up', 6), to: aPlace('kneeling-fold', 'steps') },
    { from: aStep('cool-down', 3), to: undefined },
  ])('the step after $from is $to', ({ from, to }) => {
    expect(by('next', { flow: 'step' })(catalog, underWay(from))?.place).toEqual(to);
  });

  test.each([
    { from: aStep('cat', 3), to: aStep('cat', 3) },
    { from: aPlace('cat', 3), to: aPlace('cat', 3) },
    { from: aPlace('cat', 'done'), to: aPlace('boat', 'steps') },
  ])('at a prompt at $from every word leads to $to', ({ from, to }) => {
    const leading = { flow: 'step', atPrompt: true } as const;
    const places = (['go-on', 'ready', 'next'] as const).map(
      (word) => by(word, leading)(catalog, underWay(from))?.place,
    );
    expect(places).toEqual([to, to, to]);
  });

  test('"go on" in the middle of a step says it again', () => {
    expect(by('go-on', { flow: 'step' })(catalog, underWay(aStep('cat', 3)))?.place).toEqual(aStep('cat', 3));
  });
});

test('a body that lets go rests where it is', () => {
  expect(letGo(underWay(aPlace('boat', 3), { body: readyIn('face-down') })).body).toEqual(restingIn('face-down'));
});

test.each([
  { place: aPlace('cool-down', 'done'), end: true },
  { place: aPlace('cool-down', 'steps'), end: false },
  { place: aPlace('cat', 'done'), end: false },
])('at $place the end is reached: $end', ({ place, end }) => {
  expect(isAtEnd(underWay(place))).toBe(end);
});

test.each([
  { place: aPlace('warm-up', 'done'), done: false },
  { place: aPlace('kneeling-fold', 8), done: false },
  { place: aPlace('kneeling-fold', 'done'), done: true },
  { place: aPlace('cool-down', 'steps'), done: true },
])('at $place an exercise is done: $done', ({ place, done }) => {
  expect(hasDoneAnExercise(underWay(place))).toBe(done);
});

test.each([
  { place: aPlace('warm-up', 'done'), has: false },
  { place: aPlace('kneeling-fold', 'steps'), has: true },
  { place: aPlace('cool-down', 'steps'), has: true },
])('at $place a person has come to an exercise: $has', ({ place, has }) => {
  expect(hasComeToAnExercise(underWay(place), NOON)).toBe(has);
});

test('where a narration leads on to an exercise a person has come to it from its mark on', () => {
  const marks: Narration['marks'] = [
    { at: 0, cues: 0, place: aPlace('warm-up', 'steps'), body: STANDING },
    { at: seconds(100), cues: 9, place: aPlace('kneeling-fold', 'steps'), body: STANDING },
  ];
  const led = underWay(aPlace('warm-up', 'steps'), { narration: { ...catNarration(), startedAt: NOON, marks } });
  expect([99, 100].map((after) => hasComeToAnExercise(led, NOON + seconds(after)))).toEqual([false, true]);
});

describe('a workout that was kept is known to the content of today', () => {
  test.each([
    { name: 'as it was', kept: underWay(aPlace('cat', 8)), known: true },
    { name: 'done', kept: underWay(aPlace('cool-down', 'done')), known: true },
    { name: 'not beyond its dose', kept: underWay(aPlace('cat', 9)), known: false },
    { name: 'not beyond the steps of a passage', kept: underWay(aStep('warm-up', 99)), known: false },
    { name: 'not in the set of a passage', kept: underWay(aPlace('warm-up', 1)), known: false },
    { name: 'not beyond its plan', kept: underWay({ entry: 99, at: 'done' }), known: false },
    {
      name: 'not with an exercise that is gone',
      kept: { ...underWay(aPlace('cat', 1)), plan: { ...plan, entries: [{ kind: 'exercise', id: 'dog', dose: 8 }] } },
      known: false,
    },
  ] as const)('$name', ({ kept, known }) => {
    expect(isKnown(catalog, kept)).toBe(known);
  });
});
