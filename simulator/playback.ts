import type { Milliseconds } from '../lambda/workout/vocabulary.ts';

/** A stretch of speech, and the quiet after it. */
export interface Spoken {
  /** From the first word of the markup. */
  readonly at: Milliseconds;
  readonly words: string;
  readonly speaks: Milliseconds;
  readonly quiet: Milliseconds;
}

/** How long a voice takes for words. */
export type SpeechTime = (words: string) => Milliseconds;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Plays markup on paper: what is said when.
 * @throws Error where the markup has a tag that is neither `speak` nor `break`.
 */
export function playback(ssml: string, speechTime: SpeechTime): readonly Spoken[] {
  const inside = /^<speak>(.*)<\/speak>$/s.exec(ssml)?.[1];
  if (inside === undefined) throw new Error(`no <speak> around: ${ssml.slice(0, 60)}`);
  const stretches = [...inside.matchAll(/([^<]*)((?:<break time="\d+ms"\/>)*)(<[^>]*>)?/g)];
  let at = 0;
  return stretches.flatMap(([, text = '', breaks = '', unknown]) => {
    if (unknown) throw new Error(`cannot play ${unknown}`);
    const words = text.trim().replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
    const speaks = speechTime(words);
    const quiet = [...breaks.matchAll(/\d+/g)].reduce((sum, [time]) => sum + Number(time), 0);
    if (speaks + quiet === 0) return [];
    const spoken = { at, words, speaks, quiet };
    at += speaks + quiet;
    return [spoken];
  });
}

export function lengthOf(spoken: readonly Spoken[]): Milliseconds {
  return spoken.reduce((sum, { speaks, quiet }) => sum + speaks + quiet, 0);
}
