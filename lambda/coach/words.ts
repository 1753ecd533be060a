import { cancel, no, yes } from './handlers/answers.ts';
import { whereItGoes } from './handlers/body-parts.ts';
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
import { emergency, stuck } from './handlers/danger.ts';
import { more, repetitions } from './handlers/dose.ts';
import { onward, ready, wait } from './handlers/go-on.ts';
import { toExercise, toNumber } from './handlers/go-to.ts';
import { help } from './handlers/help.ts';
import { gettingUp, gettingUpWithoutChair } from './handlers/help-up.ts';
import {
  howItGoes,
  howLong,
  howToBreathe,
  listThem,
  stillHere,
  whatIsNext,
  whatYouNeed,
  whereAmI,
  whichExercise,
  whichRepetition,
  whyThisOne,
} from './handlers/info.ts';
import { launch } from './handlers/launch.ts';
import { finishToday, sessionEnded, stop } from './handlers/leave.ts';
import { again, done, enough, fromStart, next, nextExercise, oneMoreTime, previous } from './handlers/moves.ts';
import { notPlayed } from './handlers/not-played.ts';
import { notUnderstood } from './handlers/not-understood.ts';
import { disclosure, pain, tooHard } from './handlers/pain.ts';
import { inTime, workoutNamed } from './handlers/plan.ts';
import { notThisOne, skip } from './handlers/skip.ts';
import { unwell } from './handlers/unwell.ts';
import type { Word } from './request.ts';
import type { Handler } from './turn.ts';

/** What each word does. */
export const WORDS: Readonly<Record<Word, Handler>> = {
  launch,
  yes,
  no,
  ready,
  next,
  'next-exercise': nextExercise,
  done,
  enough,
  previous,
  again,
  'one-more': oneMoreTime,
  'start-over': fromStart,
  wait,
  'go-on': onward,
  stop,
  cancel,
  finish: finishToday,
  help,
  repetitions,
  more,
  length: inTime,
  workout: workoutNamed,
  skip,
  'not-this-one': notThisOne,
  'go-to': toExercise,
  'go-to-number': toNumber,
  slower: slow,
  quicker: quicken,
  'normal-pace': normalPace,
  'own-breath': breathe,
  nonstop,
  'wait-between': waitBetween,
  'step-by-step': stepByStep,
  'say-less': sayLess,
  'just-count': justCount,
  'say-everything': sayEverything,
  where: whereAmI,
  how: howItGoes,
  'body-part': whereItGoes,
  breath: howToBreathe,
  why: whyThisOne,
  list: listThem,
  'which-repetition': whichRepetition,
  'which-exercise': whichExercise,
  'what-next': whatIsNext,
  'how-long': howLong,
  'what-you-need': whatYouNeed,
  'still-there': stillHere,
  pain,
  'too-hard': tooHard,
  unwell,
  disclosure,
  'help-up': gettingUp,
  'no-chair': gettingUpWithoutChair,
  stuck,
  danger: emergency,
  'not-understood': notUnderstood,
  'not-played': notPlayed,
  'session-ended': sessionEnded,
};

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
