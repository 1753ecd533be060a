import { numbersOf, pointIndex, sizeIndex, turnIndex } from '../../../lambda/alexa/figure/frame-numbers.ts';
import { frameOf } from '../../../lambda/alexa/figure/frames.ts';
import { poseCalled } from '../../support/figure.ts';

const numbers = numbersOf(frameOf(poseCalled('hands-on-stomach')));

test('a frame is 39 numbers, as the canvas counts them: downward, and turned clockwise', () => {
  const [x, y] = pointIndex('hip');
  expect(numbers).toHaveLength(39);
  expect([numbers[x], numbers[y], numbers[turnIndex('neck')]]).toEqual([250, -18, 177]);
});

test('the last are the sizes of the arms, to a hundredth', () => {
  expect(numbers.slice(sizeIndex('near'))).toEqual([0.75, 0.75]);
  expect(sizeIndex('far')).toBe(38);
});
