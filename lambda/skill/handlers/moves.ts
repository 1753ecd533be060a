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
} from '../../workout/moves.ts';
import type { Place } from '../../workout/place.ts';
import { carryOn, comeTo, guide, guideFromStart, guideTo, isStepByStep } from '../guide.ts';
import { isHeld, isOffer } from '../question.ts';
import { ask, askAgain } from '../questions.ts';
import type { Handler, Turn } from '../turn.ts';
import { no, yes } from './answers.ts';
import { adding } from './dosing.ts';
import { stop } from './leaving.ts';
import { inSession, inWorkout } from './within.ts';

/** The following entry, or step; after the last, the goodbye. Asked whether to begin, it is a yes, and no to any offer. */
export const next: Handler = (turn) => {
  const { question } = turn;
  if (question === 'start' || question === 'from-beginning') return yes(turn);
  return isOffer(question) ? no(turn) : following(turn);
};

const following = inWorkout((turn, underWay) => {
  if (turn.waiting && underWay.place.at === 'position') return comeTo(turn, goOnHere(underWay));
  if (!isStepByStep(turn.progress) || turn.question === 'pain') return comeTo(turn, advance(underWay));
  return comeTo(turn, turn.waiting ? goOnHere(underWay) : nextStep(turn.catalog, underWay));
});

/** The following entry, whatever is left of this one. */
export const nextExercise: Handler = (turn) => {
  const { question, progress } = turn;
  return progress.underWay && question !== 'from-beginning' ? followingEntry(turn) : next(turn);
};

const followingEntry = inWorkout((turn, underWay) => comeTo(turn, advance(underWay)));

/** The entry before, from its position; at the first, the first. */
export const previous = inWorkout((turn, underWay) => {
  const isFirst = underWay.place.entry === 0;
  return comeTo(turn, goBack(underWay), [{ name: isFirst ? 'is-first' : 'going-back' }]);
});

/** An open question again; otherwise, and after help that offered it, the entry from its position, or the step. */
export const again: Handler = (turn) => {
  const { question } = turn;
  return question && question !== 'go-on' ? ask(turn, question) : entryAgain(turn);
};

const entryAgain = inWorkout((turn, underWay) => {
  const began = { ...underWay, ...turn.waiting?.since };
  return comeTo(turn, isStepByStep(turn.progress) ? repeatStep(began) : repeat(underWay), [{ name: 'again' }]);
});

/** The workout from its first word. Whoever has done an exercise is asked first, unless just asked where to go on. */
export const fromStart = inWorkout((turn, underWay) => {
  const lead = [{ name: 'from-beginning' }] as const;
  if (turn.question === 'resume' || turn.question === 'from-beginning')
    return guideFromStart(turn, turn.progress, lead);
  if (turn.isNewSession) return ask(turn, 'from-beginning');
  return hasDoneAnExercise(underWay) ? ask(turn, 'start-over') : guide(turn, startOver(underWay), lead);
});

/** At a prompt, the entry again; in a set, one repetition more. */
export const oneMoreTime: Handler = (turn) => (turn.question ? again(turn) : oneMoreTimeHere(turn));

const oneMoreTimeHere = inSession((turn, underWay) => {
  if (turn.waiting || underWay.place.at === 'done') return entryAgain(turn);
  return underWay.place.at === 'set' ? adding(turn, 1) : carryOn(turn, underWay, [{ name: 'going-on' }]);
});

/** At a prompt and in the cool-down: next. Anywhere else the set goes on, and a question is still open. */
export const done: Handler = (turn) => {
  const { question, waiting, progress } = turn;
  const isPausedThere = question === 'paused' && (waiting || progress.underWay?.place.at === 'done');
  return question && question !== 'go-on' && !isPausedThere ? askAgain(turn, question) : doneHere(turn);
};

const doneHere = inSession((turn, underWay) => {
  if (turn.waiting) return guideTo(turn, goOnHere(underWay));
  if (underWay.place.at === 'done' || isInLastEntry(underWay)) return guideTo(turn, advance(underWay));
  return carryOn(turn, underWay, [{ name: 'going-on' }]);
});

/** It ends a set, and the cool-down. Anywhere else it may mean the exercise or the day: it is asked once. */
export const enough: Handler = (turn) => (turn.question && !isHeld(turn.question) ? stop(turn) : enoughHere(turn));

/** Whoever rests between two repetitions has not begun the next. */
function lastBegun({ waiting }: Turn, place: InSet): InSet {
  return waiting ? { ...place, repetition: place.repetition - 1 } : place;
}

type InSet = Extract<Place, { at: 'set' }>;

const enoughHere = inSession((turn, underWay) => {
  const { place } = underWay;
  if (place.at === 'set') return guide(turn, { ...underWay, place: lastBegun(turn, place) }, [], { setEnds: true });
  return isInLastEntry(underWay) ? guideTo(turn, advance(underWay)) : ask(turn, 'finish');
});
