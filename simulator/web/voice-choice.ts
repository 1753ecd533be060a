/** What a browser tells of a voice. */
export interface BrowserVoice {
  readonly name: string;
  readonly lang: string;
  /** Names it among all. */
  readonly voiceURI: string;
  /** Whether it speaks on this device: what another is to say goes to its maker. */
  readonly localService: boolean;
}

/** The choice of having none. */
export const CAPTIONS_ONLY = 'captions only';

/** The voices that speak English: those of this device first, of these the American ones, for which the words were timed. */
export function englishAmong<V extends BrowserVoice>(voices: readonly V[]): readonly V[] {
  const rank = ({ localService, lang }: V) => (localService ? 0 : 2) + (/^en[-_]us/i.test(lang) ? 0 : 1);
  return voices
    .filter(({ lang }) => /^en\b|^en_/i.test(lang))
    .toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

/** The voice to speak with: the one that was chosen, else the first of this device. No other is taken unasked. */
export function chosenAmong<V extends BrowserVoice>(english: readonly V[], chosen: string | undefined): V | undefined {
  if (chosen === CAPTIONS_ONLY) return undefined;
  const kept = english.find(({ voiceURI }) => voiceURI === chosen);
  return kept ?? english.find(({ localService }) => localService);
}

/** A voice as a choice names it. */
export function nameOfVoice({ name, localService }: BrowserVoice): string {
  return localService ? name : `${name} (not on this device)`;
}

/** What is told beside the choice of a voice, before one can be chosen that is not on this device; nothing where there is none. */
export function voiceNote(voices: readonly BrowserVoice[]): string {
  const isAnyRemote = voices.some(({ localService }) => !localService);
  return isAnyRemote ? 'A voice that is “not on this device” sends what it says to its maker.' : '';
}

/** What is said about the voice; nothing where it speaks. */
export function voiceLine(state: {
  /** Whether a browser that has not told its voices yet may still do so. */
  readonly isWaiting: boolean;
  readonly voices: readonly BrowserVoice[];
  readonly voice?: BrowserVoice;
  readonly speed: number;
  readonly isMute: boolean;
}): string {
  const { isWaiting, voices, voice, speed, isMute } = state;
  if (voices.length === 0) return isWaiting ? '' : 'This browser has no English voice: captions only.';
  if (!voice) return '';
  if (speed !== 1) return `At ×${speed} there is no voice: captions only.`;
  if (isMute) return 'This voice says nothing: every word is in the captions.';
  return voice.localService ? '' : 'This voice is not on this device: it sends what it says to its maker.';
}
