import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { TimedSentence, VoicePace } from './voice-pace.ts';

/** What says a sentence aloud. It may begin late, take too long, say nothing, fail, and never end. */
export interface Voice {
  readonly speak: (words: string, rate: number, tell: (event: VoiceEvent) => void) => void;
  /** Ends at once what is being said. */
  readonly cancel: () => void;
}

export type VoiceEvent = 'begins' | 'ends' | 'fails';

/** Says one sentence after another, and learns the pace of the voice from them. */
export interface Utterances {
  readonly say: (words: string, speaks: Milliseconds) => void;
  /** Cuts off what is being said. */
  readonly hush: () => void;
  /** Whether a sentence is being said, for all that is known. */
  readonly isSpeaking: () => boolean;
  /** Whether one sentence after another was given to the voice, and none began. */
  readonly isMute: () => boolean;
}

/** Tolerance for 100 ms frames: a sentence cut this close to its expected end had its full time. */
const TOLERANCE: Milliseconds = 200;

/** A sentence that takes more than so many times as long as expected is over, and the voice has not told so. */
const MOST_TIMES = 3;

/** So many sentences in a row that never begin mean a voice that says nothing. */
const UNHEARD = 3;

/** A sentence that was given to a voice, by the wall clock. */
interface Utterance extends TimedSentence {
  readonly given: Instant;
  begun?: Instant;
  hasEnded: boolean;
}

/** @param real the wall clock, by which a voice is measured; it may differ from the page's. */
export function utterancesOf(voice: Voice, pace: VoicePace, real: () => Instant): Utterances {
  const lessons = lessonsFor(pace);
  let saying: Utterance | undefined;
  return {
    say: (words, speaks) => {
      const utterance = { given: real(), rate: pace.rate(), speaks, hasEnded: false };
      saying = utterance;
      voice.speak(words, utterance.rate, (event) => {
        if (saying === utterance && !utterance.hasEnded) lessons.told(utterance, event, real());
      });
    },
    hush: () => {
      if (!saying) return;
      const cut = saying;
      saying = undefined;
      voice.cancel();
      lessons.wasCut(cut, real());
    },
    isSpeaking: () => saying !== undefined && isStillSaid(saying, real()),
    isMute: lessons.isMute,
  };
}

/** What is learned from the sentences of a voice: its pace, and whether it says anything. */
function lessonsFor(pace: VoicePace) {
  let unheard = 0;
  return {
    told: (utterance: Utterance, event: VoiceEvent, now: Instant) => {
      if (event === 'begins') utterance.begun = now;
      else utterance.hasEnded = true;
      if (event === 'ends') pace.took(now - (utterance.begun ?? utterance.given), utterance);
      unheard = event === 'fails' && utterance.begun === undefined ? unheard + 1 : 0;
    },
    wasCut: (cut: Utterance, now: Instant) => {
      if (cut.hasEnded || now - cut.given <= cut.speaks - TOLERANCE) return;
      if (cut.begun === undefined) unheard += 1;
      else if (isStillSaid(cut, now)) pace.wasCut(now - cut.begun, cut);
    },
    isMute: () => unheard >= UNHEARD,
  };
}

/** A sentence that never began is over when it was expected to be. */
function isStillSaid({ given, begun, speaks, hasEnded }: Utterance, now: Instant): boolean {
  if (hasEnded) return false;
  return begun === undefined ? now - given < speaks : now - begun <= speaks * MOST_TIMES;
}
