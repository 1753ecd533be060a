import { elementCalled } from './element.ts';
import type { LocalChoices } from './local-choices.ts';

interface Choosing<T> {
  readonly onChoice: (each: T) => void;
  /** Where the choice is kept by its name for the next visit; without it each visit begins with the first. */
  readonly choices?: LocalChoices;
}

/** Lets a person choose one of all, in the list of the page with this id. Example: the device that is shown. */
export function choose<T>(
  id: string,
  all: readonly T[],
  nameOf: (each: T) => string,
  { onChoice, choices }: Choosing<T>,
): void {
  const select = elementCalled(id, HTMLSelectElement);
  select.append(...all.map((each) => new Option(nameOf(each))));
  const change = () => {
    const chosen = all[select.selectedIndex];
    if (chosen !== undefined) onChoice(chosen);
  };
  select.addEventListener('change', () => {
    choices?.keep(id, select.value);
    change();
  });
  const before = all.findIndex((each) => nameOf(each) === choices?.read(id));
  if (before < 0) return;
  select.selectedIndex = before;
  change();
}
