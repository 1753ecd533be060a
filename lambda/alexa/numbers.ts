import type { Words } from '../narration/words.ts';

/** Numbers as text. Alexa sends digits where she is sure, and the words themselves in a slot that is for anything. */

/** What numbers are read by: how they are counted, and what may stand around them. */
export type NumberWords = Pick<Words, 'counting' | 'heard'>;

/** "4", "four", "twenty-one"; undefined for anything else, as a fraction, "?" or "minus three". */
export function cardinalIn(said: string, { counting: { numbers } }: NumberWords): number | undefined {
  const text = plain(said);
  if (/^\d+$/.test(text)) return Number(text);
  const found = text === '' ? -1 : numbers.findIndex((number) => plain(number) === text);
  return found < 0 ? undefined : found;
}

/**
 * Which exercise of a plan a number means: "4", "4th", "fourth", "number four", "exercise four" and "the fourth one" are 4,
 * "the last one" is `last`. Undefined for what is no number.
 */
export function ordinalIn(said: string, words: NumberWords): number | 'last' | undefined {
  const { before, after, number } = words.heard.slots;
  const all = plain(said).split(' ');
  const from = all.findIndex((word, index) => index === all.length - 1 || ![...before, ...number].includes(word));
  const rest = all.slice(from);
  const last = rest.findLastIndex((word, index) => index === 0 || !after.includes(word));
  return positionIn(rest.join(' '), words) ?? positionIn(rest.slice(0, last + 1).join(' '), words);
}

function positionIn(text: string, words: NumberWords): number | 'last' | undefined {
  const { last, ordinals } = words.heard.slots;
  if (last.includes(text)) return 'last';
  const [, digits] = /^(\d+)\p{Letter}{2}$/u.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  return ordinals.includes(text) ? ordinals.indexOf(text) + 1 : cardinalIn(text, words);
}

/** In lower case, "twenty one" for "twenty-one"; nothing where there is more than letters and digits, as in "-3" and "2.5". */
function plain(said: string): string {
  const text = said.trim().toLowerCase();
  return /^[\p{Letter}\p{Number}][\p{Letter}\p{Mark}\p{Number}' -]*$/u.test(text) ? text.replaceAll(/[ -]+/g, ' ') : '';
}
