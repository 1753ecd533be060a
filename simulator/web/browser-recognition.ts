import type { Recogniser } from './recogniser.ts';

/** A browser's own recognition of speech. */

const LANGUAGE = 'en-US';

/** As far as it is used here; browsers name it in two ways, and TypeScript in none. */
interface Recognition extends EventTarget {
  lang: string;
  processLocally?: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}

interface RecognitionKind {
  new (): Recognition;
  readonly prototype: Recognition;
  readonly available?: (options: { langs: readonly string[]; processLocally: boolean }) => Promise<string>;
}

/** A browser's recognition, and whether it works without sending what it hears to anybody. */
export interface BrowserRecognition {
  readonly recogniser: Recogniser;
  readonly isLocal: boolean;
}

/** @returns undefined where a browser has none. */
export async function recognitionIn(browser: object): Promise<BrowserRecognition | undefined> {
  const { SpeechRecognition, webkitSpeechRecognition } = browser as Record<string, RecognitionKind | undefined>;
  const kind = SpeechRecognition ?? webkitSpeechRecognition;
  if (!kind) return undefined;
  const isLocal = await isLocalIn(kind);
  return { recogniser: recogniserOf(kind, isLocal), isLocal };
}

async function isLocalIn(kind: RecognitionKind): Promise<boolean> {
  if (!('processLocally' in kind.prototype)) return false;
  try {
    return (await kind.available?.({ langs: [LANGUAGE], processLocally: true })) === 'available';
  } catch {
    return false;
  }
}

function recogniserOf(kind: RecognitionKind, isLocal: boolean): Recogniser {
  let recognition: Recognition | undefined;
  return {
    start: (tell) => {
      // One that never ended is given up.
      recognition?.abort();
      const begun = new kind();
      recognition = begun;
      begun.lang = LANGUAGE;
      if (isLocal) begun.processLocally = true;
      begun.addEventListener('speechstart', () => tell({ kind: 'voice' }));
      begun.addEventListener('result', (event) => tell({ kind: 'words', words: wordsIn(event) }));
      begun.addEventListener('error', (event) => tell({ kind: 'failed', error: errorIn(event) }));
      begun.addEventListener('end', () => tell({ kind: 'ended' }));
      try {
        begun.start();
      } catch {
        tell({ kind: 'ended' });
      }
    },
    finish: () => recognition?.stop(),
    abort: () => recognition?.abort(),
  };
}

function wordsIn(event: Event): string {
  const results: readonly SpeechRecognitionResult[] = 'results' in event ? [...(event.results as Iterable<never>)] : [];
  return results.map((result) => result[0]?.transcript ?? '').join(' ');
}

function errorIn(event: Event): string {
  return 'error' in event ? String(event.error) : '';
}
