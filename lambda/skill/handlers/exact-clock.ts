import { guideOn } from '../guide.ts';
import type { Handler } from '../turn.ts';

/**
 * The device could not play what was on an exact clock: the same in markup, and so for the rest of this workout. Where
 * something else was said since, nothing is said now.
 */
export const withoutExactClock: Handler = (turn) => {
  const { progress, question, wasOnExactClock } = turn;
  if (!progress.underWay) return { kind: 'silence', progress };
  const underWay = { ...progress.underWay, withoutExactClock: true };
  const kept = { ...progress, underWay };
  return wasOnExactClock && !question
    ? guideOn({ ...turn, progress: kept }, underWay, [])
    : { kind: 'silence', progress: kept };
};
