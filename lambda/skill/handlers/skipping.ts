import type { Line } from '../../narration/lines.ts';
import { entryToCome } from '../../workout/dose.ts';
import { goOn, leaveOut } from '../../workout/moves.ts';
import { entryAt } from '../../workout/plan.ts';
import type { UnderWay } from '../../workout/progress.ts';
import { comeTo } from '../guide.ts';
import { inMind, withPlan } from '../in-mind.ts';
import { whichThereAre } from '../prompts.ts';
import { isHeld } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { nextExercise } from './moves.ts';
import { andOn, withUnderWay } from './within.ts';

/** What somebody does not want today: the next, if they are in it; otherwise it does not come. */
export const skip: Handler = (turn) => {
  const { underWay } = inMind(turn);
  const id = turn.slots.exercise?.id ?? '';
  const entry = underWay.plan.entries.findIndex((each) => each.id === id);
  if (entry < 0) return andOn(turn, [whichThereAre(underWay)]);
  if (entry < entryToCome(underWay)) return andOn(turn, [{ name: 'does-not-come', exercise: id }]);
  return entryAt(underWay.plan, entry).kind === 'exercise' ? skipExercise(turn, entry) : skipPassage(turn, entry);
};

function skipExercise(turn: Turn, entry: number): Reply {
  const mind = inMind(turn);
  const { underWay } = mind;
  const exercise = entryAt(underWay.plan, entry).id;
  const left = leaveOut(underWay, entry);
  if (!left) return andOn(turn, [{ name: 'only-one', exercise }]);
  const lead: readonly Line[] = [{ name: 'left-out', exercise }];
  if (!mind.isBegun || entry !== underWay.place.entry) return andOn(withPlan(turn, mind, left.plan), lead);
  const isOn = turn.question === undefined || turn.question === 'warm-up-first';
  return isOn ? comeTo(turn, goOn(left), lead) : andOn(withUnderWay(turn, left), lead);
}

/** The warm-up and the cool-down can be left, but not left out. */
function skipPassage(turn: Turn, entry: number): Reply {
  const { underWay, isBegun } = inMind(turn);
  const isInIt = isBegun && entry === underWay.place.entry && (!turn.question || isHeld(turn.question));
  return isInIt ? nextExercise(turn) : andOn(turn, [staying(underWay, entry)]);
}

function staying({ plan }: UnderWay, entry: number): Line {
  return { name: 'it-stays', exercise: entryAt(plan, entry).id };
}
