import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Cue } from '../lambda/workout/cue.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Playing } from './microphone.ts';
import type { SpeechTime, Spoken } from './playback.ts';
import { lengthOf, playback } from './playback.ts';

/** A response as it is heard. */
export interface Answer {
  readonly sentences: readonly Heard[];
  readonly lasts: Milliseconds;
  /** As Alexa counts them, tags included. */
  readonly characters: number;
  /** Empty where the session does not stay open. */
  readonly reprompt: readonly Spoken[];
  readonly isOpen: boolean;
}

/** A sentence, and the cue that it puts into words, if it puts one. */
export interface Heard extends Spoken {
  readonly cue?: Cue;
}

/** What is known of a response besides what it says. */
export interface Hearing {
  /** One for each sentence of the response, in order. */
  readonly cues: readonly (Cue | undefined)[];
  readonly speechTime: SpeechTime;
}

export function answerOf({ response }: ResponseEnvelope, { cues, speechTime }: Hearing): Answer {
  const speech = ssmlOf(response.outputSpeech);
  const spoken = speech === '' ? [] : playback(speech, speechTime);
  const isOpen = response.shouldEndSession === false;
  return {
    sentences: spoken.map((sentence, index) => ({ ...sentence, cue: cues[index] })),
    lasts: lengthOf(spoken),
    characters: speech.length,
    reprompt: isOpen ? playback(ssmlOf(response.reprompt?.outputSpeech), speechTime) : [],
    isOpen,
  };
}

export function asPlaying({ lasts, reprompt, isOpen }: Answer): Playing {
  return { speech: lasts, reprompt: isOpen ? lengthOf(reprompt) : undefined };
}

function ssmlOf(speech: { readonly type: string } | undefined): string {
  return speech && 'ssml' in speech && typeof speech.ssml === 'string' ? speech.ssml : '';
}
