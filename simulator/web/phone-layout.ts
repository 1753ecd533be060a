/** As in `phone.css`. */
export const IS_SMALL = '(max-width: 600px), (max-height: 500px), (orientation: portrait)';

/** What is folded away on a phone is open where there is enough. */
export function foldOnPhones(): void {
  const small = window.matchMedia(IS_SMALL);
  const fold = () => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>('.folds')) each.open = !small.matches;
  };
  small.addEventListener('change', fold);
  fold();
}
