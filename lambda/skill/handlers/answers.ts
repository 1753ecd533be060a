import type { Choices } from '../../workout/choices.ts';
import { startOver } from '../../workout/moves.ts';
import type { Progress, UnderWay } from '../../workout/progress.ts';
import { choicesOf } from '../../workout/progress.ts';
import { carryOn, comeBack, guide, guideFromStart, guideOn } from '../guide.ts';
import { placeIsKept } from '../prompts.ts';
import type { Question } from '../question.ts';
import { askAgain, pause } from '../questions.ts';
import type { Handler, Turn } from '../turn.ts';
import { stop } from './leaving.ts';
import type { Reaction } from './within.ts';
import { inSession, inWorkout } from './within.ts';

export const yes: Handler = (turn) => (turn.question ? ANSWERS[turn.question].yes(turn) : yesToNothing(turn));

export const no: Handler = (turn) => (turn.question ? ANSWERS[turn.question].no(turn) : noToNothing(turn));

/** At a prompt it means "I am ready"; in a set, the set goes on. */
const yesToNothing = inSession((turn, underWay) => {
  return guideOn(turn, underWay, isWaiting(turn, underWay) ? [] : [{ name: 'going-on' }]);
});

/** Whether somebody was asked to say when. */
function isWaiting({ waiting }: Turn, { place }: UnderWay): boolean {
  return waiting !== undefined || place.at === 'done';
}

const noToNothing = inSession((turn, underWay) => carryOnHere(turn, underWay));

const carryOnHere: Reaction = (turn, underWay) => {
  return carryOn(turn, underWay, [{ name: isWaiting(turn, underWay) ? 'take-your-time' : 'going-on' }]);
};

/** Either way the workout begins. */
function offer(choice: Partial<Choices>): { readonly yes: Handler; readonly no: Handler } {
  const begin = (turn: Turn, progress: Progress) => guideFromStart(turn, progress, [{ name: 'good' }]);
  return {
    yes: (turn) => begin(turn, { ...turn.progress, choices: { ...choicesOf(turn.progress), ...choice } }),
    no: (turn) => begin(turn, turn.progress),
  };
}

/** What "yes" and "no" come to, by the question that is open. */
const ANSWERS: Readonly<Record<Question, { readonly yes: Handler; readonly no: Handler }>> = {
  start: {
    yes: (turn) => guideFromStart(turn, { ...turn.progress, safetyHeard: true }, [{ name: 'good' }]),
    no: ({ progress }) => ({
      kind: 'close',
      progress: { ...progress, safetyHeard: true },
      goodbye: [{ name: 'another-time' }, { name: 'goodbye' }],
    }),
  },
  'offer-nonstop': offer({ flow: 'nonstop' }),
  'offer-brief': offer({ guidance: 'brief' }),
  resume: {
    yes: inWorkout((turn, underWay) => comeBack(turn, underWay, [{ name: 'good' }])),
    no: (turn) => askAgain(turn, 'from-beginning'),
  },
  'from-beginning': {
    yes: (turn) => guideFromStart(turn, turn.progress, [{ name: 'good' }]),
    no: inWorkout(({ progress }, underWay) => ({
      kind: 'close',
      progress,
      goodbye: [{ name: 'another-time' }, placeIsKept(underWay), { name: 'goodbye' }],
    })),
  },
  'start-over': {
    yes: inWorkout((turn, underWay) => guide(turn, startOver(underWay), [{ name: 'good' }])),
    no: inWorkout((turn, underWay) => carryOn(turn, underWay, [{ name: 'going-on' }])),
  },
  another: {
    yes: (turn) => guideFromStart(turn, turn.progress, [{ name: 'good' }]),
    no: inWorkout((turn, underWay) => comeBack(turn, underWay, [{ name: 'going-on' }])),
  },
  'go-on': {
    yes: inWorkout((turn, underWay) => guideOn(turn, underWay, [{ name: 'going-on' }])),
    no: (turn) => askAgain(turn, 'go-on', [{ name: 'take-your-time' }]),
  },
  'warm-up-first': {
    yes: inWorkout((turn, underWay) => guideOn(turn, underWay, [{ name: 'good' }], { warmUpFirst: true })),
    no: inWorkout((turn, underWay) => guideOn(turn, underWay, [{ name: 'going-on' }])),
  },
  paused: {
    yes: inWorkout((turn, underWay) => guideOn(turn, underWay, [{ name: 'going-on' }])),
    no: inWorkout(pause),
  },
  finish: { yes: stop, no: inWorkout(carryOnHere) },
  pain: {
    yes: (turn) => askAgain(turn, 'pain'),
    no: (turn) => askAgain(turn, 'pain', [{ name: 'take-your-time' }]),
  },
};
