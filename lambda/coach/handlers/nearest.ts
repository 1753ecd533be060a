import { inForm } from '../../workout/catalog/form.ts';
import { MINUTE } from '../../workout/vocabulary.ts';
import { ask } from '../ask.ts';
import { isOfMovement } from '../proposal.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { withoutProposal } from '../turn.ts';
import { breathe } from './choices.ts';
import { repetitions } from './dose.ts';
import { toExercise } from './go-to.ts';
import { andOn } from './in-workout.ts';
import { bringBack, leaveOut, noToMovement } from './leave-out.ts';
import { length } from './plan.ts';

/** Yes to the nearest means that, as if it had been the wish. */
export function nearest(turn: Turn): Reply {
  const { proposal } = turn;
  const open = withoutProposal(turn);
  switch (proposal?.wish) {
    case 'length':
      return length({ ...open, said: { length: proposal.minutes * MINUTE } });
    case 'dose':
      return repetitions({ ...open, said: { dose: proposal.dose } });
    case 'breath':
      return breathe({ ...open, said: { inhale: proposal.inhale, exhale: proposal.exhale } });
    case 'exercise':
      return toExercise({ ...open, said: { exercise: inForm(proposal.exercise).id } });
    case 'leave-out':
      return leaveOut({ ...open, said: { movement: proposal.movement } });
    case 'bring-back':
      return bringBack({ ...open, said: { movement: proposal.movement } });
    case undefined:
      return andOn(open, []);
  }
}

/** No to the nearest: what was asked before it is asked again, or what was going on goes on. */
export function notTheNearest(turn: Turn): Reply {
  if (isOfMovement(turn.proposal)) return noToMovement(turn, turn.proposal);
  const open = withoutProposal(turn);
  return open.question ? ask(open, open.question) : andOn(open, [{ name: 'as-it-was' }]);
}
