import type { Place } from '../../workout/plan/place.ts';
import {
  advance,
  goBack,
  goOnHere,
  hasDoneAnExercise,
  isInLastEntry,
  nextStep,
  repeat,
  repeatStep,
  startOver,
} from '../../workout/progress/moves.ts';
import { ask, askAgain } from '../ask.ts';
import { comeTo, guideFromStart } from '../come-to.ts';
import { carryOn, guide, isStepByStep } from '../guide.ts';
import type { Question } from '../question.ts';
import { isHeld, isOffer, isWayUp } from '../question.ts';
import type { Handler, Turn } from '../turn.ts';
import { no, yes } from './answers.ts';
import { adding } from './dose.ts';
import { gettingUp, isUp } from './help-up.ts';
import { inSession, inWorkout } from './in-workout.ts';
import { finishToday } from './leave.ts';

/** The following entry, or step; after the last, the goodbye. Asked whether to begin, it is a yes, and no to any offer. */
export const next: Handler = (turn) => {
  const { question } = turn;
  if (question && IS_A_YES.includes(question)) return yes(turn);
  if (question && isWayUp(question)) return askAgain(turn, question);
  return isOffer(question) || isAnnounced(turn) ? no(turn) : following(turn);
};

/** Whether an exercise was announced, and a warm-up offered before it: then the next is that exercise. */
function isAnnounced({ question, progress: { underWay } }: Turn): boolean {
  return question === 'warm-up-first' && underWay?.place.at === 'position';
}

/** The questions to which "next" is a yes. */
const IS_A_YES: readonly Question[] = ['floor', 'start', 'from-beginning'];

const following = inWorkout((turn, underWay) => {
  const { catalog, spared } = turn;
  if (turn.atPrompt && underWay.place.at === 'position') return comeTo(turn, goOnHere(catalog, underWay, spared));
  if (!isStepByStep(turn.progress) || turn.question) return comeTo(turn, advance(catalog, underWay, spared));
  return comeTo(turn, (turn.atPrompt ? goOnHere : nextStep)(catalog, underWay, spared));
});

/** The following entry, whatever is left of this one. */
export const nextExercise: Handler = (turn) => {
  const { question, progress } = turn;
  const isAnswer = question && (IS_A_YES.includes(question) || isWayUp(question));
  return progress.underWay && !isAnswer ? followingEntry(turn) : next(turn);
};

const followingEntry = inWorkout((turn, underWay) => comeTo(turn, advance(turn.catalog, underWay, turn.spared)));

/** The entry before, from its position; at the first, the first. */
export const previous = inWorkout((turn, underWay) => {
  const isFirst = underWay.place.entry === 0;
  return comeTo(turn, goBack(underWay), [{ name: isFirst ? 'is-first' : 'going-back' }]);
});

/** An open question again; otherwise, and after help that offered it, the entry from its position, or the step. */
export const again: Handler = (turn) => {
  const { question } = turn;
  if (isWayUp(question)) return gettingUp(turn);
  return question && question !== 'go-on' ? ask(turn, question) : entryAgain(turn);
};

const entryAgain = inWorkout((turn, underWay) => {
  const began = { ...underWay, ...turn.atPrompt?.from };
  return comeTo(turn, isStepByStep(turn.progress) ? repeatStep(began) : repeat(underWay), [{ name: 'again' }]);
});

/** The workout from its first word. Whoever has done an exercise is asked first, unless just asked where to go on. */
export const fromStart = inWorkout((turn, underWay) => {
  const lead = [{ name: 'from-beginning' }] as const;
  if (turn.question === 'unwell') return askAgain(turn, 'unwell', [{ name: 'which-one' }]);
  if (turn.question === 'resume' || turn.question === 'from-beginning')
    return guideFromStart(turn, turn.progress, lead);
  if (turn.isNewSession) return ask(turn, 'from-beginning');
  return hasDoneAnExercise(underWay) ? ask(turn, 'start-over') : guide(turn, startOver(underWay), lead);
});

/** At a prompt, the entry again; in a set, one repetition more. */
export const oneMoreTime: Handler = (turn) => (turn.question ? again(turn) : oneMoreTimeHere(turn));

const oneMoreTimeHere = inSession((turn, underWay) => {
  if (turn.atPrompt || underWay.place.at === 'done') return entryAgain(turn);
  return underWay.place.at === 'set' ? adding(turn, 1) : carryOn(turn, underWay, [{ name: 'going-on' }]);
});

/** At a prompt and in the cool-down: next. Anywhere else the set goes on, and a question is still open. */
export const done: Handler = (turn) => {
  const { question, atPrompt, progress } = turn;
  if (isWayUp(question)) return isUp(turn);
  const isPausedThere = question === 'paused' && (atPrompt || progress.underWay?.place.at === 'done');
  return question && question !== 'go-on' && !isPausedThere ? askAgain(turn, question) : doneHere(turn);
};

const doneHere = inSession((turn, underWay) => {
  const { catalog, spared } = turn;
  if (turn.atPrompt) return comeTo(turn, goOnHere(catalog, underWay, spared));
  if (underWay.place.at === 'done' || isInLastEntry(underWay)) return comeTo(turn, advance(catalog, underWay, spared));
  return carryOn(turn, underWay, [{ name: 'going-on' }]);
});

/** It ends a set, and the cool-down. Anywhere else it may mean the exercise or the day: it is asked once. */
export const enough: Handler = (turn) => {
  return turn.question && !isHeld(turn.question) ? finishToday(turn) : enoughHere(turn);
};

/** Whoever rests between two repetitions has not begun the next. */
function lastBegun({ atPrompt }: Turn, place: InSet): InSet {
  return atPrompt ? { ...place, repetition: place.repetition - 1 } : place;
}

type InSet = Extract<Place, { at: 'set' }>;

const enoughHere = inSession((turn, underWay) => {
  const { place } = underWay;
  if (place.at === 'set') return guide(turn, { ...underWay, place: lastBegun(turn, place) }, [], { setEnds: true });
  return isInLastEntry(underWay) ? comeTo(turn, advance(turn.catalog, underWay, turn.spared)) : ask(turn, 'finish');
});
