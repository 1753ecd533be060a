import type { Line } from '../../narration/lines.ts';
import type { PromptedPortion } from '../../narration/narrate.ts';
import { letGo } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { askBare, rest, waitWith } from '../ask.ts';
import { carryOn } from '../guide.ts';
import { helpLine, helpLineHere } from '../help-lines.ts';
import type { Question } from '../question.ts';
import type { Ask, Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { restLines } from '../whereabouts.ts';
import { inSession } from './in-workout.ts';

/**
 * Words that were not understood do no harm. Once: it goes on, in a set only after a way down, a word on stopping, and a
 * breath. Twice running: it tells what can be said here, and a set stops. From the third on, it waits.
 */
export const notUnderstood: Handler = (turn) => {
  const reply = turn.question ? inQuestion(turn, turn.question) : inSession(here)(turn);
  if (reply.kind !== 'ask') return reply;
  return { ...(isEverySecond(turn) ? inOtherWords(reply) : reply), isMissed: true };
};

/** Words of a body that were not understood: a set does not go on after them. */
export const notUnderstoodOfBody: Handler = (turn) => notUnderstood({ ...turn, missed: Math.max(1, turn.missed) });

function isEverySecond({ missed }: Turn): boolean {
  return missed % 2 === 1;
}

/** With its prompt in other words, which would be heard three times running. */
function inOtherWords(reply: Ask): Ask {
  const [first, ...later] = reply.portions;
  const otherwise = (portion: PromptedPortion) => ({ ...portion, prompt: { ...portion.prompt, isOtherwise: true } });
  return { ...reply, portions: [otherwise(first), ...later.map(otherwise)] };
}

const NOT_UNDERSTOOD: Line = { name: 'not-understood' };

function inQuestion(turn: Turn, question: Question): Reply {
  if (question === 'paused') return inPause(turn);
  if (turn.missed === 0) return askBare(turn, question, [NOT_UNDERSTOOD]);
  if (turn.missed === 1) return askBare(turn, question, [{ name: 'another-way' }, helpLine(turn, question)]);
  return isEverySecond(turn)
    ? askBare(turn, question, [{ name: 'no-hurry' }, { name: 'am-here' }])
    : waitWith(turn, question);
}

function inPause(turn: Turn): Reply {
  if (turn.missed === 0) return askBare(turn, 'paused', [NOT_UNDERSTOOD]);
  if (turn.missed === 1) return askBare(turn, 'paused', [{ name: 'help-pause' }]);
  return isEverySecond(turn)
    ? askBare(turn, 'paused', [{ name: 'rest-longer' }, { name: 'here-in-pause' }])
    : askBare(turn, 'paused', [{ name: 'still-resting' }, { name: 'still-paused' }]);
}

function here(turn: Turn, underWay: UnderWay): Reply {
  if (underWay.place.at === 'set' && !turn.atPrompt) return inSet(turn, underWay);
  if (turn.missed === 0) return carryOn(turn, underWay, [NOT_UNDERSTOOD]);
  if (turn.missed === 1) return carryOn(turn, underWay, [helpLineHere(turn, underWay)]);
  const quiet: Line = { name: underWay.place.at === 'done' ? 'quiet-after-missing' : 'quiet-in-pause' };
  return rest(turn, underWay, [...restLines(underWay), quiet]);
}

/** The load comes back only after a lowering and a breath; and not at all where it happens twice. */
function inSet(turn: Turn, underWay: UnderWay): Reply {
  const down = restLines(underWay);
  if (turn.missed > 0) return rest(turn, underWay, [...down, { name: 'we-rest' }]);
  return carryOn(turn, letGo(underWay), [...down, NOT_UNDERSTOOD, { name: 'if-something-is-wrong' }]);
}
