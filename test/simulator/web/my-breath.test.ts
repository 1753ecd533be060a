import { readModel } from '../../../simulator/read-model.ts';
import { understand } from '../../../simulator/understand.ts';
import type { Marks } from '../../../simulator/web/my-breath.ts';
import { breathIn, breathLine, breathsIn, isMeasuredAt, marked, wordsFor } from '../../../simulator/web/my-breath.ts';

/** The marks of somebody who breathes like this, half by half, in seconds: in, out, in, out. */
function breathing(...halves: readonly number[]): Marks {
  let [at, isHeld] = [10_000, true];
  let marks = marked([], isHeld, at);
  for (const half of halves) {
    at += half * 1_000;
    isHeld = !isHeld;
    marks = marked(marks, isHeld, at);
  }
  return marks;
}

describe('three breaths are a cadence: the median of each half, in whole seconds, within what is possible', () => {
  test.each([
    { title: 'even breaths', halves: [4, 6, 4, 6, 4, 6], breath: { inhale: 4, exhale: 6 } },
    { title: 'parts of a second', halves: [3.6, 5.2, 4.4, 5.4, 4.2, 5.1], breath: { inhale: 4, exhale: 5 } },
    { title: 'one odd breath', halves: [4, 6, 9, 12, 4, 6], breath: { inhale: 4, exhale: 6 } },
    { title: 'a quick breath', halves: [1, 1, 1, 1, 1, 1], breath: { inhale: 2, exhale: 2 } },
    { title: 'a slow breath', halves: [12, 14, 12, 14, 12, 14], breath: { inhale: 10, exhale: 10 } },
    { title: 'not all of it yet', halves: [4, 6, 4, 6, 4], breath: undefined },
    { title: 'nothing', halves: [], breath: undefined },
  ])('$title', ({ halves, breath }) => {
    expect(breathIn(breathing(...halves))).toEqual(breath);
  });
});

describe('what is no breath begins anew', () => {
  test.each([
    { title: 'a slip of the finger', marks: marked(breathing(4, 6), false, 20_100), breaths: 0, isIn: false },
    { title: 'a press after a long absence', marks: marked(breathing(4), true, 60_000), breaths: 0, isIn: true },
    { title: 'letting go without a press', marks: marked([], false, 1_000), breaths: 0, isIn: false },
  ])('$title', ({ marks, breaths, isIn }) => {
    expect(breathsIn(marks)).toBe(breaths);
    expect(marks.length > 0).toBe(isIn);
  });
});

test('the coach gives way while a breath is measured, and not to somebody who has gone', () => {
  const marks = breathing(4);
  expect(isMeasuredAt([], 14_000)).toBe(false);
  expect(isMeasuredAt(marks, 20_000)).toBe(true);
  expect(isMeasuredAt(marks, 60_000)).toBe(false);
});

test('the page tells what to do, and at the end how many seconds it came to', () => {
  expect(breathLine([])).toMatch(/Hold the button while you breathe in/);
  expect(breathLine(breathing())).toBe('Breath 1 of 3: let go when you breathe out.');
  expect(breathLine(breathing(4))).toBe('Breath 1 of 3: hold again when you breathe in.');
  expect(breathLine(breathing(4, 6, 4, 6, 4))).toBe('Breath 3 of 3: hold again when you breathe in.');
  expect(breathLine(breathing(4, 6, 4, 6, 4, 6))).toMatch(/4 seconds in, 6 out. “Normal pace” undoes it/);
});

test('what is said for it is a phrase of the model, and so is what undoes it', () => {
  const model = readModel();
  const own = understand(model, wordsFor({ inhale: 4, exhale: 10 }));
  expect(own).toMatchObject({ intent: 'OwnBreathIntent', slots: [{ value: '4' }, { value: '10' }] });
  expect(understand(model, 'normal pace')).toMatchObject({ intent: 'NormalPaceIntent' });
});
