import { meanOf, meanSizeOf, percentileOf, sumOf } from '../../bench/voice/statistics.ts';

/** Means and percentiles, as every table of how time is kept has them. */

test('a mean of errors lets them cancel out, a mean of their sizes does not', () => {
  expect(sumOf([-100, 300])).toBe(200);
  expect(meanOf([-100, 300])).toBe(100);
  expect(meanSizeOf([-100, 300])).toBe(200);
});

test.each([
  { share: 0.95, is: 19 },
  { share: 0.5, is: 10 },
  { share: 1, is: 20 },
])('so many of a hundred are no larger: the percentile of $share', ({ share, is }) => {
  const shuffled = Array.from({ length: 20 }, (_, index) => ((index * 7) % 20) + 1);
  expect(percentileOf(shuffled, share)).toBe(is);
});

test('of nothing each percentile is nothing', () => {
  expect(percentileOf([], 0.95)).toBe(0);
});
