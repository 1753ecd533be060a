/** What "yes" and "no" would answer now. It lives in the session, and dies with any other move. */
export const QUESTIONS = [
  /** The safety words were said if they never were before: shall we start? */
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
  /** Something hurts: on to the next exercise, or finish? */
  'pain',
] as const;

export type Question = (typeof QUESTIONS)[number];

/** The questions that may begin a workout. */
const BEGINNING: readonly Question[] = ['start', 'offer-nonstop', 'offer-brief', 'resume', 'from-beginning', 'another'];

export function mayBegin(question: Question): boolean {
  return BEGINNING.includes(question);
}

/** Whether it is one that is asked once, before a workout begins. */
export function isOffer(question: Question | undefined): boolean {
  return question === 'offer-nonstop' || question === 'offer-brief';
}

/** Whether a workout is only held by it: in a pause, and after help. */
export function isHeld(question: Question): boolean {
  return question === 'paused' || question === 'go-on';
}
