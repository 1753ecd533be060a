import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { spokenIn } from '../answer.ts';
import type { Playing } from '../player.ts';

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

/** When a microphone is on: never; while a button is held; or besides that, while the coach is quiet. */
export const MICROPHONE_MODES = ['off', 'hold to talk', 'between the cues'] as const;
export type MicrophoneMode = (typeof MICROPHONE_MODES)[number];

/** What a microphone is on for. */
export interface Hush {
  readonly mode: MicrophoneMode;
  readonly isHeld: boolean;
  /** How long the coach will be quiet from now on; 0 where it speaks, or nobody is coached. */
  readonly quiet: Milliseconds;
}

/** A microphone that follows what a page does. */
export interface Hearing {
  /** To be called often. */
  readonly follow: (hush: Hush) => void;
  readonly isOn: () => boolean;
  /** Whether somebody speaks, or is about to: the coach's voice gives way. */
  readonly isSpokenTo: () => boolean;
  /** Why it hears nothing, and will not. */
  readonly problem: () => string | undefined;
}

/** In less nobody says anything. */
const WORTHWHILE: Milliseconds = 1_500;

/** It ends so long before the coach speaks, or it would hear the coach. */
const ENDS_BEFORE: Milliseconds = 250;

/** A recognition that ends at once is not begun again at once. */
const PAUSES: Milliseconds = 500;

const PROBLEMS: Readonly<Record<string, string>> = {
  'not-allowed': 'The browser does not let this page use the microphone.',
  'service-not-allowed': 'The browser does not let this page use the microphone.',
  'audio-capture': 'No microphone was found.',
  'language-not-supported': 'The browser does not make words of English.',
  network: 'The browser could not reach what makes words of speech.',
};

/** A recognition that was begun. */
interface Listening {
  hasVoice: boolean;
  isEnding: boolean;
}

export function hearingWith(recogniser: Recogniser, onWords: (words: string) => void, real: () => Instant): Hearing {
  let on: Listening | undefined;
  let endedAt = Number.NEGATIVE_INFINITY;
  let problem: string | undefined;
  let [isHeld, isNewPress] = [false, false];

  const start = () => {
    const begun = { hasVoice: false, isEnding: false };
    on = begun;
    problem = undefined;
    recogniser.start((event) => {
      if (on !== begun) return;
      if (event.kind === 'voice') begun.hasVoice = true;
      if (event.kind === 'words') onWords(event.words);
      if (event.kind === 'failed') problem = PROBLEMS[event.error];
      if (event.kind !== 'ended') return;
      on = undefined;
      endedAt = real();
    });
  };
  const end = (listening: Listening, how: 'finish' | 'abort') => {
    listening.isEnding = true;
    recogniser[how]();
  };
  const mayBegin = (hush: Hush) => {
    const isPatient = real() - endedAt >= PAUSES && problem === undefined;
    return isNewPress || (isPatient && hush.mode === 'between the cues' && hush.quiet >= WORTHWHILE);
  };

  return {
    follow: (hush) => {
      const wasHeld = isHeld;
      isHeld = hush.isHeld && hush.mode !== 'off';
      isNewPress = isHeld && (isNewPress || !wasHeld);
      if (hush.mode === 'off') problem = undefined;
      if (on && !on.isEnding) {
        isNewPress = false;
        const how = endingOf(on, { ...hush, isHeld }, wasHeld);
        if (how) end(on, how);
      } else if (!on && mayBegin(hush)) {
        isNewPress = false;
        start();
      }
    },
    isOn: () => on !== undefined && !on.isEnding,
    isSpokenTo: () => isHeld || on?.hasVoice === true,
    problem: () => problem,
  };
}

/** How a recognition ends now; undefined where it goes on. Whoever has begun to speak is heard out. */
function endingOf(
  { hasVoice }: Listening,
  { mode, isHeld, quiet }: Hush,
  wasHeld: boolean,
): 'finish' | 'abort' | undefined {
  if (mode === 'off') return 'abort';
  if (isHeld) return undefined;
  if (wasHeld) return 'finish';
  return hasVoice || (mode === 'between the cues' && quiet > ENDS_BEFORE) ? undefined : 'abort';
}

/** How long it is until the next sentence begins; for ever after the last. Where a voice speaks now, it is not quiet. */
export function quietAt(playing: Playing | undefined, now: Instant, isSpeaking: boolean): Milliseconds {
  if (!playing || isSpeaking) return 0;
  const elapsed = now - playing.startedAt;
  const next = spokenIn(playing.answer).find(({ at }) => at > elapsed);
  return next ? next.at - elapsed : Number.POSITIVE_INFINITY;
}

/** What is told before a microphone is switched on. */
export function microphoneNote(isLocal: boolean): string {
  return isLocal
    ? 'The microphone: your browser makes words of what you say on this device.'
    : 'The microphone: your browser sends what it hears to its maker, who makes words of it. Nothing is sent while this is off.';
}
