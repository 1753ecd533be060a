import type { Word } from '../coach/request.ts';
import type { HeardWords } from '../narration/words.ts';
import type { Alarm, BodySlot } from '../workout/vocabulary.ts';
import type { Envelope } from './envelope.ts';
import { alarmIn, isWell } from './slots.ts';

/** What Alexa sends when a document of APL for Audio could not be played. */
export const APLA_FAILED = 'Alexa.Presentation.APLA.RuntimeError';

/** What each intent of the interaction model means. */
export const INTENTS: Readonly<Record<string, Word>> = {
  'AMAZON.YesIntent': 'yes',
  SureIntent: 'yes',
  'AMAZON.NoIntent': 'no',
  NotNowIntent: 'no',
  ReadyIntent: 'ready',
  'AMAZON.NextIntent': 'next',
  MoveOnIntent: 'next',
  NextExerciseIntent: 'next-exercise',
  DoneIntent: 'done',
  EnoughIntent: 'enough',
  'AMAZON.PreviousIntent': 'previous',
  OneBackIntent: 'previous',
  'AMAZON.RepeatIntent': 'say-again',
  SayAgainIntent: 'say-again',
  AgainIntent: 'again',
  OneMoreTimeIntent: 'one-more',
  'AMAZON.StartOverIntent': 'start-over',
  FromTheTopIntent: 'start-over',
  'AMAZON.PauseIntent': 'wait',
  WaitIntent: 'wait',
  'AMAZON.ResumeIntent': 'go-on',
  GoOnIntent: 'go-on',
  'AMAZON.StopIntent': 'stop',
  'AMAZON.CancelIntent': 'cancel',
  'AMAZON.NavigateHomeIntent': 'stop',
  FinishIntent: 'finish',
  'AMAZON.HelpIntent': 'help',
  LostIntent: 'help',
  RepetitionsIntent: 'repetitions',
  MoreIntent: 'more',
  LengthIntent: 'length',
  WorkoutIntent: 'workout',
  SkipIntent: 'skip',
  GoToIntent: 'go-to',
  GoToNumberIntent: 'go-to-number',
  SlowerIntent: 'slower',
  FasterIntent: 'quicker',
  NormalPaceIntent: 'normal-pace',
  OwnBreathIntent: 'own-breath',
  NonstopIntent: 'nonstop',
  WaitForMeIntent: 'wait-between',
  StepByStepIntent: 'step-by-step',
  LessTalkingIntent: 'say-less',
  JustCountIntent: 'just-count',
  TellEverythingIntent: 'say-everything',
  WhereIntent: 'where',
  HowIntent: 'how',
  BodyPartIntent: 'body-part',
  BreathIntent: 'breath',
  WhyIntent: 'why',
  ListIntent: 'list',
  WhichRepetitionIntent: 'which-repetition',
  WhichExerciseIntent: 'which-exercise',
  WhatIsNextIntent: 'what-next',
  HowLongIntent: 'how-long',
  WhatYouNeedIntent: 'what-you-need',
  StillThereIntent: 'still-there',
  NotThisOneIntent: 'not-this-one',
  PainIntent: 'pain',
  TooHardIntent: 'too-hard',
  UnwellIntent: 'unwell',
  DisclosureIntent: 'disclosure',
  HelpUpIntent: 'help-up',
  NoChairIntent: 'no-chair',
  StuckIntent: 'stuck',
  EmergencyIntent: 'danger',
  'AMAZON.FallbackIntent': 'not-understood',
};

/** What each request means that is not an intent. */
const REQUESTS: Readonly<Record<string, Word>> = {
  LaunchRequest: 'launch',
  SessionEndedRequest: 'session-ended',
  [APLA_FAILED]: 'not-played',
};

/** The slot of each intent that tells of the body in words of any kind. */
const BODY_SLOT: Readonly<Record<string, BodySlot>> = {
  PainIntent: 'body',
  UnwellIntent: 'state',
  TooHardIntent: 'movement',
  DisclosureIntent: 'condition',
};

type Unread = Pick<Envelope, 'type'> & Partial<Pick<Envelope, 'intent' | 'slots'>>;

/**
 * The word of a request; of one that is not known, `not-understood`. An alarm in a slot comes before both: "PainIntent" with
 * "a tight chest" is `danger`.
 */
export function wordOf({ type, intent = '', slots = {} }: Unread, heard: HeardWords): Word {
  const [table, name] = type === 'IntentRequest' ? [INTENTS, intent] : [REQUESTS, type];
  const slot = Object.hasOwn(BODY_SLOT, name) ? BODY_SLOT[name] : undefined;
  const alarm: Alarm | undefined = slot && alarmIn(slots, slot, heard);
  if (alarm) return alarm;
  if (name === 'UnwellIntent' && isWell(slots, heard)) return 'not-understood';
  return (Object.hasOwn(table, name) && table[name]) || 'not-understood';
}

/** Whether a request is no words, as an event outside any session: a permission that was given needs no answer. */
export function isSilent({ type, sessionId }: Pick<Envelope, 'type' | 'sessionId'>): boolean {
  return sessionId === '' && type !== 'IntentRequest' && !Object.hasOwn(REQUESTS, type);
}
