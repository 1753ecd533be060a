import { narrateOn } from '../guide.ts';
import type { Handler } from '../turn.ts';

/** What the device could not play is said once more, in another way. Where something else was said since, nothing is. */
export const notPlayed: Handler = (turn) => {
  const { progress, question, heardAtMost, atPrompt } = turn;
  const { underWay } = progress;
  if (!underWay || heardAtMost === undefined || question) return { kind: 'silence', progress, atPrompt };
  return narrateOn(turn, underWay);
};
