import { isInLastEntry, repeat } from '../../workout/moves.ts';
import { restLines } from '../prompts.ts';
import { askAgain } from '../questions.ts';
import type { Handler } from '../turn.ts';
import { inSession } from './within.ts';

/** Pain stops the set: how to let go, and never again a place in the middle of what hurt. No advice. */
export const pain: Handler = (turn) => {
  const { progress } = turn;
  if (progress.underWay) return painHere(turn);
  return {
    kind: 'close',
    progress,
    goodbye: [{ name: 'rest-and-breathe' }, { name: 'another-time' }, { name: 'goodbye' }],
  };
};

const painHere = inSession((turn, underWay) => {
  const rested = { ...turn, progress: { ...turn.progress, underWay: repeat(underWay) } };
  return askAgain(rested, isInLastEntry(underWay) ? 'finish' : 'pain', [
    { name: 'stop-there' },
    ...restLines(underWay),
    { name: 'rest-and-breathe' },
  ]);
});

/** Signs of something worse than pain end the session with where help is. */
export const emergency: Handler = ({ progress }) => ({ kind: 'close', progress, goodbye: [{ name: 'get-help' }] });
