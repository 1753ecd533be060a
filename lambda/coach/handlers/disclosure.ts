import type { Line } from '../../narration/lines.ts';
import { own } from '../../workout/own.ts';
import { loadsInPlan } from '../../workout/plan/pain.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import { ask } from '../ask.ts';
import { comeDown } from '../come-down.ts';
import { pendingOf } from '../pending.ts';
import type { Handler, Turn } from '../turn.ts';
import { changeTo } from './changed.ts';
import { andOn } from './in-workout.ts';

/** What only a doctor can answer is not answered: ask them first, and how to leave things out. Nothing of it is kept. */
export const disclosure: Handler = (turn) => {
  const lead: readonly Line[] = [{ name: 'ask-your-doctor' }, exampleFor(turn)];
  const { underWay } = turn.progress;
  const isInSet = underWay && !turn.question && !turn.isNewSession && !underWay.body.isResting;
  if (!isInSet) return andOn(turn, lead);
  const { lines, underWay: down } = comeDown(turn, underWay);
  return ask({ ...turn, progress: { ...turn.progress, underWay: down } }, 'go-on', [...lines, ...lead]);
};

/** What can be left out, for example: what loads the part that was named, or stands beside the condition, if something is left without it. */
function exampleFor(turn: Turn): Line {
  const { catalog, progress, said } = turn;
  const kind = own(catalog.conditions, said.condition ?? '') ?? own(catalog.bodyParts, said.body ?? '')?.[0];
  const { plan } = progress.underWay ?? pendingOf(turn);
  const { form, leftOut } = choicesOf(progress.person);
  const movement = loadsInPlan(catalog, plan, kind === undefined ? [] : [kind]).find((each) => {
    return changeTo(turn, { form, leftOut: [...leftOut, each] }) !== undefined;
  });
  return movement === undefined ? { name: 'leave-things-out' } : { name: 'leave-this-out', movement };
}
