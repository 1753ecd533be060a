import { advance, goBack, hasDoneAnExercise, isInLastEntry, repeat, startOver } from '../../workout/progress.ts';
import { ask, carryOn, guide, guideFromStart, guideOrFinish } from '../guide.ts';
import type { Handler } from '../turn.ts';
import { yes } from './answers.ts';
import { launch, move } from './launch.ts';

/** The following entry; after the last, the goodbye. Asked whether to begin, it is a yes. */
export const next: Handler = (turn) => {
  const isAskedToBegin = turn.question === 'start' || turn.question === 'from-beginning';
  return isAskedToBegin ? yes(turn) : following(turn);
};

const following = move((turn, underWay) => guideOrFinish(turn, advance(underWay)));

/** The entry before, from its position; at the first, the first. */
export const previous = move((turn, underWay) => {
  const isFirst = underWay.place.entry === 0;
  return guide(turn, goBack(underWay), [{ name: isFirst ? 'is-first' : 'going-back' }]);
});

/** An open question again; otherwise the entry from its position. */
export const again: Handler = (turn) => (turn.question ? ask(turn, turn.question) : entryAgain(turn));

const entryAgain = move((turn, underWay) => guide(turn, repeat(underWay), [{ name: 'again' }]));

/** The workout from its first word. Whoever has done an exercise is asked first, unless they were just asked where to go on. */
export const fromStart = move((turn, underWay) => {
  if (turn.question === 'resume' || turn.question === 'from-beginning') {
    return guideFromStart(turn, turn.progress, [{ name: 'from-beginning' }]);
  }
  if (turn.isNewSession) return ask(turn, 'from-beginning');
  if (hasDoneAnExercise(underWay)) return ask(turn, 'start-over');
  return guide(turn, startOver(underWay), [{ name: 'from-beginning' }]);
});

/** At a prompt and in the cool-down: next. Anywhere else the set goes on. */
export const done: Handler = (turn) => {
  if (turn.question) return yes(turn);
  return turn.isNewSession ? launch(turn) : doneHere(turn);
};

const doneHere = move((turn, underWay) => {
  if (underWay.place.at === 'done' || isInLastEntry(underWay)) return guideOrFinish(turn, advance(underWay));
  return carryOn(turn, underWay, [{ name: 'going-on' }]);
});
