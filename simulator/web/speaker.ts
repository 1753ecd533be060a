import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { sentenceAt } from '../answer.ts';
import type { Playing } from '../player.ts';
import type { Voice } from './voice.ts';
import { utterancesOf } from './voice.ts';
import type { VoicePace } from './voice-pace.ts';

/** Says aloud what plays, each sentence in its own slot: it follows a page's clock, and can never move it. */
export interface Speaker {
  /**
   * Call once a frame, every 100 ms.
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

/** @param real the wall clock, by which a voice is measured; it may differ from the page's. */
export function speakerWith(voice: Voice, pace: VoicePace, real: () => Instant): Speaker {
  const { say, hush, isSpeaking, isMute } = utterancesOf(voice, pace, real);
  let slot = '';
  return {
    follow: (playing, now, maySpeak) => {
      if (!maySpeak) hush();
      const due = dueAt(playing, now);
      const next = due ? `${due.begins} ${due.words}` : '';
      if (next === slot) return;
      hush();
      slot = next;
      if (due && due.words !== '' && maySpeak && now - due.begins <= LATEST) say(due.words, due.speaks);
    },
    isSpeaking,
    isMute,
  };
}

/** A sentence whose slot it is. */
interface DueSentence {
  readonly words: string;
  readonly speaks: Milliseconds;
  readonly begins: Instant;
}

function dueAt(playing: Playing | undefined, now: Instant): DueSentence | undefined {
  const sentence = playing && sentenceAt(playing.answer, now - playing.startedAt);
  return sentence && { words: sentence.words, speaks: sentence.speaks, begins: playing.startedAt + sentence.at };
}
