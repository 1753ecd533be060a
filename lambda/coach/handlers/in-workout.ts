import type { Line } from '../../narration/lines.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { ask, askBare } from '../ask.ts';
import { carryOn } from '../guide.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { launch } from './launch.ts';

export type Reaction = (turn: Turn, underWay: UnderWay) => Reply;

/** A word that leads somewhere in a workout under way. Where there is none, the question stays, or it is as a launch. */
export function inWorkout(react: Reaction): Handler {
  return (turn) => {
    const { underWay } = turn.progress;
    if (underWay) return react(turn, underWay);
    return turn.question ? askBare(turn, turn.question) : launch(turn);
  };
}

/** A word about what is going on right now. Where nothing is, as in a new session, it is as a launch. */
export function inSession(react: Reaction): Handler {
  return (turn) => (turn.isNewSession ? launch(turn) : inWorkout(react)(turn));
}

/** A sentence, and then whatever was going on: the question, the prompt, or the set from this repetition; else shall we? */
export function andOn(turn: Turn, lead: readonly Line[]): Reply {
  if (turn.question) return askBare(turn, turn.question, lead);
  const { person, underWay } = turn.progress;
  if (!person.safetyHeard) return ask(turn, 'start', turn.isNewSession ? [{ name: 'welcome' }, ...lead] : lead);
  if (!underWay) return ask(turn, 'start', lead);
  if (turn.isNewSession) return ask(turn, 'resume', [{ name: 'welcome-back' }, ...lead]);
  return carryOn(turn, underWay, lead);
}
