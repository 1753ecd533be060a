import type { DOMWindow } from 'jsdom';

/** What is used of an element of jsdom. */
interface Styled {
  readonly textContent: string | null;
  readonly style?: { readonly width: string; readonly fontSize: string };
}

/** A letter is about half as wide as it is high, in Bookerly and in Liberation Sans; a line is a quarter higher than that. */
const [WIDTH, LINE] = [0.5, 1.25] as const;

/** Where an element has no size of its own. */
const FONT_SIZE = 40;

/**
 * jsdom lays nothing out. The engine asks a browser only how large a text is: here it is reckoned, letters times size. Styles
 * are those of the element itself, since there are no others: to look for them takes jsdom longer than all the rest.
 */
export function measuredText(window: DOMWindow): void {
  const { HTMLElement, HTMLCanvasElement, Range } = window;
  Object.assign(window, { getComputedStyle: ({ style }: Required<Styled>) => style });
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => ({
      measureText: (text: string) => ({ width: text.length * WIDTH * FONT_SIZE }),
      fillText: () => {},
    }),
  });
  Object.assign(Range.prototype, {
    getBoundingClientRect: () => rectangle(0, 0),
    getClientRects: () => [rectangle(0, 0)],
  });
  Object.assign(HTMLElement.prototype, {
    getBoundingClientRect(this: Styled) {
      return rectangle(widthOf(this), heightOf(this));
    },
  });
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: {
      get(this: Styled) {
        return widthOf(this);
      },
    },
    clientHeight: {
      get(this: Styled) {
        return heightOf(this);
      },
    },
  });
}

function widthOf({ textContent, style }: Styled): number {
  const wanted = (textContent ?? '').length * WIDTH * fontSizeOf(style);
  const most = Number.parseFloat(style?.width ?? '');
  return Number.isNaN(most) ? wanted : Math.min(wanted, most);
}

function heightOf({ textContent, style }: Styled): number {
  const wanted = (textContent ?? '').length * WIDTH * fontSizeOf(style);
  const most = Number.parseFloat(style?.width ?? '');
  const lines = most > 0 ? Math.ceil(wanted / most) : 1;
  return lines * LINE * fontSizeOf(style);
}

function fontSizeOf(style: Styled['style']): number {
  return Number.parseFloat(style?.fontSize ?? '') || FONT_SIZE;
}

function rectangle(width: number, height: number) {
  return { x: 0, y: 0, left: 0, top: 0, right: width, bottom: height, width, height };
}
