import { elementCalled } from './element.ts';
import { onHold } from './hold-button.ts';
import type { Marks } from './my-breath.ts';
import { breathIn, breathLine, isMeasuredAt, marked, wordsFor } from './my-breath.ts';

/** The button by which a person shows how they breathe. */
export interface BreathPanel {
  /** Whether a breath is being measured: the coach's voice gives way. */
  readonly isMeasuring: () => boolean;
}

export function breathPanel(onWords: (words: string) => void): BreathPanel {
  const [button, line] = [elementCalled('breath', HTMLButtonElement), elementCalled('breath-line', HTMLElement)];
  let marks: Marks = [];
  const hold = onHold(button, (isHeld) => {
    // Letting go of the press that ended it says no more.
    if (!isHeld && marks.length === 0) return;
    marks = marked(marks, isHeld, performance.now());
    line.textContent = breathLine(marks);
    const breath = breathIn(marks);
    if (!breath) return;
    marks = [];
    hold.release();
    onWords(wordsFor(breath));
  });
  button.addEventListener('focus', () => {
    if (marks.length === 0) line.textContent = breathLine(marks);
  });
  button.addEventListener('blur', () => {
    marks = [];
    line.textContent = '';
  });
  return { isMeasuring: () => isMeasuredAt(marks, performance.now()) };
}
