import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Playing } from '../player.ts';
import { voiceIn, watchVoices } from './browser-voice.ts';
import { elementCalled } from './element.ts';
import type { Kept } from './kept.ts';
import type { Speaker } from './speaker.ts';
import { speakerWith } from './speaker.ts';
import { CAPTIONS_ONLY, chosenAmong, englishAmong, nameOfVoice, voiceLine } from './voice-choice.ts';
import type { VoicePace } from './voice-pace.ts';
import { voicePace } from './voice-pace.ts';

/** The voice in a page, and the choice of it. */
export interface VoicePanel {
  /** To be called often. @param maySpeak whether nobody else is speaking. */
  readonly follow: (playing: Playing | undefined, now: Instant, heard: { speed: number; maySpeak: boolean }) => void;
  readonly isSpeaking: () => boolean;
  /** Whether the sentences of now are spoken, so that captions need not be. */
  readonly isOn: () => boolean;
}

const CHOICE = 'voice';

/** What a choice shows, and what is kept of it. */
const asOption = (name: string, value: string) => new Option(name, value);

export function voicePanel(kept: Kept): VoicePanel {
  const [select, line] = [elementCalled('voice', HTMLSelectElement), elementCalled('voice-line', HTMLElement)];
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  const paces = new Map<string, VoicePace>();
  let [english, isWaiting]: [readonly SpeechSynthesisVoice[], boolean] = [[], true];
  let [voice, speaker]: [SpeechSynthesisVoice?, Speaker?] = [];
  let speed = 1;

  const choose = () => {
    const next = chosenAmong(english, kept.read(CHOICE));
    select.value = next?.voiceURI ?? CAPTIONS_ONLY;
    if (next?.voiceURI === voice?.voiceURI) return;
    speaker?.follow(undefined, 0, false);
    voice = next;
    speaker = undefined;
    if (!synthesis || !next) return;
    const pace = paces.get(next.voiceURI) ?? voicePace();
    paces.set(next.voiceURI, pace);
    speaker = speakerWith(voiceIn(synthesis, next), pace, () => performance.now());
  };
  const describe = () => {
    const words = voiceLine({ isWaiting, voices: english, voice, speed, isMute: speaker?.isMute() ?? false });
    if (line.textContent !== words) line.textContent = words;
  };

  select.addEventListener('change', () => {
    kept.keep(CHOICE, select.value);
    choose();
  });
  window.addEventListener('pagehide', () => synthesis?.cancel());
  watchVoices(synthesis, (voices, mayCome) => {
    [english, isWaiting] = [englishAmong(voices), mayCome];
    const options = english.map((each) => asOption(nameOfVoice(each), each.voiceURI));
    select.replaceChildren(...options, asOption('Captions only', CAPTIONS_ONLY));
    choose();
  });
  return {
    follow: (playing, now, heard) => {
      speed = heard.speed;
      speaker?.follow(playing, now, heard.maySpeak && speed === 1);
      describe();
    },
    isSpeaking: () => speaker?.isSpeaking() ?? false,
    isOn: () => speaker !== undefined && speed === 1 && !speaker.isMute(),
  };
}
