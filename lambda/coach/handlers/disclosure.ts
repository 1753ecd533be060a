import type { Line } from '../../narration/lines.ts';
import { own } from '../../workout/own.ts';
import { ask } from '../ask.ts';
import { comeDown } from '../come-down.ts';
import type { Handler, Turn } from '../turn.ts';
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

/** What can be left out, for example: what is loaded by the part that was named, or what stands beside the condition. */
function exampleFor({ catalog, said: { body = '', condition = '' } }: Turn): Line {
  const movement = own(catalog.conditions, condition) ?? own(catalog.bodyParts, body)?.[0];
  return movement === undefined ? { name: 'leave-things-out' } : { name: 'leave-this-out', movement };
}
