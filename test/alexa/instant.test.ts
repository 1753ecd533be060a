import { instantIn } from '../../lambda/alexa/instant.ts';

/** 18:00:17 on the first of November 2026, in UTC. */
const THEN = Date.UTC(2026, 10, 1, 18, 0, 17);
const ON_THE_HOUR = Date.UTC(2026, 10, 1, 18);

test.each([
  { told: '2026-11-01T18:00:17Z', instant: THEN },
  { told: '2026-11-01t18:00:17z', instant: THEN },
  { told: '2026-11-01T18:00:17.5Z', instant: THEN + 500 },
  { told: '2026-11-01T18:00:17,25Z', instant: THEN + 250 },
  { told: '2026-11-01T18:00:17.123456789Z', instant: THEN + 123 },
  { told: '2026-11-01T18:00:17', instant: THEN },
  { told: '2026-11-01 18:00:17Z', instant: THEN },
  { told: '2026-11-01T19:00:17+01:00', instant: THEN },
  { told: '2026-11-01T19:00:17+0100', instant: THEN },
  { told: '2026-11-01T19:00:17+01', instant: THEN },
  { told: '2026-11-01T13:30:17-04:30', instant: THEN },
  { told: '20261101T180017Z', instant: THEN },
  { told: '20261101T190017.5+0100', instant: THEN + 500 },
  { told: '2026-11-01T18:00Z', instant: ON_THE_HOUR },
  { told: '2026-11-01T18Z', instant: ON_THE_HOUR },
  { told: THEN, instant: THEN },
  { told: String(THEN), instant: THEN },
  { told: THEN + 0.48, instant: THEN },
  { told: THEN / 1000, instant: THEN },
  { told: String(THEN / 1000), instant: THEN },
  { told: THEN / 1000 + 0.5, instant: THEN + 500 },
  { told: `${THEN / 1000}.5`, instant: THEN + 500 },
  { told: undefined, instant: undefined },
  { told: '', instant: undefined },
  { told: 'yesterday', instant: undefined },
  { told: '2026-13-41T18:00:17Z', instant: undefined },
  { told: '1e309', instant: undefined },
  { told: '-1793556017', instant: undefined },
  { told: -THEN, instant: undefined },
  { told: Number.POSITIVE_INFINITY, instant: undefined },
  { told: 1e20, instant: undefined },
  { told: Number.NaN, instant: undefined },
])('a request that was sent at $told was sent at $instant', ({ told, instant }) => {
  expect(instantIn(told)).toBe(instant);
});
