import { elementCalled } from './element.ts';

/** The phrases below the stage: a touch on one says it. */
export interface ChipRow {
  /** Shows these; where they are shown already, nothing is drawn anew, so that none goes away under a finger. */
  readonly offer: (phrases: readonly string[]) => void;
}

export function chipRow(onSay: (phrase: string) => void): ChipRow {
  const row = elementCalled('chips', HTMLFieldSetElement);
  let offered = '';
  const chipCalled = (phrase: string) => {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.textContent = phrase;
    chip.dataset.says = phrase;
    chip.addEventListener('click', () => onSay(phrase));
    return chip;
  };
  return {
    offer: (phrases) => {
      if (offered === phrases.join()) return;
      offered = phrases.join();
      for (const chip of row.querySelectorAll('button')) chip.remove();
      row.append(...phrases.map(chipCalled));
    },
  };
}
