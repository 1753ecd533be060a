import { elementCalled } from './element.ts';

/** The phrases below the stage: a touch on one says it. */
export interface ChipRow {
  /**
   * Shows these. The chip of a phrase that stays is the same as before, so that none goes away under a finger, and none loses
   * the focus; from one that goes, the focus comes to the first.
   */
  readonly offer: (phrases: readonly string[]) => void;
}

export function chipRow(onSay: (phrase: string) => void): ChipRow {
  const row = elementCalled('chips', HTMLFieldSetElement);
  let offered: readonly HTMLButtonElement[] = [];
  return {
    offer: (phrases) => {
      const focused = document.activeElement;
      const before = offered;
      offered = phrases.map(
        (phrase) => before.find(({ dataset }) => dataset.says === phrase) ?? chipCalled(phrase, onSay),
      );
      for (const chip of before) if (!offered.includes(chip)) chip.remove();
      putInOrder(row, offered);
      if (before.some((chip) => chip === focused) && document.activeElement !== focused) focusFirst(offered);
    },
  };
}

function chipCalled(phrase: string, onSay: (phrase: string) => void): HTMLButtonElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.textContent = phrase;
  chip.dataset.says = phrase;
  chip.addEventListener('click', () => onSay(phrase));
  return chip;
}

/** At the end of the row. One that stands where it belongs is not touched: what is put in anew loses the focus. */
function putInOrder(row: Element, chips: readonly HTMLButtonElement[]): void {
  let next: Element | null = row.querySelector('button');
  for (const chip of chips) {
    if (chip === next) next = next.nextElementSibling;
    else row.insertBefore(chip, next);
  }
}

/** One that is not drawn cannot have the focus. */
function focusFirst(chips: readonly HTMLButtonElement[]): void {
  for (const chip of chips) {
    chip.focus();
    if (document.activeElement === chip) return;
  }
}
