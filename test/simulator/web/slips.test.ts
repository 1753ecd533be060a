import { slipsOf } from '../../../simulator/web/slips.ts';

test.each([
  { what: 'one press', at: [0], counts: [true] },
  { what: 'a double click', at: [0, 150], counts: [true, false] },
  { what: 'two presses', at: [0, 400], counts: [true, true] },
  { what: 'many quick ones', at: [0, 300, 600, 900], counts: [true, false, false, false] },
])('of $what, $counts count', ({ at, counts }) => {
  let now = 0;
  const { isPress } = slipsOf(() => now);
  const counted = at.map((each) => {
    now = each;
    return isPress();
  });
  expect(counted).toEqual(counts);
});
