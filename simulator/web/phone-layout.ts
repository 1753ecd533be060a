/** As in `phone.css` and `developer.css`. */
export const IS_SMALL = '(max-width: 900px), (max-height: 700px), (orientation: portrait)';

/** What is folded away on a phone is open where there is enough. On a phone it closes as soon as it has been of use. */
export function foldOnPhones(): void {
  const small = window.matchMedia(IS_SMALL);
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('.folds')];
  const fold = () => {
    for (const each of folds) each.open = !small.matches;
  };
  small.addEventListener('change', fold);
  fold();
  document.addEventListener('pointerdown', (event) => {
    const beside = folds.filter((each) => small.matches && !event.composedPath().includes(each));
    for (const each of beside) each.open = false;
  });
  for (const each of folds) {
    each.addEventListener('toggle', () => {
      if (small.matches && each.open) each.querySelector('input')?.focus();
    });
    each.addEventListener('submit', () => {
      if (!small.matches) return;
      const isFocused = each.contains(document.activeElement);
      each.open = false;
      if (isFocused) each.querySelector('summary')?.focus();
    });
  }
}
