import type { Line } from '../../narration/lines.ts';
import { teachingId } from '../../workout/catalog/form.ts';
import { firstOf } from '../../workout/plan/free.ts';
import { passedOver } from '../../workout/plan/passed-over.ts';
import { beginningOf } from '../../workout/plan/place.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import type { Choices } from '../../workout/progress/choices.ts';
import { insertBefore, isOnChair, leaveOut } from '../../workout/progress/moves.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { askBare, askWhichAfterUnwell, canGoOnSlower, nextFree, pause } from '../ask.ts';
import { beginWorkout, startAnew } from '../begin-workout.ts';
import { carryOn, goOn, guideTo, isWaitedFor, placeAfter } from '../guide.ts';
import type { Question } from '../question.ts';
import { isHeld, isOpening } from '../question.ts';
import type { Reply } from '../reply.ts';
import { insteadOfSame } from '../same-again.ts';
import type { Handler, Turn } from '../turn.ts';
import { withoutProposal, withPerson } from '../turn.ts';
import { notToday } from './decline.ts';
import { yesToEasier } from './easier-first.ts';
import { notOnTheFloor } from './form.ts';
import { helpUpNow, isUp } from './help-up.ts';
import type { Reaction } from './in-workout.ts';
import { inSession, inWorkout } from './in-workout.ts';
import { launch } from './launch.ts';
import { finishToday, stop } from './leave.ts';
import { nearest, notTheNearest } from './nearest.ts';
import { notUnderstood } from './not-understood.ts';
import { offerOrBegin } from './offer.ts';

export const yes: Handler = (turn) => (turn.question ? ANSWERS[turn.question].yes(turn) : yesToNothing(turn));

export const no: Handler = (turn) => (turn.question ? ANSWERS[turn.question].no(turn) : noToNothing(turn));

/** At a question that a session opens with it is a goodbye, and else a no. */
export const notNow: Handler = (turn) => (turn.question && isOpening(turn.question) ? notToday(turn) : no(turn));

/** To "is that you?" it is a no. Where it changes whose a session is, that is known before; else it leaves everything as it is. */
export const somebodyElse: Handler = (turn) => {
  if (turn.question === 'is-that-you') return no(turn);
  return turn.question ? askBare(turn, turn.question) : notUnderstood(turn);
};

/** Never mind: to a question it is a no, and else a stop. */
export const cancel: Handler = (turn) => {
  return turn.question && !isHeld(turn.question) ? no(turn) : stop(turn);
};

/** At a prompt it means "I am ready"; in a set, the set goes on. */
const yesToNothing = inSession((turn, underWay) => {
  return goOn(turn, underWay, isWaitedFor(turn, underWay) ? [] : [{ name: 'going-on' }]);
});

const noToNothing = inSession((turn, underWay) => carryOnHere(turn, underWay));

const carryOnHere: Reaction = (turn, underWay) => {
  return carryOn(turn, underWay, [{ name: isWaitedFor(turn, underWay) ? 'take-your-time' : 'going-on' }]);
};

/** Moves what must come first to just before the entry at hand, and begins it. */
function firstThis(turn: Turn, underWay: UnderWay): Reply {
  const first = firstOf(turn.catalog, underWay, turn.spared);
  if (first === undefined) return goOn(turn, underWay, [{ name: 'good' }]);
  return guideTo(turn, insertBefore(turn.catalog, underWay, first), [{ name: 'good' }]);
}

/** Without what must come first, the exercise itself is left out, and what comes then is announced. */
function notThisThen(turn: Turn, underWay: UnderWay): Reply {
  const exercise = teachingId(entryAt(underWay.plan, underWay.place.entry));
  const left = leaveOut(turn.catalog, underWay, underWay.place.entry);
  if (!left) return finishToday(turn);
  return carryOn(turn, left, [{ name: 'left-out', exercise }]);
}

/** What was passed over, from its beginning. */
function passedOverNow(turn: Turn, underWay: UnderWay): Reply {
  const entry = passedOver(turn.catalog, underWay, turn.spared);
  if (entry === undefined) return goOn(turn, underWay, [{ name: 'good' }]);
  return guideTo(turn, { ...underWay, place: beginningOf(entry) }, [{ name: 'good' }]);
}

/** At its end a yes is "I am up"; before it, the rest of the way is told again. */
function onWayUp(question: Question): { readonly yes: Handler; readonly no: Handler } {
  return {
    yes: (turn) => (turn.atPrompt || !turn.progress.underWay ? isUp(turn) : askBare(turn, question)),
    no: (turn) => askBare(turn, question, [{ name: 'take-your-time' }]),
  };
}

/** A workout in which a warm-up was offered: whatever was answered, it is not offered again for half an hour. */
function asked(turn: Turn, underWay: UnderWay): UnderWay {
  return { ...underWay, movedAt: turn.now };
}

/** The safety words were heard, and answered: the workout begins. */
function beginWarned(turn: Turn): Reply {
  const warned = withPerson(turn, { safetyHeard: true });
  return beginWorkout(warned, warned.progress, [{ name: 'good' }]);
}

/** The line of a rest after pain, with what leads on. A workout on a chair needs no "help me up". */
function restLine({ progress: { underWay } }: Turn): Line {
  return { name: underWay && isOnChair(underWay) ? 'then-rest-chair' : 'then-rest' };
}

/** Either way the workout begins. */
function offer(choice: Partial<Choices>): { readonly yes: Handler; readonly no: Handler } {
  const begin = (turn: Turn) => beginWorkout(turn, turn.progress, [{ name: 'good' }]);
  return {
    yes: (turn) => begin(withPerson(turn, { choices: { ...choicesOf(turn.progress.person), ...choice } })),
    no: begin,
  };
}

/** A length is a yes, too, to what was asked before it: with it the workout begins, or goes on. */
function yesToNearest(turn: Turn): Reply {
  const reply = nearest(turn);
  const { question } = withoutProposal(turn);
  const isLength = turn.proposal?.wish === 'length';
  if (!isLength || reply.kind !== 'ask' || !question || question !== reply.question) return reply;
  if (!LEADS_ON.includes(question)) return reply;
  const { progress, pending, lead } = reply;
  const on = ANSWERS[question].yes({ ...withoutProposal(turn), progress, pending });
  return on.kind === 'ask' ? { ...on, lead: [...lead, ...on.lead.filter(({ name }) => name !== 'good')] } : on;
}

/** The questions of which a length says enough. */
const LEADS_ON: readonly Question[] = ['start', 'resume', 'from-beginning', 'another', 'paused', 'go-on'];

/** What "yes" and "no" come to, by the question that is open. */
const ANSWERS: Readonly<Record<Question, { readonly yes: Handler; readonly no: Handler }>> = {
  floor: {
    yes: (turn) => askBare(withPerson(turn, { safetyHeard: true }), 'start', [{ name: 'good' }]),
    no: notOnTheFloor,
  },
  chair: {
    yes: (turn) => beginWarned(turn),
    no: (turn) => notToday(turn),
  },
  'is-that-you': {
    /** It could not be read whose it is. */
    yes: (turn) => askBare(turn, 'is-that-you'),
    no: (turn) => launch({ ...turn, claim: undefined }),
  },
  start: {
    yes: (turn) => beginWorkout(turn, turn.progress, [{ name: 'good' }]),
    no: (turn) => notToday(turn),
  },
  'same-again': {
    yes: (turn) => offerOrBegin(turn, [{ name: 'good' }]),
    no: (turn) => askBare({ ...turn, pending: insteadOfSame(turn) }, 'other-workout'),
  },
  'other-workout': {
    yes: (turn) => offerOrBegin(turn, [{ name: 'good' }]),
    no: (turn) => notToday(turn),
  },
  'offer-nonstop': offer({ flow: 'nonstop' }),
  'offer-brief': offer({ guidance: 'brief' }),
  resume: {
    yes: inWorkout((turn, underWay) => goOn(turn, underWay, [{ name: 'good' }])),
    no: (turn) => askBare(turn, 'from-beginning'),
  },
  'from-beginning': {
    yes: (turn) => beginWorkout(turn, turn.progress, [{ name: 'good' }]),
    no: (turn) => notToday(turn),
  },
  'start-over': {
    yes: inWorkout((turn, underWay) => startAnew(turn, underWay, [{ name: 'good' }])),
    no: inWorkout((turn, underWay) => carryOn(turn, underWay, [{ name: 'going-on' }])),
  },
  another: {
    yes: (turn) => beginWorkout(turn, turn.progress, [{ name: 'good' }]),
    no: inWorkout((turn, underWay) => goOn(turn, underWay, [{ name: 'going-on' }])),
  },
  'go-on': {
    yes: inWorkout((turn, underWay) => goOn(turn, underWay, [{ name: 'going-on' }])),
    no: (turn) => askBare(turn, 'go-on', [{ name: 'take-your-time' }]),
  },
  'warm-up-first': {
    yes: inWorkout((turn, underWay) => goOn(turn, asked(turn, underWay), [{ name: 'good' }], { opening: 'warm-up' })),
    no: inWorkout((turn, underWay) => goOn(turn, asked(turn, underWay), [{ name: 'going-on' }])),
  },
  paused: {
    yes: inWorkout((turn, underWay) => goOn(turn, underWay, [{ name: 'going-on' }])),
    no: inWorkout((turn, underWay) => pause(turn, underWay)),
  },
  finish: { yes: finishToday, no: inWorkout(carryOnHere) },
  pain: {
    yes: inWorkout((turn, underWay) => {
      return nextFree(turn, underWay) === undefined
        ? finishToday(turn)
        : guideTo(turn, placeAfter(turn, underWay, 'next'));
    }),
    no: (turn) => askBare(turn, 'pain', [restLine(turn)]),
  },
  'easier-first': {
    yes: yesToEasier,
    no: (turn) => askBare(turn, 'easier-first', [restLine(turn)]),
  },
  'too-hard': {
    yes: (turn) => askBare(turn, 'too-hard', [{ name: 'which-one' }]),
    no: inWorkout((turn, underWay) => pause(turn, underWay, { name: 'take-your-time' })),
  },
  unwell: {
    yes: (turn) => (canGoOnSlower(turn) ? askWhichAfterUnwell(turn) : finishToday(turn)),
    no: finishToday,
  },
  'first-this': { yes: inWorkout(firstThis), no: inWorkout(notThisThen) },
  'passed-over': { yes: inWorkout(passedOverNow), no: inWorkout((turn, underWay) => goOn(turn, underWay)) },
  'help-up': {
    yes: helpUpNow,
    no: (turn) => {
      const { lead = [], ...goodbye } = stop(turn);
      return { ...goodbye, lead: [{ name: 'rest-as-long' }, ...lead] };
    },
  },
  up: onWayUp('up'),
  'up-without-chair': onWayUp('up-without-chair'),
  nearest: { yes: yesToNearest, no: notTheNearest },
};
