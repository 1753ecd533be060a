import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

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
  /** The file of `content/voices` that the tests speak with; for no other engine is there one. */
  readonly profile?: string;
  /** When each cue begins to sound. */
  readonly begins: (cues: readonly EngineCue[]) => Promise<readonly Milliseconds[]>;
}

/** Cues as markup, each with its break; a cue without quiet has none. */
export function ssmlOf(cues: readonly EngineCue[]): string {
  const marked = cues.map(({ words, quiet }) => (quiet > 0 ? `${words}<break time="${quiet}ms"/>` : words));
  return `<speak>${marked.join(' ')}</speak>`;
}
