import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { spokenIn } from '../answer.ts';
import type { Playing } from '../player.ts';
import type { Recogniser } from './recogniser.ts';
import type { Ending, HearingState, MicrophoneConditions } from './recognition.ts';
import { AT_FIRST, isOn, isSpokenTo, stepAt, takesWords, toldBy } from './recognition.ts';

/** A microphone that follows what a page does. */
export interface Hearing {
  /** Call once a frame, every 100 ms, and at once when a button is pressed or let go. */
  readonly follow: (conditions: MicrophoneConditions) => void;
  readonly isOn: () => boolean;
  /** Whether somebody speaks, or is about to: the coach's voice gives way. */
  readonly isSpokenTo: () => boolean;
  /** Why it hears nothing, and will not. */
  readonly problem: () => string | undefined;
}

export function hearingWith(recogniser: Recogniser, onWords: (words: string) => void, real: () => Instant): Hearing {
  let state: HearingState = AT_FIRST;
  let last = 0;
  const start = () => {
    last += 1;
    const begun = last;
    recogniser.start((event) => {
      if (begun !== last) return;
      if (event.kind === 'words' && takesWords(state)) onWords(event.words);
      state = toldBy(event, state, real());
    });
  };
  const doers: Readonly<Record<'start' | Ending, () => void>> = { ...recogniser, start };

  return {
    follow: (conditions) => {
      const step = stepAt(state, conditions, real());
      state = step.state;
      if (step.command) doers[step.command]();
    },
    isOn: () => state.recognition !== undefined && isOn(state.recognition),
    isSpokenTo: () => isSpokenTo(state),
    problem: () => state.problem,
  };
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
