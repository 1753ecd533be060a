import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Voice } from './voice.ts';

/** A browser's own speech. */

/** A browser that has told no voice by then has none, until it tells otherwise. */
const TELLS_WITHIN: Milliseconds = 1_000;

/** One of the browser's voices; an utterance is kept until it has ended, or some browsers forget it and its events. */
export function voiceIn(synthesis: SpeechSynthesis, of: SpeechSynthesisVoice): Voice {
  let utterance: SpeechSynthesisUtterance | undefined;
  return {
    speak: (words, rate, tell) => {
      const spoken = new SpeechSynthesisUtterance(words);
      Object.assign(spoken, { voice: of, lang: of.lang, rate });
      spoken.addEventListener('start', () => tell('begins'));
      spoken.addEventListener('end', () => tell('ends'));
      spoken.addEventListener('error', () => tell('fails'));
      utterance = spoken;
      synthesis.speak(utterance);
    },
    cancel: () => {
      utterance = undefined;
      synthesis.cancel();
    },
  };
}

/** Tells the voices of a browser, now and whenever they change; and that there are none, when it has had time to tell them. */
export function watchVoices(
  synthesis: SpeechSynthesis | undefined,
  tell: (voices: readonly SpeechSynthesisVoice[], isWaiting: boolean) => void,
): void {
  let isWaiting = synthesis !== undefined;
  const told = () => tell(synthesis?.getVoices() ?? [], isWaiting);
  synthesis?.addEventListener('voiceschanged', told);
  setTimeout(() => {
    isWaiting = false;
    told();
  }, TELLS_WITHIN);
  told();
}
