import { guideOn } from '../guide.ts';
import { inWorkout } from './within.ts';

/** The device could not play what was on an exact clock: the same in markup, and so for the rest of this workout. */
export const withoutExactClock = inWorkout((turn, underWay) => {
  return guideOn(turn, { ...underWay, withoutExactClock: true }, []);
});
