/** What a page hears words with: a browser's recognition. It hears one sentence, and ends. */
export interface Recogniser {
  readonly start: (tell: (event: RecogniserEvent) => void) => void;
  /** Makes words of what was said so far, and ends. */
  readonly finish: () => void;
  /** Forgets what was said, and ends. */
  readonly abort: () => void;
}

export type RecogniserEvent =
  /** Somebody begins to speak. */
  | { readonly kind: 'voice' }
  | { readonly kind: 'words'; readonly words: string }
  /** As the Web Speech API names it: "not-allowed". */
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'ended' };

const PROBLEMS: Readonly<Record<string, string>> = {
  'not-allowed': 'The browser does not let this page use the microphone.',
  'service-not-allowed': 'The browser does not let this page use the microphone.',
  'audio-capture': 'No microphone was found.',
  'language-not-supported': 'The browser does not make words of English.',
  network: 'The browser could not reach what makes words of speech.',
};

/** Why a microphone hears nothing, and will not. @returns undefined for an error that passes: "no-speech". */
export function problemOf(error: string): string | undefined {
  return PROBLEMS[error];
}
