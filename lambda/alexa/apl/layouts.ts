/** Where everything is on each kind of screen. Shares of its width and height, chosen by eye on pictures (docs/images). */

/** Hundredths of the screen's width and of its height. */
type Vw = number;
type Vh = number;

/** A text: its left and upper edge, its width, and how high its letters are. */
interface TextPlace {
  readonly x: Vw;
  readonly y: Vh;
  readonly width: Vw;
  readonly size: Vh;
}

export const TEXTS = ['head', 'title', 'text', 'long', 'wide', 'note', 'caption', 'hint'] as const;
export type TextName = (typeof TEXTS)[number];

export interface Layout {
  /** A condition of APL; the first layout is for every other screen. */
  readonly when?: string;
  readonly align: 'left' | 'center';
  readonly texts: Readonly<Record<TextName, TextPlace>>;
  /** The repetition, and beside it, smaller, out of how many. */
  readonly number: TextPlace & { readonly of: Vh };
  /** "In" and "Out": three times as wide as high. */
  readonly breathing: { readonly x: Vw; readonly y: Vh; readonly height: Vh };
  /** A box of 16 to 9, all of which the figure may fill. */
  readonly figure: { readonly x: Vw; readonly y: Vh; readonly width: Vw; readonly height: Vh };
  /** The breath, fullest: a circle around the middle of the figure. */
  readonly disc: { readonly y: Vh; readonly size: Vh };
  /** The first of three touch targets, and how far apart they are. */
  readonly touches: { readonly x: Vw; readonly y: Vh; readonly size: Vh; readonly gap: Vh };
  /** The workout, a segment for each entry. */
  readonly segments: { readonly x: Vw; readonly y: Vh; readonly width: Vw; readonly height: Vh };
}

const LARGE: Layout = {
  align: 'left',
  texts: {
    head: { x: 5, y: 6, width: 50, size: 7 },
    title: { x: 5, y: 17, width: 40, size: 10 },
    text: { x: 5, y: 18, width: 33, size: 9 },
    long: { x: 5, y: 18, width: 33, size: 7.6 },
    wide: { x: 5, y: 20, width: 90, size: 7.5 },
    note: { x: 5, y: 36, width: 33, size: 7 },
    caption: { x: 5, y: 76, width: 60, size: 7.5 },
    hint: { x: 5, y: 83, width: 58, size: 7.5 },
  },
  number: { x: 5, y: 13, width: 40, size: 32, of: 10 },
  breathing: { x: 5, y: 50, height: 24 },
  figure: { x: 38, y: 11, width: 60, height: 54 },
  disc: { y: 2, size: 72 },
  touches: { x: 68, y: 80, size: 12, gap: 3.5 },
  segments: { x: 5, y: 95.4, width: 90, height: 1.2 },
};

const SMALL: Layout = {
  // Narrower, three touch targets of this size have no room on the right.
  when: "${viewport.shape != 'round' && viewport.height < 600 && viewport.width > viewport.height * 1.77 && viewport.mode != 'tv'}",
  align: 'left',
  texts: {
    head: { x: 4, y: 4, width: 50, size: 10.5 },
    title: { x: 4, y: 18, width: 40, size: 12.5 },
    text: { x: 4, y: 18, width: 34, size: 11.5 },
    long: { x: 4, y: 17, width: 34, size: 10 },
    wide: { x: 4, y: 20, width: 92, size: 10 },
    note: { x: 4, y: 33, width: 34, size: 10 },
    caption: { x: 4, y: 79, width: 64, size: 10 },
    hint: { x: 4, y: 80, width: 62, size: 10.5 },
  },
  number: { x: 4, y: 11, width: 40, size: 34, of: 12 },
  breathing: { x: 4, y: 52, height: 26 },
  figure: { x: 38, y: 6, width: 60, height: 67.5 },
  disc: { y: 1, size: 76 },
  touches: { x: 70, y: 79, size: 15, gap: 4 },
  segments: { x: 4, y: 96, width: 92, height: 1.6 },
};

const ROUND: Layout = {
  when: "${viewport.shape == 'round'}",
  align: 'center',
  texts: {
    head: { x: 20, y: 8.5, width: 60, size: 5.8 },
    title: { x: 12, y: 14.5, width: 76, size: 7.5 },
    text: { x: 9, y: 67, width: 82, size: 6.4 },
    long: { x: 8, y: 66.5, width: 84, size: 5 },
    wide: { x: 13, y: 20, width: 74, size: 6.2 },
    note: { x: 9, y: 67, width: 82, size: 6.4 },
    caption: { x: 10, y: 67, width: 80, size: 6.4 },
    hint: { x: 10, y: 71, width: 80, size: 7.5 },
  },
  number: { x: 20, y: 3, width: 60, size: 12, of: 8 },
  breathing: { x: 24.5, y: 66.5, height: 17 },
  figure: { x: 11.8, y: 22, width: 76.4, height: 43 },
  disc: { y: 20.5, size: 46 },
  touches: { x: 44.5, y: 84.5, size: 11, gap: 2.5 },
  segments: { x: 40, y: 97, width: 20, height: 0.1 },
};

const PORTRAIT: Layout = {
  // Wider, three touch targets have room beside each other on the right; a square has not.
  when: "${viewport.shape != 'round' && viewport.width < viewport.height * 1.35}",
  align: 'left',
  texts: {
    head: { x: 7, y: 4, width: 86, size: 4.6 },
    title: { x: 7, y: 9, width: 86, size: 7.5 },
    text: { x: 7, y: 10, width: 86, size: 5 },
    long: { x: 7, y: 10, width: 86, size: 4 },
    wide: { x: 7, y: 12, width: 86, size: 5 },
    note: { x: 7, y: 68, width: 86, size: 4 },
    caption: { x: 7, y: 80.6, width: 86, size: 4.6 },
    hint: { x: 7, y: 80.6, width: 86, size: 4.6 },
  },
  number: { x: 7, y: 7.5, width: 86, size: 16, of: 6 },
  breathing: { x: 7, y: 69.3, height: 13 },
  figure: { x: 2, y: 31, width: 96, height: 33.75 },
  disc: { y: 26, size: 44 },
  touches: { x: 28, y: 86.5, size: 7.5, gap: 2.5 },
  segments: { x: 7, y: 96.8, width: 86, height: 0.7 },
};

export const LAYOUTS: readonly Layout[] = [LARGE, SMALL, ROUND, PORTRAIT];

/** The resources of a document, so that "@headX" is where the head begins on the screen at hand. */
export function layoutResources(): readonly object[] {
  return LAYOUTS.map(({ when, align, ...places }) => ({
    ...(when !== undefined && { when }),
    strings: { align },
    dimensions: dimensionsOf(places),
  }));
}

function dimensionsOf({ texts, number, breathing, figure, disc, touches, segments }: Omit<Layout, 'align'>) {
  const named = { ...texts, number, breathing, figure, disc, touches, segments };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, place]) =>
      Object.entries(place).map(([side, share]) => [`${name}${capital(side)}`, `${share}${unitOf(side)}`]),
    ),
  );
}

function unitOf(side: string): 'vw' | 'vh' {
  return side === 'x' || side === 'width' ? 'vw' : 'vh';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
