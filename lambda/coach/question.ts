/** What "yes" and "no" would answer now. It lives in the session, and dies with any other move. */
export const QUESTIONS = [
  /** After the safety words: can you get down to the floor, and up again? Only a yes leads to a workout. */
  'floor',
  /** Shall we start? */
  'start',
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
  /** Too hard: slower, or the next? */
  'too-hard',
  /** Dizzy, sick, out of breath: slower, or finish? */
  'unwell',
  /** Something must be done before what was asked for: shall we do that first? */
  'first-this',
  /** On the floor, and finished for today: shall I help you up? */
  'help-up',
  /** The way up was told: say when you are up. */
  'up',
  /** The same way, told without a chair. */
  'up-without-chair',
] as const;

export type Question = (typeof QUESTIONS)[number];

/** The questions that may begin a workout. */
const BEGINNING: readonly Question[] = [
  'floor',
  'start',
  'offer-nonstop',
  'offer-brief',
  'resume',
  'from-beginning',
  'another',
];

export function mayBegin(question: Question): boolean {
  return BEGINNING.includes(question);
}

/** The questions that can be answered without a workout under way. */
const BEFORE_WORKOUT: readonly Question[] = [
  'floor',
  'start',
  'offer-nonstop',
  'offer-brief',
  'up',
  'up-without-chair',
];

export function needsWorkout(question: Question): boolean {
  return !BEFORE_WORKOUT.includes(question);
}

/** Whether the person is on the way up from the floor. */
export function isWayUp(question: Question | undefined): boolean {
  return question === 'up' || question === 'up-without-chair';
}

/** Whether it is one that is asked once, before a workout begins. */
export function isOffer(question: Question | undefined): boolean {
  return question === 'offer-nonstop' || question === 'offer-brief';
}

/** Whether a workout is only held by it: in a pause, and after help. */
export function isHeld(question: Question): boolean {
  return question === 'paused' || question === 'go-on';
}
