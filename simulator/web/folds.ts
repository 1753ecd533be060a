/** As in `phone.css`. */
const IS_SMALL = '(max-width: 600px), (max-height: 500px)';

/** What is folded away where there is little room is open where there is enough. */
export function foldOnPhones(): void {
  const small = window.matchMedia(IS_SMALL);
  const fold = () => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>('.folds')) each.open = !small.matches;
  };
  small.addEventListener('change', fold);
  fold();
}
