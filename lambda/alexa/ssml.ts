import type { Sentence } from '../narration/sentence.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';

/** The most that one `<break>` may last on Alexa; longer ones refuse the whole response. */
const LONGEST_BREAK: Milliseconds = 10_000;

/** The most characters, tags included, that Alexa takes as the speech of one response. */
export const MOST_CHARACTERS = 8_000;

/**
 * Sentences as Alexa's Speech Synthesis Markup Language.
 * @throws RangeError beyond `MOST_CHARACTERS`.
 */
export function ssml(sentences: readonly Sentence[]): string {
  const markup = markupOf(sentences);
  if (markup.length > MOST_CHARACTERS) {
    throw new RangeError(`a response of ${markup.length} characters; Alexa takes at most ${MOST_CHARACTERS}`);
  }
  return markup;
}

/** Whether the speech of one response can hold so many characters. */
export function isShortEnough(sentences: readonly Sentence[]): boolean {
  return markupOf(sentences).length <= MOST_CHARACTERS;
}

function markupOf(sentences: readonly Sentence[]): string {
  return `<speak>${sentences.map(({ words, quiet }) => escaped(words) + breaks(quiet)).join(' ')}</speak>`;
}

/** Long quiet is chained: breaks in a row add up. */
function breaks(quiet: Milliseconds): string {
  if (quiet <= 0) return '';
  const length = Math.min(quiet, LONGEST_BREAK);
  return `<break time="${length}ms"/>${breaks(quiet - length)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
