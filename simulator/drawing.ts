import { isInBreath } from '../lambda/workout/cadence.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Answer, Heard } from './answer.ts';
import { lengthsOf } from './answer.ts';
import type { MicrophoneState } from './microphone.ts';
import { statesOf } from './microphone.ts';

/** What the terminal draws under the words, from what plays and how long it has played. */

const WIDTH = 24;

/** A shorter quiet is a gap between sentences, and no status. */
const PAUSE: Milliseconds = 2000;

/** One line for the moment: the breath as a bar that fills and empties, or how long is left, or the microphone. */
export function statusLine(answer: Answer, stage: MicrophoneState, elapsed: Milliseconds): string {
  const until = statesOf(lengthsOf(answer)).find((each) => each.stage === stage)?.until ?? elapsed;
  const left = secondsIn(until - elapsed);
  switch (stage) {
    case 'talking':
      return sentenceLine(
        answer.sentences.findLast(({ at }) => at <= elapsed),
        elapsed,
      );
    case 'listening':
    case 'listening again':
      return `the microphone is open, ${left} s: just say it`;
    case 'asking again':
      return quietLine(until - elapsed);
    case 'closed':
      return 'no session is open; say: alexa, open back stretches';
  }
}

function sentenceLine(heard: Heard | undefined, elapsed: Milliseconds): string {
  if (!heard) return '';
  const { at, cue, speaks, quiet } = heard;
  const lasts = speaks + quiet;
  if (!cue) return elapsed < at + speaks || quiet < PAUSE ? '' : quietLine(at + lasts - elapsed);
  const left = `${secondsIn(at + lasts - elapsed)} s`.padStart(4);
  if (cue.about.kind !== 'phase') return `${' '.repeat(WIDTH)} ${left}`;
  const { phase, repetition, dose } = cue.about;
  const done = (elapsed - at) / lasts;
  const isIn = isInBreath(phase);
  return `${bar(isIn ? done : 1 - done)} ${isIn ? 'in ' : 'out'} ${left}   repetition ${repetition} of ${dose}`;
}

/** Alexa waits, as in a pause, and hears only her name. */
function quietLine(left: Milliseconds): string {
  return `quiet, ${secondsIn(left)} s: say "alexa" first`;
}

/** Empty at 0, full at 1. */
function bar(fullness: number): string {
  const full = Math.round(Math.min(1, Math.max(0, fullness)) * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

/** Seconds that are left, counted as people count: the last one is one. */
function secondsIn(time: Milliseconds): number {
  return Math.max(0, Math.ceil(time / 1000));
}
