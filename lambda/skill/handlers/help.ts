import { entryAt } from '../../workout/plan.ts';
import { carryOn } from '../guide.ts';
import { ask, askAgain } from '../questions.ts';
import type { Handler } from '../turn.ts';
import { inSession } from './within.ts';

/** Two things to say, by where the person is; then what was going on can go on. */
export const help: Handler = (turn) => {
  const { question, isNewSession, progress } = turn;
  if (question && question !== 'paused') return askAgain(turn, question, [{ name: 'help-question' }]);
  const isUnderWay = progress.underWay !== undefined;
  if (isNewSession || !isUnderWay) return ask(turn, isUnderWay ? 'resume' : 'start', [{ name: 'about-this-skill' }]);
  return helpHere(turn);
};

const helpHere = inSession((turn, underWay) => {
  const exercise = entryAt(underWay.plan, underWay.place.entry).id;
  if (underWay.place.at === 'done') return carryOn(turn, underWay, [{ name: 'help-done', exercise }]);
  return ask(turn, 'go-on', [{ name: 'help-exercise', exercise }]);
});

/** What fits nothing must not disturb: one short sentence, and on it goes. */
export const fallback: Handler = (turn) => {
  return turn.question ? askAgain(turn, turn.question, [{ name: 'not-understood' }]) : notUnderstoodHere(turn);
};

const notUnderstoodHere = inSession((turn, underWay) => carryOn(turn, underWay, [{ name: 'not-understood' }]));
