import type { HeardWords } from '../narration/words.ts';
import type { Alarm, BodySlot } from '../workout/vocabulary.ts';
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
} from './handlers/choosing.ts';
import { emergency, stuck } from './handlers/danger.ts';
import { more, repetitions } from './handlers/dosing.ts';
import { withoutExactClock } from './handlers/exact-clock.ts';
import { onward, ready, wait } from './handlers/going-on.ts';
import { toExercise, toNumber } from './handlers/going-to.ts';
import { help } from './handlers/help.ts';
import { gettingUp, gettingUpWithoutChair } from './handlers/help-up.ts';
import { disclosure, pain, tooHard } from './handlers/hurting.ts';
import { launch } from './handlers/launch.ts';
import { finishToday, sessionEnded, stop } from './handlers/leaving.ts';
import { again, done, enough, fromStart, next, nextExercise, oneMoreTime, previous } from './handlers/moves.ts';
import { notUnderstood } from './handlers/not-understood.ts';
import { inTime, workoutNamed } from './handlers/planning.ts';
import { notThisOne, skip } from './handlers/skipping.ts';
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
} from './handlers/telling.ts';
import { unwell } from './handlers/unwell.ts';
import type { Request } from './request.ts';
import { APLA_FAILED } from './request.ts';
import { alarmIn, isWell } from './slots.ts';
import type { Handler } from './turn.ts';

/** What each intent of the interaction model means. */
export const INTENTS: Readonly<Record<string, Handler>> = {
  'AMAZON.YesIntent': yes,
  SureIntent: yes,
  'AMAZON.NoIntent': no,
  NotNowIntent: no,
  ReadyIntent: ready,
  'AMAZON.NextIntent': next,
  MoveOnIntent: next,
  NextExerciseIntent: nextExercise,
  DoneIntent: done,
  EnoughIntent: enough,
  'AMAZON.PreviousIntent': previous,
  OneBackIntent: previous,
  'AMAZON.RepeatIntent': again,
  AgainIntent: again,
  OneMoreTimeIntent: oneMoreTime,
  'AMAZON.StartOverIntent': fromStart,
  FromTheTopIntent: fromStart,
  'AMAZON.PauseIntent': wait,
  WaitIntent: wait,
  'AMAZON.ResumeIntent': onward,
  GoOnIntent: onward,
  'AMAZON.StopIntent': stop,
  'AMAZON.CancelIntent': cancel,
  'AMAZON.NavigateHomeIntent': stop,
  FinishIntent: finishToday,
  'AMAZON.HelpIntent': help,
  LostIntent: help,
  RepetitionsIntent: repetitions,
  MoreIntent: more,
  LengthIntent: inTime,
  WorkoutIntent: workoutNamed,
  SkipIntent: skip,
  GoToIntent: toExercise,
  GoToNumberIntent: toNumber,
  SlowerIntent: slow,
  FasterIntent: quicken,
  NormalPaceIntent: normalPace,
  OwnBreathIntent: breathe,
  NonstopIntent: nonstop,
  WaitForMeIntent: waitBetween,
  StepByStepIntent: stepByStep,
  LessTalkingIntent: sayLess,
  JustCountIntent: justCount,
  TellEverythingIntent: sayEverything,
  WhereIntent: whereAmI,
  HowIntent: howItGoes,
  BodyPartIntent: whereItGoes,
  BreathIntent: howToBreathe,
  WhyIntent: whyThisOne,
  ListIntent: listThem,
  WhichRepetitionIntent: whichRepetition,
  WhichExerciseIntent: whichExercise,
  WhatIsNextIntent: whatIsNext,
  HowLongIntent: howLong,
  WhatYouNeedIntent: whatYouNeed,
  StillThereIntent: stillHere,
  NotThisOneIntent: notThisOne,
  PainIntent: pain,
  TooHardIntent: tooHard,
  UnwellIntent: unwell,
  DisclosureIntent: disclosure,
  HelpUpIntent: gettingUp,
  NoChairIntent: gettingUpWithoutChair,
  StuckIntent: stuck,
  EmergencyIntent: emergency,
  'AMAZON.FallbackIntent': notUnderstood,
};

/** What each request means that is not an intent. */
export const REQUESTS: Readonly<Record<string, Handler>> = {
  LaunchRequest: launch,
  SessionEndedRequest: sessionEnded,
  [APLA_FAILED]: withoutExactClock,
};

/** What is answered before anything else, whatever has become known meanwhile: leaving, and what is about the body. */
export const COMES_FIRST: readonly Handler[] = [
  stop,
  finishToday,
  sessionEnded,
  emergency,
  stuck,
  unwell,
  pain,
  tooHard,
  disclosure,
  gettingUp,
];

type Asked = Pick<Request, 'type' | 'intent'> & Partial<Pick<Request, 'slots'>>;

/** The handler of a request; of one that is not known, that of words that were not understood. An alarm comes before both. */
export function handlerFor({ type, intent = '', slots }: Asked, heard?: HeardWords): Handler {
  const [table, name] = type === 'IntentRequest' ? [INTENTS, intent] : [REQUESTS, type];
  const slot = Object.hasOwn(BODY_SLOT, name) ? BODY_SLOT[name] : undefined;
  const alarm = slot && slots && heard && alarmIn(slots, slot, heard);
  if (alarm) return ALARM[alarm];
  if (name === 'UnwellIntent' && slots && heard && isWell(slots, heard)) return notUnderstood;
  return (Object.hasOwn(table, name) && table[name]) || notUnderstood;
}

const ALARM: Readonly<Record<Alarm, Handler>> = { danger: emergency, stuck };

/** The slot of each intent that tells of the body in words of any kind. */
const BODY_SLOT: Readonly<Record<string, BodySlot>> = {
  PainIntent: 'body',
  UnwellIntent: 'state',
  TooHardIntent: 'movement',
  DisclosureIntent: 'condition',
};

/** Events outside any session, such as a permission that was given, are not words: there is nobody to answer. */
export function isForNobody({ type, sessionId }: Pick<Request, 'type' | 'sessionId'>): boolean {
  return sessionId === '' && type !== 'IntentRequest' && !Object.hasOwn(REQUESTS, type);
}
