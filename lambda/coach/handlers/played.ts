import { goesOnByItself } from '../by-itself.ts';
import { carryOn, goOn } from '../guide.ts';
import type { Handler } from '../turn.ts';

/**
 * The device has played all that it was sent: nonstop it goes on, and otherwise the prompt is asked, which was left out of that.
 * Anywhere but at a prompt it means nothing.
 */
export const played: Handler = (turn) => {
  const { progress, question, atPrompt } = turn;
  const { underWay } = progress;
  if (!underWay || question || !atPrompt) return { kind: 'silence', progress, atPrompt };
  return goesOnByItself(turn, underWay) ? goOn(turn, underWay) : carryOn(turn, underWay, []);
};
