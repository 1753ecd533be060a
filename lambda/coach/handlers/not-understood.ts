import type { Line } from '../../narration/lines.ts';
import { isInLastEntry, letGo } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { askBare, rest, waitWith } from '../ask.ts';
import { carryOn } from '../guide.ts';
import { helpLine, helpLineHere } from '../help-lines.ts';
import type { Question } from '../question.ts';
import { isChoice } from '../question.ts';
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
  const isYesOrNo = !isChoice(question);
  if (running === 1) {
    const said = askBare(turn, question, [{ name: 'another-way' }, helpLine(turn, question)]);
    return isYesOrNo ? inOtherWords(said, 'which-yes') : said;
  }
  const waiting = running % 2 === 0 ? waitWith(turn, question) : askBare(turn, question, NO_HURRY);
  return running % 3 === 1 && isYesOrNo ? inOtherWords(waiting, 'yes-or-no') : waiting;
}

/** The same, but that a prompt that is heard again and again has other words. */
function inOtherWords(reply: Reply, name: 'which-yes' | 'which-next' | 'which-done' | 'yes-or-no'): Reply {
  const isPromptOnly = reply.kind === 'ask' && reply.portions[0].timeline === undefined;
  return isPromptOnly ? { ...reply, portions: [{ prompt: { name } }] } : reply;
}

const NO_HURRY: readonly Line[] = [{ name: 'no-hurry' }, { name: 'still-here' }];

function inPause(turn: Turn): Reply {
  if (turn.missed.running === 0) return askBare(turn, 'paused', [missedLine(turn)]);
  if (turn.missed.running === 1) return askBare(turn, 'paused', [{ name: 'help-pause' }]);
  const still: Line = { name: turn.missed.running % 2 === 0 ? 'still-resting' : 'quiet-in-pause' };
  return askBare(turn, 'paused', [still, { name: 'still-paused' }]);
}

function here(turn: Turn, underWay: UnderWay): Reply {
  if (underWay.place.at === 'set' && !turn.atPrompt) return inSet(turn, underWay);
  const { running } = turn.missed;
  if (running === 0) return carryOn(turn, underWay, [missedLine(turn)]);
  if (running === 1) {
    const said = carryOn(turn, underWay, [helpLineHere(turn, underWay)]);
    if (underWay.place.at === 'set') return said;
    return inOtherWords(said, isInLastEntry(underWay) ? 'which-done' : 'which-next');
  }
  const quiet: Line = { name: underWay.place.at === 'done' ? 'quiet-after-missing' : 'quiet-in-pause' };
  return rest(turn, underWay, [...restLines(underWay), quiet]);
}

/** The load comes back only after a lowering and a breath; and not at all where it happens twice. */
function inSet(turn: Turn, underWay: UnderWay): Reply {
  const down = restLines(underWay);
  if (turn.missed.running > 0) return rest(turn, underWay, [...down, { name: 'we-rest' }]);
  return carryOn(turn, letGo(underWay), [...down, missedLine(turn), { name: 'if-something-is-wrong' }]);
}
