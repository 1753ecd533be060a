import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { AudioPlayer, PlaybackListener } from './viewhost.ts';

/** How a device speaks the so-manieth `SpeakItem`, counted from 0. */
export interface Voice {
  /** From the command to the first sound. */
  readonly prepares: Milliseconds;
  readonly speaks: (nth: number) => Milliseconds | 'for ever' | 'fails';
}

const A_CUE: Milliseconds = 1500;
const SOON: Milliseconds = 5;

/** Voices that a clock must bear. */
export const VOICES = {
  prompt: { prepares: SOON, speaks: () => A_CUE },
  late: { prepares: 800, speaks: () => A_CUE },
  'too long': { prepares: SOON, speaks: (nth) => (nth % 3 === 1 ? 7500 : A_CUE) },
  'never ending': { prepares: SOON, speaks: (nth) => (nth === 2 ? 'for ever' : A_CUE) },
  failing: { prepares: SOON, speaks: (nth) => (nth === 2 ? 'fails' : A_CUE) },
} as const satisfies Readonly<Record<string, Voice>>;

/** What became of a speech. It is `cut` where a later one takes its place, or a command ends it. */
export interface Spoken {
  readonly at: Milliseconds;
  readonly what: 'begins' | 'ends' | 'is cut' | 'fails';
  readonly speech: string;
}

interface Timers {
  readonly setTimeout: (run: () => void, after: Milliseconds) => unknown;
}

interface Playing {
  readonly id: string;
  readonly speech: string;
  readonly nth: number;
}

/**
 * The part of a device that speaks, for the engine's `audioPlayerFactory`. `flush` must report the end at once: the engine
 * throws where a second speech begins before it.
 */
export function playerOf(voice: Voice, timers: Timers, tell: (what: Spoken['what'], speech: string) => void) {
  return (listener: PlaybackListener): AudioPlayer => {
    let count = 0;
    let playing: Playing | undefined;
    const end = (what: Spoken['what'], { id, speech }: Playing) => {
      if (playing?.id !== id) return;
      playing = undefined;
      tell(what, speech);
      if (what === 'fails') listener.onError(id, 'this voice fails');
      else listener.onPlaybackFinished(id);
    };
    return {
      prepare: (speech) => {
        const begun = { id: `speech ${count}`, speech, nth: count++ };
        playing = begun;
        const fails = voice.speaks(begun.nth) === 'fails';
        timers.setTimeout(() => (fails ? end('fails', begun) : listener.onPrepared(begun.id)), voice.prepares);
        return begun.id;
      },
      play: (id) => {
        if (playing?.id !== id) return;
        const begun = playing;
        tell('begins', begun.speech);
        listener.onPlaybackStarted(id);
        const lasts = voice.speaks(begun.nth);
        if (typeof lasts === 'number') timers.setTimeout(() => end('ends', begun), lasts);
      },
      flush: () => {
        if (playing) end('is cut', playing);
      },
    };
  };
}
