/** What "yes" and "no" would answer now. It lives in the session, and dies with any other move. */
export const QUESTIONS = [
  /** After the safety words: can you get down to the floor, and up again? A no leads to a workout on a chair. */
  'floor',
  /** After the safety words, of a workout on a chair: shall we start? */
  'chair',
  /** Somebody of the household has left a place: is that you? */
  'is-that-you',
  /** Shall we start? */
  'start',
  /** What was asked for last, again? */
  'same-again',
  /** Not that; this one, then? */
  'other-workout',
  /** Through it without stopping, this time? Asked once. */
  'offer-nonstop',
  /** Fewer words, from now on? Asked once. */
  'offer-brief',
  /** Shall we go on where you were? */
  'resume',
  /** Not where you were; from the beginning, then? */
  'from-beginning',
  /** An exercise is done already: the whole workout again? */
  'start-over',
  /** In the middle of a workout: another one instead? */
  'another',
  /** After help: shall we go on? */
  'go-on',
  /** After a long time: a short warm-up first? */
  'warm-up-first',
  /** In a pause: "yes" ends it. */
  'paused',
  /** That is enough: shall we finish for today? */
  'finish',
  /** Something hurts, or cannot be done: on to the next exercise that spares it, or finish? */
  'pain',
  /** The same, where the exercise at hand has an easier form that spares it: that, the next, or finish? */
  'easier-first',
  /** Too hard: slower, or the next? */
  'too-hard',
  /** Dizzy, sick, out of breath: slower, or finish? */
  'unwell',
  /** Something must be done before what was asked for: shall we do that first? */
  'first-this',
  /** Before the cool-down, something was passed over: shall we do that now? Asked once. */
  'passed-over',
  /** On the floor, and finished for today: shall I help you up? */
  'help-up',
  /** The way up was told: say when you are up. */
  'up',
  /** The same way, told without a chair. */
  'up-without-chair',
  /** A wish that cannot be met: the nearest to it, then? */
  'nearest',
] as const;

export type Question = (typeof QUESTIONS)[number];

/** What the rest of the coach must know of a question. */
interface QuestionKind {
  /** Whether an answer may begin a workout. */
  readonly mayBegin?: true;
  /** Whether it can be answered without a workout under way. */
  readonly beforeWorkout?: true;
  /** Whether a session opens with it, so that "not today" is a goodbye. */
  readonly opens?: true;
  /** An `offer` is asked once, a workout is only `held` by a pause, and on the `way-up` the body leaves the floor. */
  readonly as?: 'offer' | 'held' | 'way-up';
  /** Whether to finish is one of its answers: then "done" is that answer. */
  readonly mayFinish?: true;
}

const KINDS: Readonly<Record<Question, QuestionKind>> = {
  floor: { mayBegin: true, beforeWorkout: true, opens: true },
  chair: { mayBegin: true, beforeWorkout: true, opens: true },
  'is-that-you': { mayBegin: true, beforeWorkout: true, opens: true },
  start: { mayBegin: true, beforeWorkout: true, opens: true },
  'same-again': { mayBegin: true, beforeWorkout: true, opens: true },
  'other-workout': { mayBegin: true, beforeWorkout: true, opens: true },
  'offer-nonstop': { mayBegin: true, beforeWorkout: true, opens: true, as: 'offer' },
  'offer-brief': { mayBegin: true, beforeWorkout: true, opens: true, as: 'offer' },
  resume: { mayBegin: true, opens: true },
  'from-beginning': { mayBegin: true, opens: true },
  'start-over': {},
  another: { mayBegin: true },
  'go-on': { as: 'held' },
  'warm-up-first': {},
  paused: { as: 'held' },
  finish: { mayFinish: true },
  pain: { mayFinish: true },
  'easier-first': { mayFinish: true },
  'too-hard': {},
  unwell: { mayFinish: true },
  'first-this': {},
  'passed-over': {},
  'help-up': {},
  up: { beforeWorkout: true, as: 'way-up' },
  'up-without-chair': { beforeWorkout: true, as: 'way-up' },
  nearest: { mayBegin: true, beforeWorkout: true },
};

export function mayBegin(question: Question): boolean {
  return KINDS[question].mayBegin === true;
}

export function needsWorkout(question: Question): boolean {
  return !KINDS[question].beforeWorkout;
}

/** Whether it is one of those that a session opens with, before anything goes on. */
export function isOpening(question: Question): boolean {
  return KINDS[question].opens === true;
}

export function offersToFinish(question: Question): boolean {
  return KINDS[question].mayFinish === true;
}

/** Whether the person is on the way up from the floor. */
export function isWayUp(question: Question | undefined): boolean {
  return question !== undefined && KINDS[question].as === 'way-up';
}

/** Whether it is one that is asked once, before a workout begins. */
export function isOffer(question: Question | undefined): boolean {
  return question !== undefined && KINDS[question].as === 'offer';
}

/** Whether a workout is only held by it: in a pause, and after help. */
export function isHeld(question: Question): boolean {
  return KINDS[question].as === 'held';
}
