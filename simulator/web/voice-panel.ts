import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Playing } from '../player.ts';
import { voiceIn, watchVoices } from './browser-voice.ts';
import { elementCalled } from './element.ts';
import type { LocalChoices } from './local-choices.ts';
import type { Speaker } from './speaker.ts';
import { speakerWith } from './speaker.ts';
import { CAPTIONS_ONLY, chosenAmong, englishAmong, nameOfVoice, voiceLine, voiceNote } from './voice-choice.ts';
import type { VoicePace } from './voice-pace.ts';
import { voicePace } from './voice-pace.ts';

/** The voice in a page, and the choice of it. */
export interface VoicePanel {
  /** Call once a frame, every 100 ms. @param maySpeak whether nobody else is speaking. */
  readonly follow: (playing: Playing | undefined, now: Instant, heard: { speed: number; maySpeak: boolean }) => void;
  readonly isSpeaking: () => boolean;
  /** Whether the sentences of now are spoken, so that captions need not be. */
  readonly isOn: () => boolean;
}

const CHOICE = 'voice';

export function voicePanel(kept: LocalChoices): VoicePanel {
  const choice = choiceOfVoice(kept);
  let speed = 1;
  return {
    follow: (playing, now, heard) => {
      speed = heard.speed;
      choice.speaker?.follow(playing, now, heard.maySpeak && speed === 1);
      const isMute = choice.speaker?.isMute() ?? false;
      describe(voiceLine({ ...choice, speed, isMute }), isMute);
    },
    isSpeaking: () => choice.speaker?.isSpeaking() ?? false,
    isOn: () => choice.speaker !== undefined && speed === 1 && !choice.speaker.isMute(),
  };
}

/** Which voices there are, and the one that was chosen. */
interface VoiceChoice {
  voices: readonly SpeechSynthesisVoice[];
  isWaiting: boolean;
  voice?: SpeechSynthesisVoice;
  speaker?: Speaker;
}

function choiceOfVoice(kept: LocalChoices): Readonly<VoiceChoice> {
  const select = elementCalled('voice', HTMLSelectElement);
  const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  const speakerFor = speakersIn(synthesis);
  const choice: VoiceChoice = { voices: [], isWaiting: true };

  const choose = () => {
    const voice = chosenAmong(choice.voices, kept.read(CHOICE));
    select.value = voice?.voiceURI ?? CAPTIONS_ONLY;
    if (voice?.voiceURI === choice.voice?.voiceURI) return;
    choice.speaker?.follow(undefined, 0, false);
    [choice.voice, choice.speaker] = [voice, voice && speakerFor(voice)];
  };
  select.addEventListener('change', () => {
    kept.keep(CHOICE, select.value);
    choose();
  });
  watchVoices(synthesis, (all, isWaiting) => {
    [choice.voices, choice.isWaiting] = [englishAmong(all), isWaiting];
    offer(select, choice.voices);
    choose();
  });
  return choice;
}

/** A speaker for each voice of a browser; what was learned of the pace of one is kept as long as the page lasts. */
function speakersIn(synthesis: SpeechSynthesis | undefined): (voice: SpeechSynthesisVoice) => Speaker | undefined {
  const paces = new Map<string, VoicePace>();
  window.addEventListener('pagehide', () => synthesis?.cancel());
  return (voice) => {
    const pace = paces.get(voice.voiceURI) ?? voicePace();
    paces.set(voice.voiceURI, pace);
    return synthesis && speakerWith(voiceIn(synthesis, voice), pace, () => performance.now());
  };
}

/** What may leave the device is told before a voice can be chosen that sends it. */
function offer(select: HTMLSelectElement, voices: readonly SpeechSynthesisVoice[]): void {
  elementCalled('voice-note', HTMLElement).textContent = voiceNote(voices);
  const options = voices.map((each) => new Option(nameOfVoice(each), each.voiceURI));
  select.replaceChildren(...options, new Option('Captions only', CAPTIONS_ONLY));
}

/** @param isUrgent whether it is told in the middle of a workout as well, where there is little room. */
function describe(words: string, isUrgent: boolean): void {
  const line = elementCalled('voice-line', HTMLElement);
  if (line.textContent !== words) line.textContent = words;
  line.classList.toggle('urgent', isUrgent);
}
