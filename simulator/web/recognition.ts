import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { RecogniserEvent } from './recogniser.ts';
import { problemOf } from './recogniser.ts';

/** When a browser's recognition of speech begins, and how it ends: what was known, what came, what is known then. */

/** When a microphone is on: never; while a button is held; or besides that, while the coach is quiet. */
export const MICROPHONE_MODES = ['off', 'hold to talk', 'between the cues'] as const;
export type MicrophoneMode = (typeof MICROPHONE_MODES)[number];

/** The state of the page by which the microphone is switched on or off. */
export interface MicrophoneConditions {
  readonly mode: MicrophoneMode;
  readonly isHeld: boolean;
  /** How long the coach will be quiet from now on; 0 while it speaks, and outside of a session. */
  readonly quiet: Milliseconds;
}

/** How a recognition is told to end: it makes words of what was said so far, or forgets it. */
export type Ending = 'finish' | 'abort';

/** A recognition that was begun. */
interface Recognition {
  /** When somebody began to speak. */
  readonly voiceAt?: Instant;
  readonly told?: { readonly how: Ending; readonly at: Instant };
  readonly endedAt?: Instant;
}

/** What is known of a microphone. */
export interface HearingState {
  readonly mode: MicrophoneMode;
  /** Since when the button is held. */
  readonly heldAt?: Instant;
  /** Whether no recognition has begun since it was pressed. */
  readonly isNewPress: boolean;
  /** The last one. */
  readonly recognition?: Recognition;
  /** Why it hears nothing, so that it does not try by itself again. */
  readonly problem?: string;
}

export const AT_FIRST: HearingState = { mode: 'off', isNewPress: false };

/** Shortest quiet for which the microphone is switched on. */
const WORTHWHILE: Milliseconds = 1_500;

/** It ends so long before the coach speaks, or it would hear the coach. */
const ENDS_BEFORE: Milliseconds = 250;

/** The longest utterance: after it the recognition is finished. Ours. */
const LONGEST: Milliseconds = 8_000;

/** A recognition that was told to end, and has not by then, counts as ended: some never tell. */
const ENDS_WITHIN: Milliseconds = 1_000;

/** So long the microphone is not switched on by itself: after a recognition, and after one that heard a noise without an end. */
const PAUSES = { usual: 500, afterNoise: 30_000 } as const;

/** What is known of a microphone, and what the recogniser is told. */
export interface Step {
  readonly state: HearingState;
  readonly command?: 'start' | Ending;
}

/** What is to be done under the conditions of now. */
export function stepAt(before: HearingState, conditions: MicrophoneConditions, now: Instant): Step {
  const state = pressed(before, conditions, now);
  const { recognition } = state;
  if (recognition && isOn(recognition)) {
    const how = endingOf(recognition, state, { quiet: conditions.quiet, wasHeld: before.heldAt !== undefined, now });
    const told = how && { how, at: now };
    return { state: { ...state, isNewPress: false, recognition: { ...recognition, told } }, command: how };
  }
  if (!mayBegin(state, conditions.quiet, now)) return { state };
  return { state: { ...state, isNewPress: false, problem: undefined, recognition: {} }, command: 'start' };
}

/** A press counts once: it begins one recognition. */
function pressed(before: HearingState, { mode, isHeld }: MicrophoneConditions, now: Instant): HearingState {
  const heldAt = isHeld && mode !== 'off' ? (before.heldAt ?? now) : undefined;
  const isNewPress = heldAt !== undefined && (before.isNewPress || before.heldAt === undefined);
  return { ...before, mode, heldAt, isNewPress, problem: mode === 'off' ? undefined : before.problem };
}

function mayBegin(
  { mode, isNewPress, recognition, problem }: HearingState,
  quiet: Milliseconds,
  now: Instant,
): boolean {
  const rests = recognition ? now - overAt(recognition) : Number.POSITIVE_INFINITY;
  if (isNewPress) return rests >= 0;
  const pause = recognition && isNoise(recognition) ? PAUSES.afterNoise : PAUSES.usual;
  return mode === 'between the cues' && problem === undefined && quiet >= WORTHWHILE && rests >= pause;
}

/** When a recognition ended, or should have; never where it goes on. */
function overAt({ told, endedAt }: Recognition): Instant {
  const latest = told ? told.at + ENDS_WITHIN : Number.POSITIVE_INFINITY;
  return Math.min(latest, endedAt ?? Number.POSITIVE_INFINITY);
}

/** Whether it was ended because what it heard did not end. */
function isNoise({ voiceAt, told }: Recognition): boolean {
  return voiceAt !== undefined && told !== undefined && told.at - voiceAt >= LONGEST;
}

/** How a recognition ends now; undefined where it goes on. Whoever has begun to speak is heard out, but not for ever. */
function endingOf(
  { voiceAt }: Recognition,
  { mode, heldAt }: HearingState,
  { quiet, wasHeld, now }: { readonly quiet: Milliseconds; readonly wasHeld: boolean; readonly now: Instant },
): Ending | undefined {
  if (mode === 'off') return 'abort';
  const since = voiceAt === undefined ? heldAt : Math.max(voiceAt, heldAt ?? voiceAt);
  if (since !== undefined && now - since >= LONGEST) return 'finish';
  if (heldAt !== undefined) return undefined;
  if (wasHeld) return 'finish';
  return voiceAt !== undefined || (mode === 'between the cues' && quiet > ENDS_BEFORE) ? undefined : 'abort';
}

/** What the recogniser tells of the last recognition. */
export function toldBy(event: RecogniserEvent, state: HearingState, now: Instant): HearingState {
  const { recognition } = state;
  if (event.kind === 'voice') return { ...state, recognition: { voiceAt: now, ...recognition } };
  if (event.kind === 'failed') return { ...state, problem: problemOf(event.error) };
  return event.kind === 'ended' ? { ...state, recognition: { ...recognition, endedAt: now } } : state;
}

export function isOn({ told, endedAt }: Recognition): boolean {
  return told === undefined && endedAt === undefined;
}

/** Whether words that come now are taken: not after it was switched off. */
export function takesWords({ mode, recognition }: HearingState): boolean {
  return mode !== 'off' && recognition?.told?.how !== 'abort';
}

/** Whether somebody speaks, or is about to. */
export function isSpokenTo({ isNewPress, heldAt, recognition }: HearingState): boolean {
  if (isNewPress) return true;
  return recognition !== undefined && isOn(recognition) && (heldAt !== undefined || recognition.voiceAt !== undefined);
}
