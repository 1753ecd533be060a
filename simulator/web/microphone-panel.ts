import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { recognitionIn } from './browser-recognition.ts';
import { elementCalled } from './element.ts';
import type { Hearing } from './hearing.ts';
import { hearingWith, microphoneNote } from './hearing.ts';
import { onHold } from './hold-button.ts';
import type { MicrophoneConditions, MicrophoneMode } from './recognition.ts';
import { MICROPHONE_MODES } from './recognition.ts';

/** The microphone of a page: off until it is switched on, and not shown where the browser cannot make words of speech. */
export interface MicrophonePanel {
  /** Call once a frame, every 100 ms. @param quiet how long the coach will be quiet. */
  readonly follow: (quiet: Milliseconds) => void;
  /** Whether somebody speaks, or is about to. */
  readonly isSpokenTo: () => boolean;
}

export function microphonePanel(onWords: (words: string) => void): MicrophonePanel {
  const [select, talk] = [elementCalled('hearing-mode', HTMLSelectElement), elementCalled('talk', HTMLButtonElement)];
  let conditions: MicrophoneConditions = { mode: 'off', isHeld: false, quiet: 0 };
  let hearing: Hearing | undefined;
  let [heard, wasOn] = ['', false];

  const follow = (changed: Partial<MicrophoneConditions>) => {
    conditions = { ...conditions, ...changed };
    hearing?.follow(conditions);
    const isOn = hearing?.isOn() ?? false;
    const hasEnded = wasOn && !isOn;
    wasOn = isOn;
    if (hasEnded) hold.release();
    talk.ariaPressed = String(isOn);
    describe(conditions.mode === 'off' ? '' : (hearing?.problem() ?? lineFor(heard)));
  };
  const hold = onHold(talk, (isHeld) => follow({ isHeld }));
  chooseMode(select, (mode) => {
    heard = '';
    talk.hidden = mode === 'off';
    follow({ mode });
  });
  const hears = (words: string) => {
    heard = words;
    onWords(words);
  };
  hearingInBrowser(hears).then((found) => {
    hearing = found;
  });
  return { follow: (quiet) => follow({ quiet }), isSpokenTo: () => hearing?.isSpokenTo() ?? false };
}

function chooseMode(select: HTMLSelectElement, onChoice: (mode: MicrophoneMode) => void): void {
  select.append(...MICROPHONE_MODES.map((each) => new Option(each)));
  select.addEventListener('change', () => onChoice(MICROPHONE_MODES[select.selectedIndex] ?? 'off'));
}

/** Tells what leaves the device, and then lets the microphone be switched on. @returns undefined where a browser has none. */
async function hearingInBrowser(onWords: (words: string) => void): Promise<Hearing | undefined> {
  const recognition = await recognitionIn(window);
  if (!recognition) return undefined;
  elementCalled('hearing-note', HTMLElement).textContent = microphoneNote(recognition.isLocal);
  elementCalled('hearing', HTMLElement).hidden = false;
  return hearingWith(recognition.recogniser, onWords, () => performance.now());
}

function describe(words: string): void {
  const line = elementCalled('hearing-line', HTMLElement);
  if (line.textContent !== words) line.textContent = words;
}

function lineFor(heard: string): string {
  return heard === '' ? '' : `Heard: “${heard}”`;
}
