import type { Word } from '../coach/request.ts';
import type { HeardWords } from '../narration/words.ts';
import { own } from '../workout/own.ts';
import type { BodySlot } from '../workout/vocabulary.ts';
import type { Envelope } from './envelope.ts';
import type { IntentSlots } from './slots.ts';
import { alarmIn, isAtHand, isPutOff, isState } from './slots.ts';
import { APL_FAILED, isScreenLostNow, TOUCHED, touchIn } from './touches.ts';

/** What Alexa sends when a document of APL for Audio could not be played. */
export const APLA_FAILED = 'Alexa.Presentation.APLA.RuntimeError';

/** What a device sends that could not play a part of what it was sent. */
export const PLAYS_NOT: readonly string[] = [APLA_FAILED, APL_FAILED];

/** What each intent of the interaction model means. */
export const INTENTS: Readonly<Record<string, Word>> = {
  'AMAZON.YesIntent': 'yes',
  SureIntent: 'yes',
  'AMAZON.NoIntent': 'no',
  NotNowIntent: 'no',
  SomebodyElseIntent: 'somebody-else',
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
  GoToNumberIntent: 'go-to',
  SlowerIntent: 'slower',
  FasterIntent: 'quicker',
  NormalPaceIntent: 'normal-pace',
  OwnBreathIntent: 'own-breath',
  NonstopIntent: 'nonstop',
  WaitForMeIntent: 'wait-between',
  StepByStepIntent: 'step-by-step',
  ChairIntent: 'on-chair',
  NormalFormIntent: 'normal-form',
  LeaveOutIntent: 'leave-out',
  BringBackIntent: 'bring-back',
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
  HowManyLeftIntent: 'how-many-left',
  ExercisesLeftIntent: 'exercises-left',
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
  [APL_FAILED]: 'not-played',
};

/** The slots of each intent that tell of the body in words of any kind. */
const BODY_SLOTS: Readonly<Record<string, readonly BodySlot[]>> = {
  PainIntent: ['body'],
  UnwellIntent: ['state', 'body'],
  TooHardIntent: ['movement', 'body'],
  LeaveOutIntent: ['movement'],
  DisclosureIntent: ['condition'],
};

/** What an intent means by what is in its slots, where that is not what it always means. */
const BY_SLOTS: Readonly<Record<string, (slots: IntentSlots, heard: HeardWords) => Word | undefined>> = {
  NotNowIntent: (slots) => (isPutOff(slots) ? 'not-now' : undefined),
  UnwellIntent: (slots, heard) => {
    if (isState(slots, heard.stiff)) return 'disclosure';
    return isState(slots, heard.well) ? 'not-understood' : undefined;
  },
  GoToIntent: ({ workout }) => (workout?.id === undefined ? undefined : 'workout'),
  SkipIntent: (slots, heard) => (isAtHand(slots, heard) ? 'not-this-one' : undefined),
};

type Unread = Pick<Envelope, 'type'> & Partial<Pick<Envelope, 'intent' | 'slots'>>;

/**
 * The word of a request; of one that is not known, `not-understood`. An alarm in a slot comes before both: "PainIntent" with
 * "a tight chest" is `danger`.
 */
export function wordOf({ type, intent = '', slots = {} }: Unread, heard: HeardWords): Word {
  const [table, name] = type === 'IntentRequest' ? [INTENTS, intent] : [REQUESTS, type];
  const alarm = alarmIn(slots, own(BODY_SLOTS, name) ?? [], heard);
  return alarm ?? own(BY_SLOTS, name)?.(slots, heard) ?? own(table, name) ?? 'not-understood';
}

/**
 * Whether a request was not spoken, and is none that the skill waits for: it gets no answer, in a session or outside, and
 * changes nothing. Example: an error that a device tells, a permission that was given, or a touch of what is shown no more.
 */
export function isSilent(envelope: Envelope): boolean {
  const { type, screen } = envelope;
  if (type === TOUCHED) return touchIn(envelope) === undefined;
  if (type === APL_FAILED) return !screen.goesOn || !isScreenLostNow(envelope);
  if (type === APLA_FAILED && screen.goesOn) return true;
  return type !== 'IntentRequest' && !Object.hasOwn(REQUESTS, type);
}
