import type { Line } from '../../narration/lines.ts';
import type { PromptedPortion } from '../../narration/narrate.ts';
import { letGo } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { askBare, rest, waitWith } from '../ask.ts';
import { carryOn } from '../guide.ts';
import { helpLine, helpLineHere } from '../help-lines.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { restLines } from '../whereabouts.ts';
import { inSession } from './in-workout.ts';

/**
 * Words that were not understood do no harm. Once: it goes on, in a set only after a way down, a word on stopping, and a
 * breath. Twice running: it tells what can be said here, and a set stops. From the third on, it waits.
 */
export const notUnderstood: Handler = (turn) => {
  const reply = turn.question ? inQuestion(turn, turn.question) : inSession(here)(turn);
  return reply.kind === 'ask' ? { ...reply, isMissed: true } : reply;
};

/** Words of a body that were not understood: a set does not go on after them. */
export const notUnderstoodOfBody: Handler = (turn) => {
  const { running, inAll } = turn.missed;
  return notUnderstood({ ...turn, missed: { running: Math.max(1, running), inAll } });
};

/** In turn, so that none is said three times running. */
const MISSED: readonly Line[] = [
  { name: 'not-understood' },
  { name: 'not-understood-too' },
  { name: 'not-understood-either' },
];

function missedLine({ missed: { inAll } }: Turn): Line {
  return MISSED[inAll % MISSED.length] ?? { name: 'not-understood' };
}

function inQuestion(turn: Turn, question: Question): Reply {
  const { running } = turn.missed;
  if (question === 'paused') return inPause(turn);
  if (running === 0) return askBare(turn, question, [missedLine(turn)]);
  if (running === 1) return otherwise(askBare(turn, question, [{ name: 'another-way' }, helpLine(turn, question)]));
  return running % 2 === 0
    ? waitWith(turn, question)
    : otherwise(askBare(turn, question, [{ name: 'no-hurry' }, { name: 'am-here' }]));
}

function inPause(turn: Turn): Reply {
  const { running } = turn.missed;
  if (running === 0) return askBare(turn, 'paused', [missedLine(turn)]);
  if (running === 1) return otherwise(askBare(turn, 'paused', [{ name: 'help-pause' }]));
  return running % 2 === 0
    ? askBare(turn, 'paused', [{ name: 'still-resting' }, { name: 'still-paused' }])
    : otherwise(askBare(turn, 'paused', [{ name: 'rest-longer' }, { name: 'here-in-pause' }]));
}

/** The same reply, its prompt in other words: nobody hears one sentence three times running. */
function otherwise<T extends Reply>(reply: T): T {
  if (reply.kind !== 'ask') return reply;
  const [first, ...rest] = reply.portions;
  return { ...reply, portions: [inOtherWords(first), ...rest.map(inOtherWords)] };
}

function inOtherWords(portion: PromptedPortion): PromptedPortion {
  return { ...portion, prompt: { ...portion.prompt, isOtherwise: true } };
}

function here(turn: Turn, underWay: UnderWay): Reply {
  if (underWay.place.at === 'set' && !turn.atPrompt) return inSet(turn, underWay);
  const { running } = turn.missed;
  if (running === 0) return carryOn(turn, underWay, [missedLine(turn)]);
  if (running === 1) return otherwise(carryOn(turn, underWay, [helpLineHere(turn, underWay)]));
  const quiet: Line = { name: underWay.place.at === 'done' ? 'quiet-after-missing' : 'quiet-in-pause' };
  return rest(turn, underWay, [...restLines(underWay), quiet]);
}

/** The load comes back only after a lowering and a breath; and not at all where it happens twice. */
function inSet(turn: Turn, underWay: UnderWay): Reply {
  const down = restLines(underWay);
  if (turn.missed.running > 0) return rest(turn, underWay, [...down, { name: 'we-rest' }]);
  return carryOn(turn, letGo(underWay), [...down, missedLine(turn), { name: 'if-something-is-wrong' }]);
}
