import { goOn } from '../guide.ts';
import type { Handler } from '../turn.ts';

/** What the device could not play is said once more, in another way. Where something else was said since, nothing is. */
export const notPlayed: Handler = (turn) => {
  const { progress, question, heardAtMost } = turn;
  const { underWay } = progress;
  return underWay && heardAtMost !== undefined && !question ? goOn(turn, underWay) : { kind: 'silence', progress };
};
