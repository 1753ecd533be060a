import { bareName, idCalled } from '../../lambda/alexa/names.ts';
import { english } from '../support/shipped.ts';

/** Names that Alexa has made nothing of, as ER_ERROR_TIMEOUT leaves them: those of the content are known here too. */

const { slots } = english.heard;

test.each(Object.entries(slots.exercises).flatMap(([id, names]) => names.map((name) => ({ id, name }))))(
  '"$name" is the exercise $id',
  ({ id, name }) => {
    expect(idCalled(name, slots.exercises, slots)).toBe(id);
    expect(idCalled(`the ${name}`, slots.exercises, slots)).toBe(id);
  },
);

test.each(Object.entries(slots.workouts).flatMap(([id, names]) => names.map((name) => ({ id, name }))))(
  '"$name" is the workout $id',
  ({ id, name }) => {
    expect(idCalled(name, slots.workouts, slots)).toBe(id);
  },
);

test.each([
  { said: 'boat', id: 'boat' },
  { said: 'the boat', id: 'boat' },
  { said: 'Boat', id: 'boat' },
  { said: 'boats', id: 'boat' },
  { said: 'boat pose', id: 'boat' },
  { said: 'the boat exercise', id: 'boat' },
  { said: 'my boat one', id: 'boat' },
  { said: 'cat-cow', id: 'cat' },
  { said: 'cats', id: 'cat' },
  { said: 'cat stretches', id: 'cat' },
  { said: 'Child’s pose', id: 'kneeling-fold' },
  { said: 'childs pose', id: 'kneeling-fold' },
  { said: 'fold and arch stretch', id: 'fold-and-arch' },
  { said: 'seated', id: 'seated-stretch' },
  { said: 'warm-up', id: 'warm-up' },
  { said: 'the cool-down', id: 'cool-down' },
])('"$said" is $id', ({ said, id }) => {
  expect(idCalled(said, slots.exercises, slots)).toBe(id);
});

test.each([
  '',
  ' ',
  '?',
  'the',
  'one',
  'the pose',
  'banana',
  'boad',
  'boat race',
  'catalogue',
  'constructor',
  '猫',
  '🐈',
  'boat '.repeat(40),
])('"%s" is no exercise: nothing is guessed', (said) => {
  expect(idCalled(said, slots.exercises, slots)).toBeUndefined();
});

test.each([
  { said: 'The Poses', bare: 'pose' },
  { said: 'the the stretches', bare: 'stretch' },
  { said: 'this one', bare: 'this' },
  { said: 'short version', bare: 'short' },
  { said: '', bare: '' },
])('"$said" is compared as "$bare"', ({ said, bare }) => {
  expect(bareName(said, slots)).toBe(bare);
});
