import { askBare, askWhichAfterUnwell, nextFree, pause, waitWith } from '../ask.ts';
import { goOn, guideTo, placeAfter } from '../guide.ts';
import type { Question } from '../question.ts';
import { isHeld, isOffer } from '../question.ts';
import type { Handler } from '../turn.ts';
import { no, yes } from './answers.ts';
import { inSession, inWorkout } from './in-workout.ts';

/** What "go on" answers to each question: on with what was going on. */
const GO_ON: Readonly<Record<Question, Handler>> = {
  floor: yes,
  chair: yes,
  'is-that-you': yes,
  start: yes,
  'same-again': yes,
  'other-workout': yes,
  'offer-nonstop': no,
  'offer-brief': no,
  resume: yes,
  'from-beginning': yes,
  'start-over': no,
  another: no,
  'go-on': yes,
  'warm-up-first': no,
  paused: yes,
  finish: no,
  pain: inWorkout((turn, underWay) => {
    return askBare(turn, 'pain', nextFree(turn, underWay) === undefined ? [] : [{ name: 'which-one' }]);
  }),
  'easier-first': (turn) => askBare(turn, 'easier-first', [{ name: 'which-one' }]),
  'too-hard': inWorkout((turn, underWay) => goOn(turn, underWay, [{ name: 'going-on' }])),
  unwell: askWhichAfterUnwell,
  'first-this': yes,
  'passed-over': no,
  'help-up': inWorkout((turn, underWay) => goOn(turn, underWay, [{ name: 'going-on' }])),
  up: (turn) => askBare(turn, 'up'),
  'up-without-chair': (turn) => askBare(turn, 'up-without-chair'),
  nearest: yes,
};

/** From this repetition; the next entry once this one is done. */
export const onward: Handler = (turn) => (turn.question ? GO_ON[turn.question](turn) : onwardHere(turn));

const onwardHere = inWorkout((turn, underWay) => {
  return goOn(turn, underWay, underWay.place.at === 'done' ? [] : [{ name: 'going-on' }]);
});

/** To a question it is a yes, but to an offer and to finishing it is none; getting into position, it begins the set. */
export const ready: Handler = (turn) => {
  const { question } = turn;
  if (question === 'finish' || isOffer(question)) return no(turn);
  if (question === 'pain' || question === 'easier-first') return GO_ON[question](turn);
  return question ? yes(turn) : readyForNext(turn);
};

const readyForNext = inSession((turn, underWay) => {
  const lead = underWay.place.at === 'set' && !turn.atPrompt ? ([{ name: 'going-on' }] as const) : [];
  return guideTo(turn, placeAfter(turn, underWay, 'ready'), lead);
});

/** Quiet, with the place kept; in a question, quiet and the question again. */
export const wait: Handler = ({ question, ...turn }) => {
  if (question === 'unwell') return askBare(turn, question, [{ name: 'rest-on' }]);
  return question === undefined || isHeld(question) ? pauseHere(turn) : waitWith(turn, question);
};

const pauseHere = inSession((turn, underWay) => pause(turn, underWay));
