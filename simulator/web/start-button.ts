import type { ScreenDirective } from '../../lambda/alexa/screen.ts';
import { elementCalled } from './element.ts';
import { keepAwake } from './keep-awake.ts';
import { beginningOf } from './phrases.ts';
import type { Preview } from './preview.ts';

/** What there is between two workouts: a still figure, and the button that begins. */
export interface StartButton {
  /** Call it once a frame. @param isBegun from beginning to the last word of the goodbye there is nothing to begin. */
  readonly follow: (isBegun: boolean) => void;
  readonly isBegun: () => boolean;
  /** Whether a workout is under way that can be gone on with, once that is known. */
  readonly isUnderWay: () => boolean;
  /** Asks again what is seen, and what beginning is, as something else is kept now. */
  readonly renew: () => void;
  /** What is seen until it is pressed, once that is known. */
  readonly still: () => ScreenDirective | undefined;
}

interface StartOptions {
  readonly previewed: () => Promise<Preview>;
  readonly onPress: () => void;
  /** Told when another screen is to be seen. */
  readonly onChange: () => void;
}

export function startButton({ previewed, onPress, onChange }: StartOptions): StartButton {
  const [button, stage] = [elementCalled('start', HTMLButtonElement), elementCalled('stage', HTMLElement)];
  const awake = keepAwake(document, navigator.wakeLock);
  let isBegun: boolean | undefined;
  let preview: Preview | undefined;
  const load = async () => {
    preview = await previewed();
    button.textContent = beginningOf(preview);
    onChange();
  };
  const renew = () => {
    load().catch(console.error);
  };
  button.addEventListener('click', onPress);
  return {
    follow: (next) => {
      if (next === isBegun) return;
      isBegun = next;
      awake.keep(isBegun);
      document.body.classList.toggle('begun', isBegun);
      if (isBegun && document.activeElement === button) stage.focus();
      button.hidden = isBegun;
      button.disabled = false;
      onChange();
      if (!isBegun) renew();
    },
    renew,
    isBegun: () => isBegun === true,
    isUnderWay: () => preview?.isUnderWay === true,
    still: () => preview?.still,
  };
}
