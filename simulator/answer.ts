import type { Directive, ResponseEnvelope } from 'ask-sdk-model';
import type { ScreenDirective } from '../lambda/alexa/screen.ts';
import { isForScreen, SHOWS } from '../lambda/alexa/screen.ts';
import type { Cue } from '../lambda/workout/timeline/cue.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import { scheduleOf } from './apla.ts';
import type { ResponseLengths } from './microphone.ts';
import { OPEN_MICROPHONE } from './microphone.ts';
import type { SpeechTime, Spoken } from './playback.ts';
import { lengthOf, playback } from './playback.ts';
import type { Shown } from './shown.ts';
import { shownIn } from './shown.ts';

/** A response as it is heard. */
export interface Answer {
  readonly sentences: readonly Heard[];
  readonly lasts: Milliseconds;
  /** As Alexa counts them, tags included. */
  readonly characters: number;
  /** Empty where the session does not stay open. */
  readonly reprompt: readonly Spoken[];
  readonly isOpen: boolean;
  /** What leads on, where it asks. */
  readonly say?: string;
  /** Whether nothing is answered at all: then what plays is left as it is. */
  readonly isSilent: boolean;
  /** What a screen is sent, if there is one, and what it shows of that. */
  readonly screen?: ScreenDirective;
  readonly shown?: Shown;
}

/** A sentence, and the cue that it puts into words, if it puts one. */
export interface Heard extends Spoken {
  readonly cue?: Cue;
  /** Whether it begins when it was planned, however long those before it took. */
  readonly isExact: boolean;
}

/** What is known of a response besides what it says. */
export interface Hearing {
  /** One for each sentence of the response, in order. */
  readonly cues: readonly (Cue | undefined)[];
  /** What leads on, where it asks. */
  readonly say?: string;
  readonly speechTime: SpeechTime;
}

/** @throws Error where the response has what can be neither played nor shown. */
export function answerOf({ response }: ResponseEnvelope, { cues, say, speechTime }: Hearing): Answer {
  const speech = ssmlOf(response.outputSpeech);
  const markup = speech === '' ? [] : playback(speech, speechTime);
  const { directives = [] } = response;
  const screen = directives.find(isForScreen);
  const exact = directives.flatMap((directive) => exactOf(directive, lengthOf(markup), speechTime));
  const isOpen = response.shouldEndSession === false;
  const spoken = [...markup, ...exact];
  return {
    sentences: spoken.map((sentence, index) => ({ ...sentence, cue: cues[index], isExact: index >= markup.length })),
    lasts: lengthOf(spoken),
    characters: speech.length,
    reprompt: isOpen ? playback(ssmlOf(response.reprompt?.outputSpeech), speechTime) : [],
    isOpen,
    say,
    isSilent: Object.keys(response).length === 0,
    screen,
    shown: screen && shownIn(screen.datasources),
  };
}

/** What a document of APL for Audio says, which is played after the markup. */
function exactOf(directive: Directive, after: Milliseconds, speechTime: SpeechTime): readonly Spoken[] {
  if (directive.type === SHOWS) return [];
  if (directive.type !== 'Alexa.Presentation.APLA.RenderDocument') throw new Error(`cannot play ${directive.type}`);
  const { heard, lasts } = scheduleOf(directive.document, { speechTime });
  return heard.map(({ at, lasts: speaks, words = '' }, index) => {
    const until = heard[index + 1]?.at ?? lasts;
    return { at: after + at, words, speaks, quiet: until - at - speaks };
  });
}

/** A sentence of an answer, or of its reprompt, which puts no cue into words. */
type SpokenSentence = Spoken & Pick<Heard, 'cue'>;

/** All that a device says of an answer, on one clock: its sentences, and those of the reprompt. */
export function spokenIn({ sentences, lasts, reprompt }: Answer): readonly SpokenSentence[] {
  return [...sentences, ...reprompt.map((each) => ({ ...each, at: lasts + OPEN_MICROPHONE + each.at }))];
}

/** The sentence that plays, or whose quiet lasts. */
export function sentenceAt(answer: Answer, elapsed: Milliseconds): SpokenSentence | undefined {
  return spokenIn(answer).findLast(({ at }) => at <= elapsed);
}

/** A shorter quiet is a gap between two sentences. */
const SHORTEST_QUIET: Milliseconds = 2000;

/** Whether a device keeps quiet after a sentence, as in a breath or a pause. */
export function isQuietAt(answer: Answer, elapsed: Milliseconds): boolean {
  const spoken = sentenceAt(answer, elapsed);
  return spoken !== undefined && spoken.quiet >= SHORTEST_QUIET && elapsed >= spoken.at + spoken.speaks;
}

export function lengthsOf({ lasts, reprompt, isOpen }: Answer): ResponseLengths {
  return { speech: lasts, reprompt: isOpen ? lengthOf(reprompt) : undefined };
}

/** The markup of what is spoken; empty where nothing is. */
export function ssmlOf(speech: { readonly type: string } | undefined): string {
  return speech && 'ssml' in speech && typeof speech.ssml === 'string' ? speech.ssml : '';
}
