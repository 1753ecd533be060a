import { cancel, no, notNow, somebodyElse, yes } from './handlers/answers.ts';
import { bodyPart } from './handlers/body-parts.ts';
import {
  breathe,
  justCount,
  nonstop,
  normalPace,
  quicken,
  sayEverything,
  sayLess,
  slow,
  stepByStep,
  waitBetween,
} from './handlers/choices.ts';
import { danger, stuck } from './handlers/danger.ts';
import { disclosure } from './handlers/disclosure.ts';
import { more, repetitions } from './handlers/dose.ts';
import { normalForm, onChair } from './handlers/form.ts';
import { onward, ready, wait } from './handlers/go-on.ts';
import { help } from './handlers/help.ts';
import { helpUpNow, noChair } from './handlers/help-up.ts';
import {
  breath,
  exercisesLeft,
  how,
  howLong,
  howManyLeft,
  list,
  stillThere,
  whatNext,
  whatYouNeed,
  where,
  whichExercise,
  whichRepetition,
  why,
} from './handlers/info.ts';
import { launch } from './handlers/launch.ts';
import { finishToday, sessionEnded, stop } from './handlers/leave.ts';
import { bringBack, leaveOut } from './handlers/leave-out.ts';
import { again, done, enough, fromStart, next, nextExercise, oneMore, previous, sayAgain } from './handlers/moves.ts';
import { notPlayed } from './handlers/not-played.ts';
import { notUnderstood } from './handlers/not-understood.ts';
import { toNamed } from './handlers/offered-warm-up.ts';
import { pain } from './handlers/pain.ts';
import { length, workout } from './handlers/plan.ts';
import { played } from './handlers/played.ts';
import { notThisOne, skip } from './handlers/skip.ts';
import { tooHard } from './handlers/too-hard.ts';
import { unwell } from './handlers/unwell.ts';
import { OWN_QUESTIONS } from './own-question.ts';
import type { Word } from './request.ts';
import type { Handler } from './turn.ts';

/** What each word does. */
export const HANDLERS: Readonly<Record<Word, Handler>> = {
  launch,
  yes,
  no,
  'not-now': notNow,
  'somebody-else': somebodyElse,
  ready,
  next,
  'next-exercise': nextExercise,
  done,
  enough,
  previous,
  again,
  'say-again': sayAgain,
  'one-more': oneMore,
  'start-over': fromStart,
  wait,
  'go-on': onward,
  stop,
  cancel,
  finish: finishToday,
  help,
  repetitions,
  more,
  length,
  workout,
  skip,
  'not-this-one': notThisOne,
  'go-to': toNamed,
  slower: slow,
  quicker: quicken,
  'normal-pace': normalPace,
  'own-breath': breathe,
  nonstop,
  'wait-between': waitBetween,
  'step-by-step': stepByStep,
  'on-chair': onChair,
  'normal-form': normalForm,
  'leave-out': leaveOut,
  'bring-back': bringBack,
  'say-less': sayLess,
  'just-count': justCount,
  'say-everything': sayEverything,
  where,
  how,
  'body-part': bodyPart,
  breath,
  why,
  list,
  'which-repetition': whichRepetition,
  'how-many-left': howManyLeft,
  'exercises-left': exercisesLeft,
  'which-exercise': whichExercise,
  'what-next': whatNext,
  'how-long': howLong,
  'what-you-need': whatYouNeed,
  'still-there': stillThere,
  pain,
  'too-hard': tooHard,
  unwell,
  disclosure,
  'help-up': helpUpNow,
  'no-chair': noChair,
  stuck,
  danger,
  'not-understood': notUnderstood,
  'not-played': notPlayed,
  played,
  'session-ended': sessionEnded,
};

/** The words that end a workout for good, also where something else was asked. Example: "I'm stuck", to "is that you?" */
export const ENDS_FOR_GOOD: readonly Word[] = ['danger', 'stuck'];

/** What is answered before anything else, whatever has become known meanwhile: leaving, and what is about the body. */
export const FIRST_OF_ALL: readonly Word[] = [
  'stop',
  'finish',
  'session-ended',
  'danger',
  'stuck',
  'unwell',
  'pain',
  'too-hard',
  'disclosure',
  'help-up',
];

/** The words that answer a proposal, or leave it open: any other wants something else, and the question before it is open. */
const ABOUT_PROPOSAL: readonly Word[] = [
  ...(['yes', 'no', 'ready', 'go-on', 'done', 'cancel', 'wait', 'say-again', 'not-understood'] as const),
  ...(['slower', 'quicker', 'normal-pace', 'nonstop', 'wait-between', 'step-by-step'] as const),
  ...(['say-less', 'just-count', 'say-everything'] as const),
  ...(['leave-out', 'bring-back', 'not-this-one'] as const),
  ...OWN_QUESTIONS,
];

export function isAboutProposal(word: Word): boolean {
  return ABOUT_PROPOSAL.includes(word);
}
