import { entryAt } from '../../workout/plan/plan.ts';
import { firstOf } from '../../workout/plan/spare.ts';
import type { Choices } from '../../workout/progress/choices.ts';
import { insertBefore, leaveOut, startOver } from '../../workout/progress/moves.ts';
import type { Progress, UnderWay } from '../../workout/progress/progress.ts';
import { choicesOf } from '../../workout/progress/progress.ts';
import { askAgain, nextFree, pause } from '../ask.ts';
import { comeBack, comeTo, guideFromStart } from '../come-to.ts';
import { carryOn, guide, guideOn } from '../guide.ts';
import type { Question } from '../question.ts';
import { isHeld } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { placeIsKept } from '../whereabouts.ts';
import { goOnSlower } from './choices.ts';
import { notOnTheFloor, notToday } from './decline.ts';
import { gettingUp, isUp } from './help-up.ts';
import type { Reaction } from './in-workout.ts';
import { inSession, inWorkout } from './in-workout.ts';
import { finishToday, stop } from './leave.ts';

export const yes: Handler = (turn) => (turn.question ? ANSWERS[turn.question].yes(turn) : yesToNothing(turn));

export const no: Handler = (turn) => (turn.question ? ANSWERS[turn.question].no(turn) : noToNothing(turn));

/** Never meant: to a question it is a no, and else a stop. */
export const cancel: Handler = (turn) => {
  return turn.question && !isHeld(turn.question) ? no(turn) : stop(turn);
};

/** At a prompt it means "I am ready"; in a set, the set goes on. */
const yesToNothing = inSession((turn, underWay) => {
  return comeBack(turn, underWay, isWaiting(turn, underWay) ? [] : [{ name: 'going-on' }]);
});

/** Whether somebody was asked to say when. */
function isWaiting({ atPrompt }: Turn, { place }: UnderWay): boolean {
  return atPrompt !== undefined || place.at === 'done';
}

const noToNothing = inSession((turn, underWay) => carryOnHere(turn, underWay));

const carryOnHere: Reaction = (turn, underWay) => {
  return carryOn(turn, underWay, [{ name: isWaiting(turn, underWay) ? 'take-your-time' : 'going-on' }]);
};

function withSafetyHeard(turn: Turn): Turn {
  return { ...turn, progress: { ...turn.progress, safetyHeard: true } };
}

/** Moves what must come first to just before the entry at hand, and begins it. */
function firstThis(turn: Turn, underWay: UnderWay): Reply {
  const first = firstOf(turn.catalog, underWay, turn.spared);
  if (first === undefined) return comeBack(turn, underWay, [{ name: 'good' }]);
  return comeTo(turn, insertBefore(turn.catalog, underWay, first), [{ name: 'good' }]);
}

/** Without what must come first, the exercise itself is left out, and what comes then is announced. */
function notThisThen(turn: Turn, underWay: UnderWay): Reply {
  const exercise = entryAt(underWay.plan, underWay.place.entry).id;
  const left = leaveOut(underWay, underWay.place.entry);
  if (!left) return finishToday(turn);
  return carryOn(turn, left, [{ name: 'left-out', exercise }]);
}

/** At its end a yes is "I am up"; before it, the rest of the way is told again. */
function onWayUp(question: Question): { readonly yes: Handler; readonly no: Handler } {
  return {
    yes: (turn) => (turn.atPrompt || !turn.progress.underWay ? isUp(turn) : askAgain(turn, question)),
    no: (turn) => askAgain(turn, question, [{ name: 'take-your-time' }]),
  };
}

/** A workout in which a warm-up was offered: whatever was answered, it is not offered again for half an hour. */
function asked(turn: Turn, underWay: UnderWay): UnderWay {
  return { ...underWay, movedAt: turn.now };
}

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
  floor: {
    yes: (turn) => askAgain(withSafetyHeard(turn), 'start', [{ name: 'good' }]),
    no: notOnTheFloor,
  },
  start: {
    yes: (turn) => guideFromStart(turn, turn.progress, [{ name: 'good' }]),
    no: (turn) => notToday(turn, []),
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
      lead: [{ name: 'another-day' }],
      promise: placeIsKept(underWay),
      goodbye: [{ name: 'goodbye' }],
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
    yes: inWorkout((turn, underWay) => comeBack(turn, underWay, [{ name: 'going-on' }])),
    no: (turn) => askAgain(turn, 'go-on', [{ name: 'take-your-time' }]),
  },
  'warm-up-first': {
    yes: inWorkout((turn, underWay) => guideOn(turn, asked(turn, underWay), [{ name: 'good' }], { warmUpFirst: true })),
    no: inWorkout((turn, underWay) => guideOn(turn, asked(turn, underWay), [{ name: 'going-on' }])),
  },
  paused: {
    yes: inWorkout((turn, underWay) => comeBack(turn, underWay, [{ name: 'going-on' }])),
    no: inWorkout((turn, underWay) => pause(turn, underWay)),
  },
  finish: { yes: finishToday, no: inWorkout(carryOnHere) },
  pain: {
    yes: inWorkout((turn, underWay) => {
      return nextFree(turn, underWay) === undefined
        ? finishToday(turn)
        : askAgain(turn, 'pain', [{ name: 'which-one' }]);
    }),
    no: (turn) => askAgain(turn, 'pain', [{ name: 'then-rest' }]),
  },
  'too-hard': {
    yes: (turn) => askAgain(turn, 'too-hard', [{ name: 'which-one' }]),
    no: inWorkout((turn, underWay) => pause(turn, underWay, { name: 'take-your-time' })),
  },
  unwell: { yes: (turn) => goOnSlower(turn), no: finishToday },
  'first-this': { yes: inWorkout(firstThis), no: inWorkout(notThisThen) },
  'help-up': {
    yes: gettingUp,
    no: (turn) => {
      const { lead = [], ...goodbye } = stop(turn);
      return { ...goodbye, lead: [{ name: 'rest-as-long' }, ...lead] };
    },
  },
  up: onWayUp('up'),
  'up-without-chair': onWayUp('up-without-chair'),
};
