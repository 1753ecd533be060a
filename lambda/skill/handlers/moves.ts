import { advance, goBack, hasDoneAnExercise, isInLastEntry, repeat, startOver } from '../../workout/moves.ts';
import { carryOn, comeTo, guide, guideFromStart, guideTo } from '../guide.ts';
import { ask, askAgain } from '../questions.ts';
import type { Handler } from '../turn.ts';
import { yes } from './answers.ts';
import { stop } from './leaving.ts';
import { inSession, inWorkout } from './within.ts';

/** The following entry; after the last, the goodbye. Asked whether to begin, it is a yes. */
export const next: Handler = (turn) => {
  const isAskedToBegin = turn.question === 'start' || turn.question === 'from-beginning';
  return isAskedToBegin ? yes(turn) : following(turn);
};

const following = inWorkout((turn, underWay) => comeTo(turn, advance(underWay)));

/** The entry before, from its position; at the first, the first. */
export const previous = inWorkout((turn, underWay) => {
  const isFirst = underWay.place.entry === 0;
  return comeTo(turn, goBack(underWay), [{ name: isFirst ? 'is-first' : 'going-back' }]);
});

/** An open question again; otherwise, and after help that offered it, the entry from its position. */
export const again: Handler = (turn) => {
  const { question } = turn;
  return question && question !== 'go-on' ? ask(turn, question) : entryAgain(turn);
};

const entryAgain = inWorkout((turn, underWay) => comeTo(turn, repeat(underWay), [{ name: 'again' }]));

/** The workout from its first word. Whoever has done an exercise is asked first, unless just asked where to go on. */
export const fromStart = inWorkout((turn, underWay) => {
  const lead = [{ name: 'from-beginning' }] as const;
  if (turn.question === 'resume' || turn.question === 'from-beginning')
    return guideFromStart(turn, turn.progress, lead);
  if (turn.isNewSession) return ask(turn, 'from-beginning');
  return hasDoneAnExercise(underWay) ? ask(turn, 'start-over') : guide(turn, startOver(underWay), lead);
});

/** At a prompt, the entry again; in a set it cannot mean all of it, and the set goes on. */
export const oneMoreTime: Handler = (turn) => (turn.question ? again(turn) : oneMoreTimeHere(turn));

const oneMoreTimeHere = inSession((turn, underWay) => {
  return underWay.place.at === 'done'
    ? guide(turn, repeat(underWay), [{ name: 'again' }])
    : carryOn(turn, underWay, [{ name: 'going-on' }]);
});

/** At a prompt and in the cool-down: next. Anywhere else the set goes on, and a question is still open. */
export const done: Handler = (turn) => {
  const isPausedThere = turn.question === 'paused' && (turn.isAtPrompt || turn.progress.underWay?.place.at === 'done');
  return turn.question && !isPausedThere ? askAgain(turn, turn.question) : doneHere(turn);
};

const doneHere = inSession((turn, underWay) => {
  if (underWay.place.at === 'done' || isInLastEntry(underWay)) return guideTo(turn, advance(underWay));
  return carryOn(turn, underWay, [{ name: 'going-on' }]);
});

/** In the cool-down it means "done". Anywhere else it may mean the exercise or the day: it is asked once. */
export const enough: Handler = (turn) => (turn.question ? stop(turn) : enoughHere(turn));

const enoughHere = inSession((turn, underWay) => {
  return isInLastEntry(underWay) ? guideTo(turn, advance(underWay)) : ask(turn, 'finish');
});
