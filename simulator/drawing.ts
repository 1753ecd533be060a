import { isInBreath } from '../lambda/workout/cadence.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Answer } from './answer.ts';
import { isQuietAt, lengthsOf, sentenceAt } from './answer.ts';
import type { MicrophoneState } from './microphone.ts';
import { statesOf } from './microphone.ts';

/** What the terminal draws under the words, from what plays and how long it has played. */

const WIDTH = 24;

/** One line for the moment: the breath as a bar that fills and empties, or how long is left, or the microphone. */
export function statusLine(answer: Answer, stage: MicrophoneState, elapsed: Milliseconds): string {
  const until = statesOf(lengthsOf(answer)).find((each) => each.stage === stage)?.until ?? elapsed;
  const left = secondsIn(until - elapsed);
  switch (stage) {
    case 'talking':
    case 'asking again':
      return sentenceLine(answer, elapsed);
    case 'listening':
    case 'listening again':
      return `the microphone is open, ${left} s: just say it`;
    case 'closed':
      return 'no session is open; say: alexa, open back stretches';
  }
}

function sentenceLine(answer: Answer, elapsed: Milliseconds): string {
  const heard = sentenceAt(answer, elapsed);
  if (!heard) return '';
  const { at, cue, speaks, quiet } = heard;
  const lasts = speaks + quiet;
  const seconds = `${secondsIn(at + lasts - elapsed)} s`;
  if (!cue) return isQuietAt(answer, elapsed) ? `quiet, ${seconds}: say "alexa" first` : '';
  const left = seconds.padStart(4);
  if (cue.about.kind !== 'phase') return `${' '.repeat(WIDTH)} ${left}`;
  const { phase, repetition, dose } = cue.about;
  const done = (elapsed - at) / lasts;
  const isIn = isInBreath(phase);
  return `${bar(isIn ? done : 1 - done)} ${isIn ? 'in ' : 'out'} ${left}   repetition ${repetition} of ${dose}`;
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
