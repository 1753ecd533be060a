/** Tells when a button is held down, and when it is let go: by a finger, a mouse or a key. */
export function onHold(button: HTMLButtonElement, tell: (isHeld: boolean) => void): void {
  let isHeld = false;
  const hold = (next: boolean) => {
    if (next === isHeld) return;
    isHeld = next;
    tell(isHeld);
  };
  const isPress = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter';
  button.addEventListener('pointerdown', (event) => {
    button.setPointerCapture(event.pointerId);
    hold(true);
  });
  for (const end of ['pointerup', 'pointercancel', 'blur']) button.addEventListener(end, () => hold(false));
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  button.addEventListener('keydown', (event) => {
    if (isPress(event)) hold(true);
  });
  button.addEventListener('keyup', (event) => {
    if (isPress(event)) hold(false);
  });
}
