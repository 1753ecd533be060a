import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { recognitionIn } from './browser-recognition.ts';
import { elementCalled } from './element.ts';
import type { Hearing, MicrophoneMode } from './hearing.ts';
import { hearingWith, MICROPHONE_MODES, microphoneNote } from './hearing.ts';
import { onHold } from './hold-button.ts';

/** The microphone of a page: off until it is switched on, and not shown where the browser cannot make words of speech. */
export interface MicrophonePanel {
  /** To be called often. @param quiet how long the coach will be quiet. */
  readonly follow: (quiet: Milliseconds) => void;
  /** Whether somebody speaks, or is about to. */
  readonly isSpokenTo: () => boolean;
}

export function microphonePanel(onWords: (words: string) => void): MicrophonePanel {
  const [control, line] = [elementCalled('hearing', HTMLElement), elementCalled('hearing-line', HTMLElement)];
  const [select, talk] = [elementCalled('hearing-mode', HTMLSelectElement), elementCalled('talk', HTMLButtonElement)];
  let hearing: Hearing | undefined;
  let mode: MicrophoneMode = 'off';
  let heard = '';
  let isHeld = false;

  select.append(...MICROPHONE_MODES.map((each) => new Option(each)));
  select.addEventListener('change', () => {
    mode = MICROPHONE_MODES[select.selectedIndex] ?? 'off';
    heard = '';
    talk.hidden = mode === 'off';
  });
  onHold(talk, (held) => {
    isHeld = held;
  });
  recognitionIn(window).then((recognition) => {
    if (!recognition) return;
    elementCalled('hearing-note', HTMLElement).textContent = microphoneNote(recognition.isLocal);
    const hears = (words: string) => {
      heard = words;
      onWords(words);
    };
    hearing = hearingWith(recognition.recogniser, hears, () => performance.now());
    control.hidden = false;
  });

  return {
    follow: (quiet) => {
      hearing?.follow({ mode, isHeld, quiet });
      const isOn = hearing?.isOn() ?? false;
      talk.ariaPressed = String(isOn);
      const words = mode === 'off' ? '' : (hearing?.problem() ?? lineFor(heard));
      if (line.textContent !== words) line.textContent = words;
    },
    isSpokenTo: () => hearing?.isSpokenTo() ?? false,
  };
}

function lineFor(heard: string): string {
  return heard === '' ? '' : `Heard: “${heard}”`;
}
