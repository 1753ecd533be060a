/** What a key says: Space "wait", the arrows "next" and "previous". */
export const KEYS = { ' ': 'wait', ArrowRight: 'next', ArrowLeft: 'previous' } as const;
export type KeyWord = (typeof KEYS)[keyof typeof KEYS];

/** Where letters are typed, or a key has a meaning of its own. */
const TYPED_INTO = 'input, select, textarea, [contenteditable]';
const PRESSED = 'button, summary, a[href]';

/** The word of a key; none while somebody types, with another key held down, or where Space presses what has the focus. */
export function wordOfKey({ key, target, ...held }: KeyPress): KeyWord | undefined {
  if (held.altKey || held.ctrlKey || held.metaKey || held.shiftKey || held.repeat) return undefined;
  if (target?.closest(key === ' ' ? `${TYPED_INTO}, ${PRESSED}` : TYPED_INTO)) return undefined;
  return Object.hasOwn(KEYS, key) ? KEYS[key as keyof typeof KEYS] : undefined;
}

interface KeyPress {
  readonly key: string;
  /** Where the focus is. */
  readonly target?: { readonly closest: (selector: string) => unknown };
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/**
 * Listens to a window's keys: the page's, and the device's in it, where the focus may be.
 * @param onWord tells whether the word was of use: a key that says nothing now does what it does elsewhere, as Space scrolls.
 */
export function listenToKeys(window: Window, onWord: (word: KeyWord) => boolean): void {
  window.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const { key, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
    const word = wordOfKey({ key, target, altKey, ctrlKey, metaKey, shiftKey, repeat });
    if (word && onWord(word)) event.preventDefault();
  });
}
