import type { Layer } from '../../../lambda/alexa/figure/figure.ts';
import { FIGURE } from '../../../lambda/alexa/figure/figure.ts';
import { numbersOf, pointIndex, sizeIndex, turnIndex } from '../../../lambda/alexa/figure/frame-numbers.ts';
import { frameOf } from '../../../lambda/alexa/figure/frames.ts';
import { SHIRT } from '../../../lambda/alexa/figure/shirt.ts';
import { poseCalled } from '../../support/figure.ts';

/** A frame as a screen gets it. */

const numbers = numbersOf(frameOf(poseCalled('sitting')));

/** The numbers that a layer is drawn by, and those within it. */
function indicesIn(layer: Layer): readonly number[] {
  switch (layer.kind) {
    case 'shape':
      return [];
    case 'shirt':
      return SHIRT.flatMap(pointIndex);
    case 'bone':
      return [turnIndex(layer.turn), ...layer.layers.flatMap(indicesIn)];
    case 'joint': {
      const size = layer.size ? [sizeIndex(layer.size)] : [];
      return [...pointIndex(layer.at), turnIndex(layer.turn), ...size, ...layer.layers.flatMap(indicesIn)];
    }
  }
}

test('has each number that the figure is drawn by, and no other', () => {
  const used = [...new Set(FIGURE.flatMap(indicesIn))].sort((one, other) => one - other);
  expect(used).toEqual([...numbers.keys()]);
});

test('counts downward from the floor, and turns clockwise', () => {
  const { points, pelvis } = frameOf(poseCalled('sitting'));
  const [x, y] = pointIndex('hip');
  expect([numbers[x], numbers[y]]).toEqual([points.hip[0], -points.hip[1]]);
  expect(numbers[turnIndex('pelvis')]).toBe(-pelvis);
});
