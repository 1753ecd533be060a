import { readFileSync } from 'node:fs';
import { interruptionsTable } from '../../bench/interruptions.ts';
import { PLACE_PAGE, pathOf } from '../../bench/pages.ts';
import { teachingId } from '../../lambda/workout/catalog/form.ts';
import { entryAt } from '../../lambda/workout/plan/plan.ts';
import { isThorough } from '../support/effort.ts';
import type { DeviceName, Measured, Way } from '../support/interruptions.ts';
import { MOMENTS, measureInterruptions, TRIED } from '../support/interruptions.ts';

/** A person who is interrupted is put where they were, on slow devices too. Example: stopped at cat 4, kept at cat 4. */

let measured: readonly Measured[];

beforeAll(async () => {
  measured = await measureInterruptions();
});

const AT_ONCE: readonly Way[] = [
  'says "stop"',
  'says "exit"',
  'says "wait"',
  'says "help"',
  'says what nobody understands',
  'opens the skill again',
  'opens it in another room',
  'pulls the plug, and is back at once',
];

const isSlow = (device: DeviceName) => device.startsWith('0.75');
const isExact = (device: DeviceName) => device.startsWith('as planned');

/** Everything that was measured but what a test allows. */
const except = (isAllowed: (each: Measured) => boolean) => measured.filter((each) => !isAllowed(each));

test('every way was tried at moments all over every exercise, in every form', () => {
  expect(MOMENTS).toBeGreaterThanOrEqual(isThorough ? 30 : 4);
  expect(new Set(TRIED.map(({ plan, entry }) => teachingId(entryAt(plan, entry)))).size).toBe(16);
  expect(except(({ interruptions }) => interruptions === TRIED.length)).toEqual([]);
});

test("a voice within the allowance for slow speech puts a person ahead by a set's last repetition at most", () => {
  const quick = measured.filter(
    ({ device, way }) => !isSlow(device) && way !== 'pulls the plug, and is back after 40 s',
  );
  expect(quick.filter(({ mostAhead }) => mostAhead > 1)).toEqual([]);
  expect(quick.filter(({ device, mostAhead }) => isExact(device) && mostAhead > 0)).toEqual([]);
  expect(quick.filter(({ aheadInSet }) => aheadInSet > 0)).toEqual([]);
});

test('a voice that is much slower puts the place at most two repetitions ahead', () => {
  const slow = measured.filter(({ device, way }) => isSlow(device) && way !== 'pulls the plug, and is back after 40 s');
  expect(slow.filter(({ mostAhead }) => mostAhead > 2)).toEqual([]);
});

test('a device that speaks as planned puts the place at most two repetitions behind', () => {
  const known = measured.filter(({ device, way }) => isExact(device) && AT_ONCE.includes(way));
  expect(known.filter(({ mostBehind }) => mostBehind > 2)).toEqual([]);
});

test('a narration that was heard to its end is done, on every device', () => {
  const walkedAway = measured.filter(({ way }) => way === 'walks away');
  expect(walkedAway.filter(({ mean, mostAhead, mostBehind }) => mean !== 0 || mostAhead + mostBehind > 0)).toEqual([]);
});

test('a device that was dead for 40 s may put the place ahead by those, and no more', () => {
  const dead = measured.filter(
    ({ way, device }) => way === 'pulls the plug, and is back after 40 s' && !isSlow(device),
  );
  expect(dead.filter(({ mostAhead }) => mostAhead > 4)).toEqual([]);
});

test('a request that is sent twice leaves the place where it is', () => {
  const of = (name: DeviceName) => measured.flatMap(({ device, ...rest }) => (device === name ? [rest] : []));
  expect(of('as planned, sends twice')).toEqual(of('as planned'));
});

if (isThorough) {
  test('the table of the documents is what was measured: else run npm run update', () => {
    expect(readFileSync(pathOf(PLACE_PAGE), 'utf8')).toContain(`\n${interruptionsTable(measured)}\n`);
  });
}
