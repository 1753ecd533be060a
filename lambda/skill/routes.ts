import { no, yes } from './handlers/answers.ts';
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
import { more, repetitions } from './handlers/dosing.ts';
import { withoutExactClock } from './handlers/exact-clock.ts';
import { onward, ready, wait } from './handlers/going-on.ts';
import { toExercise, toNumber } from './handlers/going-to.ts';
import { fallback, help } from './handlers/help.ts';
import { emergency, pain } from './handlers/hurting.ts';
import { launch } from './handlers/launch.ts';
import { sessionEnded, stop } from './handlers/leaving.ts';
import { again, done, enough, fromStart, next, nextExercise, oneMoreTime, previous } from './handlers/moves.ts';
import { inTime, workoutNamed } from './handlers/planning.ts';
import { skip } from './handlers/skipping.ts';
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
import type { Request } from './request.ts';
import { APLA_FAILED } from './request.ts';
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
  NotThisOneIntent: nextExercise,
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
  'AMAZON.CancelIntent': stop,
  'AMAZON.NavigateHomeIntent': stop,
  FinishIntent: stop,
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
  EmergencyIntent: emergency,
  StuckIntent: emergency,
  PainIntent: pain,
  UnwellIntent: pain,
  TooHardIntent: slow,
  DisclosureIntent: help,
  HelpUpIntent: stop,
  NoChairIntent: help,
  'AMAZON.FallbackIntent': fallback,
};

/** What each request means that is not an intent. */
export const REQUESTS: Readonly<Record<string, Handler>> = {
  LaunchRequest: launch,
  SessionEndedRequest: sessionEnded,
  [APLA_FAILED]: withoutExactClock,
};

type Asked = Pick<Request, 'type' | 'intent'>;

/** Whatever is asked that is not known here is answered as what nobody understood. */
export function handlerFor({ type, intent = '' }: Asked): Handler {
  const [table, name] = type === 'IntentRequest' ? [INTENTS, intent] : [REQUESTS, type];
  return (Object.hasOwn(table, name) && table[name]) || fallback;
}

/** Events outside any session, such as a permission that was given, are not words: there is nobody to answer. */
export function isForNobody({ type, sessionId }: Pick<Request, 'type' | 'sessionId'>): boolean {
  return sessionId === '' && type !== 'IntentRequest' && !Object.hasOwn(REQUESTS, type);
}
