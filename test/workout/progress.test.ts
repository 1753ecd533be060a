import {
  advance,
  begin,
  finish,
  goBack,
  goOn,
  hasDoneAnExercise,
  isAtEnd,
  NEWCOMER,
  repeat,
  startOver,
  unfinished,
} from '../../lambda/workout/progress.ts';
import { aPlace, aStep, NOON, progress, underWay } from '../support/builders.ts';
import { plan } from '../support/content.ts';

describe('moves through a plan', () => {
  test.each([
    { move: advance, name: 'next', from: aPlace('cat', 4), to: aPlace('boat', 'position') },
    { move: advance, name: 'next', from: aPlace('cat', 'done'), to: aPlace('boat', 'position') },
    { move: advance, name: 'next', from: aPlace('seated-stretch', 8), to: aPlace('cool-down', 'position') },
    { move: advance, name: 'next', from: aPlace('cool-down', 'position'), to: undefined },
    { move: goBack, name: 'previous', from: aPlace('cat', 4), to: aPlace('kneeling-lift', 'position') },
    { move: goBack, name: 'previous', from: aPlace('warm-up', 'position'), to: aPlace('warm-up', 'position') },
    { move: repeat, name: 'repeat', from: aPlace('cat', 4), to: aPlace('cat', 'position') },
    { move: repeat, name: 'repeat', from: aPlace('cat', 'done'), to: aPlace('cat', 'position') },
    { move: startOver, name: 'start over', from: aPlace('boat', 5), to: aPlace('warm-up', 'position') },
    { move: goOn, name: 'go on', from: aPlace('cat', 4), to: aPlace('cat', 4) },
    { move: goOn, name: 'go on', from: aStep('cat', 3), to: aPlace('cat', 'position') },
    { move: goOn, name: 'go on', from: aPlace('cat', 'done'), to: aPlace('boat', 'position') },
    {
      move: goOn,
      name: 'go on',
      from: aStep('warm-up', 5),
      to: aStep('warm-up', 5),
    },
    { move: goOn, name: 'go on', from: aPlace('cool-down', 'done'), to: undefined },
  ])('$name leads from $from to $to', ({ move, from, to }) => {
    expect(move(underWay(from))?.place).toEqual(to);
  });
});

describe('an unfinished workout is offered', () => {
  const day = 24 * 60 * 60 * 1000;
  test.each([
    { days: 0, offered: true },
    { days: 30, offered: true },
    { days: 31, offered: false },
  ])('after $days days: $offered', ({ days, offered }) => {
    expect(unfinished(progress(underWay(aPlace('cat', 4))), NOON + days * day) !== undefined).toBe(offered);
  });

  test('never to a newcomer', () => {
    expect(unfinished(NEWCOMER, NOON)).toBeUndefined();
  });
});

test('a workout is begun at its first entry, and counted', () => {
  expect(begin(NEWCOMER, plan, NOON)).toEqual({
    safetyHeard: false,
    history: { begun: 1, finished: 0 },
    underWay: { plan, place: aPlace('warm-up', 'position'), lastTurnAt: NOON },
  });
});

test('a finished workout leaves nothing but its number', () => {
  const finished = finish(progress(underWay(aPlace('cool-down', 'done'))));
  expect(finished).toEqual({ safetyHeard: true, history: { begun: 1, finished: 1 } });
});

test.each([
  { place: aPlace('cool-down', 'done'), end: true },
  { place: aPlace('cool-down', 'position'), end: false },
  { place: aPlace('cat', 'done'), end: false },
])('at $place the end is reached: $end', ({ place, end }) => {
  expect(isAtEnd(underWay(place))).toBe(end);
});

test.each([
  { place: aPlace('warm-up', 'done'), done: false },
  { place: aPlace('kneeling-fold', 8), done: false },
  { place: aPlace('kneeling-fold', 'done'), done: true },
  { place: aPlace('cool-down', 'position'), done: true },
])('at $place an exercise is done: $done', ({ place, done }) => {
  expect(hasDoneAnExercise(underWay(place))).toBe(done);
});
