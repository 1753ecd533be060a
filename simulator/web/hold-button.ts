/** A button that is held down. */
export interface HoldButton {
  /** Lets it go by itself: what it was held for is over. */
  readonly release: () => void;
}

type Holdable = Pick<HTMLButtonElement, 'addEventListener' | 'setPointerCapture'>;

/**
 * Tells when a button is held down, and when it is let go: by a finger, a mouse or a key. A screen reader or a switch cannot
 * hold: its first click holds the button down, and its second lets it go.
 */
export function onHold(button: Holdable, tell: (isHeld: boolean) => void): HoldButton {
  let isHeld = false;
  const hold = (next: boolean) => {
    if (next === isHeld) return;
    isHeld = next;
    tell(isHeld);
  };
  const release = () => hold(false);
  const isHeldNow = () => isHeld;

  holdByPointer(button, hold, isHeldNow);
  holdByKey(button, hold);
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture', 'blur']) button.addEventListener(end, release);
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  return { release };
}

function holdByPointer(button: Holdable, hold: (isHeld: boolean) => void, isHeld: () => boolean): void {
  let before: boolean | undefined;
  button.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    before = isHeld();
    hold(true);
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('click', (event) => {
    if (isWithoutHand(event)) hold(!(before ?? isHeld()));
    before = undefined;
  });
}

/** Chromium lets a pointer come and go at once before the click of a screen reader, in which a button is still down. */
function isWithoutHand({ detail, buttons }: MouseEvent): boolean {
  return detail === 0 || buttons !== 0;
}

/** A key would click as well, and by itself presses again as long as it is down. */
function holdByKey(button: Holdable, hold: (isHeld: boolean) => void): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) hold(event.type === 'keydown');
  };
  button.addEventListener('keydown', onKey);
  button.addEventListener('keyup', onKey);
}
