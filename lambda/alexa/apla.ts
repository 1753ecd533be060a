import type { Sentence } from '../narration/sentence.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';

/** The components of APL for Audio that a narration is made of. */
type AplaComponent =
  | { readonly type: 'Sequencer' | 'Mixer'; readonly items: readonly AplaComponent[] }
  | { readonly type: 'Silence'; readonly duration: Milliseconds }
  | { readonly type: 'Speech'; readonly contentType: 'PlainText'; readonly content: string };

interface AplaDocument {
  readonly type: 'APLA';
  readonly version: '0.91';
  readonly mainTemplate: { readonly parameters: readonly string[]; readonly items: readonly AplaComponent[] };
}

/** The longest audio that Alexa renders, silence and speech included. */
export const LONGEST_AUDIO: Milliseconds = 240_000;

/** The most characters that a whole response may have, of which this leaves a half to everything else. */
const MOST_CHARACTERS = 60_000;

/**
 * Sentences on an exact clock: whatever the voice does, each begins when its slot begins, as a mixer lasts as long as the
 * longer of its words and its silence. Not tried on a device.
 * @throws RangeError beyond what a response may carry.
 */
export function aplaDocument(sentences: readonly Sentence[]): AplaDocument {
  const items = sentences.map(({ words, speaks, quiet }): AplaComponent => {
    const speech = { type: 'Speech', contentType: 'PlainText', content: words } as const;
    if (quiet === 0) return speech;
    return { type: 'Mixer', items: [{ type: 'Silence', duration: speaks + quiet }, speech] };
  });
  const document: AplaDocument = {
    type: 'APLA',
    version: '0.91',
    mainTemplate: { parameters: [], items: [{ type: 'Sequencer', items }] },
  };
  const { length } = JSON.stringify(document);
  if (length > MOST_CHARACTERS) {
    throw new RangeError(`a document of ${length} characters; at most ${MOST_CHARACTERS} are allowed`);
  }
  return document;
}
