import type { Line } from '../../narration/lines.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { endForGood } from '../../workout/progress/progress.ts';
import { isSomewhereElse } from '../come-down.ts';
import { mayBegin } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { wayUp } from '../way-up.ts';
import { notOnTheFloor } from './form.ts';

/** Danger: stop, and where help is. The workout ends for good. */
export const danger: Handler = (turn) => {
  const { region, progress, now } = turn;
  const local: readonly Line[] = region === undefined ? [] : [{ name: `emergency-number-${region}` }];
  return {
    kind: 'close',
    progress: endForGood(progress, now),
    goodbye: [stopNow(turn), { name: 'need-help-now' }, ...local, { name: 'cannot-call' }],
  };
};

function stopNow(turn: Turn): Line {
  const { underWay: here } = turn.progress;
  if (!here || isSomewhereElse(turn, here)) return { name: 'stop-lying' };
  if (here.body.in === 'standing') return { name: 'stop-standing' };
  if (here.body.isResting) return { name: 'stop-lying' };
  return { name: here.body.in === 'chair' ? 'stop-on-chair' : 'stop-lifted' };
}

/**
 * Stuck on the floor: led onto the chair, slowly, and the workout ends for good. Before a workout: on a chair, then; but whose place is
 * asked about may be on the floor.
 */
export const stuck: Handler = (turn) => {
  const { underWay } = turn.progress;
  const isBefore = turn.question !== undefined && turn.question !== 'is-that-you' && mayBegin(turn.question);
  if (turn.question === 'floor' || (isBefore && !underWay)) return notOnTheFloor(turn);
  return ledOntoChair(turn, underWay);
};

function ledOntoChair(turn: Turn, here: UnderWay | undefined): Reply {
  const { progress, now } = turn;
  const said: readonly Line[] = [{ name: 'stay-there' }, { name: 'when-ready' }];
  const { lead, timeline } = wayUp(turn, here, { how: 'onto-chair', said });
  return {
    kind: 'close',
    progress: endForGood(progress, now),
    lead,
    timeline,
    goodbye: [{ name: 'hear-again' }],
  };
}
