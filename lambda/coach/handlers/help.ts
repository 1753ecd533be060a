import { teachingId } from '../../workout/catalog/form.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import { ask, askBare } from '../ask.ts';
import { carryOn } from '../guide.ts';
import { helpLine, helpLineHere } from '../help-lines.ts';
import type { Handler } from '../turn.ts';
import { inSession } from './in-workout.ts';

/** Three things to say at most, by where the person is; then what was going on can go on. */
export const help: Handler = (turn) => {
  const { question, isNewSession, progress } = turn;
  if (question) return askBare(turn, question, [helpLine(turn, question)]);
  const isUnderWay = progress.underWay !== undefined;
  if (isNewSession || !isUnderWay) return ask(turn, isUnderWay ? 'resume' : 'start', [{ name: 'about-this-skill' }]);
  return helpHere(turn);
};

const helpHere = inSession((turn, underWay) => {
  const lead = helpLineHere(turn, underWay);
  if (underWay.place.at === 'done') return carryOn(turn, underWay, [lead]);
  const exercise = teachingId(entryAt(underWay.plan, underWay.place.entry));
  return carryOn(turn, underWay, [{ name: 'help-exercise', exercise }, lead]);
});
