import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { sentenceAt } from '../answer.ts';
import type { Playing } from '../player.ts';
import type { TimedSentence, VoicePace } from './voice-pace.ts';

/** What says a sentence aloud. It may begin late, take too long, say nothing, and never end. */
export interface Voice {
  readonly speak: (words: string, rate: number, tell: (event: 'begins' | 'ends') => void) => void;
  /** Ends at once what is being said. */
  readonly cancel: () => void;
}

/** Says aloud what plays, each sentence in its own slot: it follows a page's clock, and can never move it. */
export interface Speaker {
  /**
   * To be called often.
   * @param maySpeak whether it may be heard; a sentence that begins while it may not is left out whole.
   */
  readonly follow: (playing: Playing | undefined, now: Instant, maySpeak: boolean) => void;
  /** Whether a sentence is being said, for all that is known. */
  readonly isSpeaking: () => boolean;
  /** Whether one sentence after another was given to the voice, and none began. */
  readonly isMute: () => boolean;
}

/** Later than that a sentence is not begun: the page was asleep. */
const LATEST: Milliseconds = 1_500;

/** A page looks so often, or so rarely, what is due. */
const UNPUNCTUAL: Milliseconds = 200;

/** So many sentences in a row that never begin mean a voice that says nothing. */
const UNHEARD = 3;

/** A sentence that was given to a voice, by the wall clock. */
interface Saying extends TimedSentence {
  readonly given: Instant;
  begun?: Instant;
  hasEnded: boolean;
}

/** @param real the wall clock, by which a voice is measured; it may differ from the page's. */
export function speakerWith(voice: Voice, pace: VoicePace, real: () => Instant): Speaker {
  let [slot, unheard] = ['', 0];
  let saying: Saying | undefined;

  const hush = () => {
    if (!saying) return;
    const cut = saying;
    saying = undefined;
    voice.cancel();
    const hadItsTime = real() - cut.given > cut.speaks - UNPUNCTUAL;
    if (cut.hasEnded || !hadItsTime) return;
    if (cut.begun === undefined) unheard += 1;
    else pace.wasCut(real() - cut.begun, cut);
  };
  const say = (words: string, speaks: Milliseconds) => {
    const begun: Saying = { given: real(), rate: pace.rate(), speaks, hasEnded: false };
    saying = begun;
    voice.speak(words, begun.rate, (event) => {
      if (saying !== begun || begun.hasEnded) return;
      unheard = 0;
      if (event === 'begins') begun.begun = real();
      else {
        begun.hasEnded = true;
        pace.took(real() - (begun.begun ?? begun.given), begun);
      }
    });
  };

  return {
    follow: (playing, now, maySpeak) => {
      if (!maySpeak) hush();
      const sentence = playing && sentenceAt(playing.answer, now - playing.startedAt);
      const begins = playing && sentence ? playing.startedAt + sentence.at : 0;
      const due = sentence ? `${begins} ${sentence.words}` : '';
      if (due === slot) return;
      hush();
      slot = due;
      const isDue = maySpeak && now - begins <= LATEST;
      if (isDue && sentence && sentence.words !== '') say(sentence.words, sentence.speaks);
    },
    isSpeaking: () => saying !== undefined && isStillSaid(saying, real()),
    isMute: () => unheard >= UNHEARD,
  };
}

/** A sentence that never began is over when it was expected to be. */
function isStillSaid({ given, begun, speaks, hasEnded }: Saying, now: Instant): boolean {
  return !hasEnded && (begun !== undefined || now - given < speaks);
}
