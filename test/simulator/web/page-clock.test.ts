import { pageClock } from '../../../simulator/web/page-clock.ts';

/** A page's clock, and the wall clock under it. */
function clockAt(start: number, lead?: number) {
  const wall = { now: start };
  return { wall, clock: pageClock(() => wall.now, lead) };
}

test('it runs as fast as it is set to, and each speed counts from when it was set', () => {
  const { wall, clock } = clockAt(1000);
  wall.now += 100;
  clock.setSpeed(20);
  wall.now += 100;
  expect(clock.now()).toBe(1000 + 100 + 20 * 100);
  clock.setSpeed(4);
  wall.now += 100;
  expect([clock.now(), clock.lead()]).toEqual([3500, 2200]);
});

test('what passes at once is ahead of the wall clock, as is the lead that it begins with', () => {
  const { clock } = clockAt(1000, 50);
  clock.pass(86_400_000);
  expect([clock.now(), clock.lead()]).toEqual([86_401_050, 86_400_050]);
});

test('it never runs back where the wall clock is put back, and goes on from where it was', () => {
  const { wall, clock } = clockAt(10_000);
  wall.now -= 5000;
  expect(clock.now()).toBe(10_000);
  wall.now += 300;
  expect([clock.now(), clock.lead()]).toEqual([10_300, 5000]);
});

test('it stands still while the page sleeps, and tells when it wakes: nothing of that was shown or said', () => {
  let [now, woken] = [1000, 0];
  const clock = pageClock(
    () => now,
    0,
    () => {
      woken += 1;
    },
  );
  now += 9999;
  expect(clock.now()).toBe(10_999);
  now += 3_600_000;
  expect([clock.now(), woken]).toEqual([10_999, 1]);
  now += 100;
  expect([clock.now(), woken]).toEqual([11_099, 1]);
});
