import { beReady } from '../../workout/moves.ts';
import { comeBack, guideTo } from '../guide.ts';
import type { Question } from '../question.ts';
import { pause, waitWith } from '../questions.ts';
import type { Handler } from '../turn.ts';
import { no, yes } from './answers.ts';
import { inSession, inWorkout } from './within.ts';

/** What "go on" answers to each question: on with what was going on. */
const GO_ON: Readonly<Record<Question, Handler>> = {
  start: yes,
  resume: yes,
  'from-beginning': yes,
  'start-over': no,
  'go-on': yes,
  'warm-up-first': no,
  paused: yes,
  finish: no,
  pain: inWorkout((turn, underWay) => comeBack(turn, underWay, [{ name: 'going-on' }])),
};

/** From this repetition; the next entry once this one is done. */
export const onward: Handler = (turn) => (turn.question ? GO_ON[turn.question](turn) : onwardHere(turn));

const onwardHere = inWorkout((turn, underWay) => {
  return comeBack(turn, underWay, underWay.place.at === 'done' ? [] : [{ name: 'going-on' }]);
});

/** To a question it is a yes, but nobody is ready to finish; getting into position, it begins the set. */
export const ready: Handler = (turn) => {
  if (turn.question === 'finish') return no(turn);
  return turn.question ? yes(turn) : readyForNext(turn);
};

const readyForNext = inSession((turn, underWay) => {
  const lead = underWay.place.at === 'set' ? ([{ name: 'going-on' }] as const) : [];
  return guideTo(turn, beReady(turn.catalog, underWay), lead);
});

/** Quiet, with the place kept; in a question, quiet and the question again. */
export const wait: Handler = ({ question, ...turn }) => {
  const isInWorkout = question === undefined || question === 'go-on' || question === 'paused';
  return isInWorkout ? pauseHere(turn) : waitWith(turn, question);
};

const pauseHere = inSession(pause);
