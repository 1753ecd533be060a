import { Resvg } from '@resvg/resvg-js';
import { filmOf } from '../../bench/screen/film.ts';

const PICTURE = new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>').render().asPng();

test('pictures follow each other in one drawing of their size, each for its share of the time', () => {
  const film = filmOf('A film', [PICTURE, PICTURE, PICTURE, PICTURE], 2);
  expect(film).toContain('viewBox="0 0 20 10"');
  expect([...film.matchAll(/animation-delay:(-?\d+)s/g)].map(([, begins]) => begins)).toEqual(['-8', '-6', '-4', '-2']);
  expect(film).toContain('turn 8s step-end infinite');
  expect(film).toContain('0%{opacity:1}25%{opacity:0}');
});

test('a film without a picture is refused', () => {
  expect(() => filmOf('A film', [], 1)).toThrow('a film has at least one picture');
});
