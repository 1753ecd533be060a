import { elementCalled } from './element.ts';

/** Lets a person choose one of all, in the list of the page with this id. Example: the device that is shown. */
export function choose<T>(
  id: string,
  all: readonly T[],
  nameOf: (each: T) => string,
  onChoice: (each: T) => void,
): void {
  const select = elementCalled(id, HTMLSelectElement);
  select.append(...all.map((each) => new Option(nameOf(each))));
  select.addEventListener('change', () => {
    const chosen = all[select.selectedIndex];
    if (chosen !== undefined) onChoice(chosen);
  });
}
