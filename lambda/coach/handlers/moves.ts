import type { Place } from '../../workout/plan/place.ts';
import { isInLastEntry } from '../../workout/plan/plan.ts';
import { advance, goBack, hasDoneAnExercise, repeat, repeatStep, startOver } from '../../workout/progress/moves.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import { ask, askBare } from '../ask.ts';
import { beginWorkout, startAnew } from '../begin-workout.ts';
import { carryOn, endSet, guideTo, placeAfter } from '../guide.ts';
import type { Question } from '../question.ts';
import { isHeld, isOffer, isWayUp, offersToFinish } from '../question.ts';
import type { Handler, Turn } from '../turn.ts';
import { no, yes } from './answers.ts';
import { addRepetitions } from './dose.ts';
import { withoutEasier } from './easier-first.ts';
import { helpUpNow, isUp } from './help-up.ts';
import { andOn, inSession, inWorkout } from './in-workout.ts';
import { finishToday } from './leave.ts';

/** The following entry, or step; after the last, the goodbye. Asked whether to begin, it is a yes, and no to any offer. */
export const next: Handler = (turn) => {
  const { question } = turn;
  if (question === 'easier-first') return next(withoutEasier(turn));
  if (question && IS_A_YES.includes(question)) return yes(turn);
  if (question && isWayUp(question)) return askBare(turn, question);
  const isNo = question === 'passed-over' || isOffer(question) || isAnnounced(turn);
  return isNo ? no(turn) : nextHere(turn);
};

/** Whether an exercise was announced, and a warm-up offered before it: then the next is that exercise. */
function isAnnounced({ question, progress: { underWay } }: Turn): boolean {
  return question === 'warm-up-first' && underWay?.place.at === 'steps';
}

/** The questions to which "next" is a yes. */
const IS_A_YES: readonly Question[] = [
  'floor',
  'chair',
  'is-that-you',
  'start',
  'same-again',
  'other-workout',
  'from-beginning',
];

const nextHere = inWorkout((turn, underWay) => guideTo(turn, placeAfter(turn, underWay, 'next')));

/** The following entry, whatever is left of this one. */
export const nextExercise: Handler = (turn) => {
  const { question, progress } = turn;
  if (question === 'easier-first') return nextExercise(withoutEasier(turn));
  const isAnswer = question && (question === 'passed-over' || IS_A_YES.includes(question) || isWayUp(question));
  return progress.underWay && !isAnswer ? nextEntryHere(turn) : next(turn);
};

const nextEntryHere = inWorkout((turn, underWay) => guideTo(turn, advance(turn.catalog, underWay, turn.spared)));

/** The entry before, from its beginning; at the first, the first. */
export const previous = inWorkout((turn, underWay) => {
  const isFirst = underWay.place.entry === 0;
  return guideTo(turn, goBack(underWay), [{ name: isFirst ? 'is-first' : 'going-back' }]);
});

/**
 * An open question again, and a yes to "again?"; otherwise, and after help that offered it, the entry from its beginning, or the
 * step.
 */
export const again: Handler = (turn) => {
  const { question } = turn;
  if (isWayUp(question)) return helpUpNow(turn);
  if (question === 'same-again') return yes(turn);
  return question && question !== 'go-on' ? ask(turn, question) : entryAgain(turn);
};

/**
 * The last sentence again, for a person who has not heard it: the question with what it is about, the prompt, or on from this
 * repetition or step.
 */
export const sayAgain: Handler = (turn) => {
  const { question, atPrompt, progress } = turn;
  if (isWayUp(question)) return helpUpNow(turn);
  if (question) return ask(turn, question);
  const isAfterStep = atPrompt !== undefined && progress.underWay?.place.at === 'steps';
  return isAfterStep ? entryAgain(turn) : andOn(turn, []);
};

const entryAgain = inWorkout((turn, underWay) => {
  const began = { ...underWay, ...turn.atPrompt?.from };
  return guideTo(turn, choicesOf(turn.progress.person).flow === 'step' ? repeatStep(began) : repeat(underWay), [
    { name: 'again' },
  ]);
});

/** The workout from its first word. It asks first once an exercise is done, unless it has just asked where to go on, or that. */
export const fromStart: Handler = (turn) => {
  const { question } = turn;
  return question === 'start-over' || question === 'same-again' ? yes(turn) : fromStartHere(turn);
};

const fromStartHere = inWorkout((turn, underWay) => {
  const lead = [{ name: 'from-beginning' }] as const;
  if (turn.question === 'unwell') return askBare(turn, 'unwell', [{ name: 'which-one' }]);
  if (turn.question === 'resume' || turn.question === 'from-beginning') return beginWorkout(turn, turn.progress, lead);
  if (turn.isNewSession) return ask(turn, 'from-beginning');
  const isPossible = startOver(turn.catalog, underWay, turn.spared) !== undefined;
  const isToAsk = isPossible && hasDoneAnExercise(underWay);
  return isToAsk ? ask(turn, 'start-over') : startAnew(turn, underWay, lead);
});

/** At a prompt, the entry again; in a set, one repetition more. */
export const oneMore: Handler = (turn) => (turn.question ? again(turn) : oneMoreHere(turn));

const oneMoreHere = inSession((turn, underWay) => {
  if (turn.atPrompt || underWay.place.at === 'done') return entryAgain(turn);
  return underWay.place.at === 'set' ? addRepetitions(turn, 1) : carryOn(turn, underWay, [{ name: 'going-on' }]);
});

/** Up from the floor, or done with a step: then the next. Anywhere else it is enough; most questions are still open. */
export const done: Handler = (turn) => {
  const { question } = turn;
  if (isWayUp(question)) return isUp(turn);
  if (question && offersToFinish(question)) return finishToday(turn);
  return question && !isHeld(question) ? askBare(turn, question) : doneHere(turn);
};

const doneHere = inSession((turn, underWay) => {
  const isInStep = underWay.place.at === 'steps' && !isInLastEntry(underWay);
  return isInStep ? guideTo(turn, placeAfter(turn, underWay, 'ready')) : enoughHere(turn);
});

/**
 * It ends a set, whose release follows, and the cool-down; in a release that is what goes on. Anywhere else it may mean the
 * exercise or the day: it is asked once.
 */
export const enough: Handler = (turn) => {
  return turn.question && !isHeld(turn.question) ? finishToday(turn) : enoughHere(turn);
};

/** The repetition that was begun last: at a prompt between two, the first of them. */
function lastBegun({ atPrompt }: Turn, place: InSet): InSet {
  return atPrompt ? { ...place, repetition: place.repetition - 1 } : place;
}

type InSet = Extract<Place, { at: 'set' }>;

const enoughHere = inSession((turn, underWay) => {
  const { place } = underWay;
  if (place.at === 'set') return endSet(turn, { ...underWay, place: lastBegun(turn, place) });
  if (isInLastEntry(underWay)) return guideTo(turn, advance(turn.catalog, underWay, turn.spared));
  return place.at === 'done' && !turn.atPrompt ? carryOn(turn, underWay, []) : ask(turn, 'finish');
});
