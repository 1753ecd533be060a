import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Recording } from './recording.ts';

/** A cue as an engine is to say it: its words, and how long to be quiet after them. */
export interface EngineCue {
  readonly words: string;
  readonly quiet: Milliseconds;
}

/** A speech engine with one of its voices: what is calibrated like a device, and then judges how the time is kept. */
export interface Engine {
  /** As `--engine` has it: "flite". */
  readonly name: string;
  /** As the documents have it: "flite 2.2 slt (statistical, CLUSTERGEN)". */
  readonly voice: string;
  /** Its file of `content/voices`, which the tests speak with; no other engine has one. */
  readonly profile?: string;
  /** When each cue begins to sound. */
  readonly begins: (cues: readonly EngineCue[]) => Promise<readonly Milliseconds[]>;
  readonly says: (words: string) => Promise<Recording>;
}

/** An engine that cannot speak, on this machine or at all: the message names it, and why. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** Cues as markup, each with its break; a cue without quiet has none. */
export function ssmlOf(cues: readonly EngineCue[]): string {
  const marked = cues.map(({ words, quiet }) => (quiet > 0 ? `${words}<break time="${quiet}ms"/>` : words));
  return `<speak>${marked.join(' ')}</speak>`;
}
