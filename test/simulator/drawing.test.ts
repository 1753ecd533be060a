import { readyIn } from '../../lambda/workout/plan/body.ts';
import type { Cue } from '../../lambda/workout/timeline/cue.ts';
import { answerOf } from '../../simulator/answer.ts';
import { statusLine } from '../../simulator/drawing.ts';
import { microphoneAt } from '../../simulator/microphone.ts';
import { aPlace } from '../support/builders.ts';

const cue = (phase: 'inhale' | 'exhale', at: number, lasts: number): Cue => ({
  at,
  lasts,
  place: aPlace('cat', 4),
  body: readyIn('all-fours'),
  guidance: 'full',
  about: { kind: 'phase', of: 'cat', phase, words: 'round', repetition: 4, dose: 8, reminder: false, last: false },
});

const ssml = '<speak>In.<break time="3700ms"/> Out.<break time="5700ms"/> Ready?</speak>';
const answer = answerOf(
  {
    version: '1.0',
    response: {
      outputSpeech: { type: 'SSML', ssml },
      reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>Ready?<break time="9591ms"/></speak>' } },
      shouldEndSession: false,
    },
  },
  { cues: [cue('inhale', 0, 4000), cue('exhale', 4000, 6000), undefined], speechTime: () => 300 },
);

function drawn(elapsed: number): string {
  return statusLine(answer, microphoneAt({ speech: answer.lasts, reprompt: 9_891 }, elapsed), elapsed);
}

const pause = answerOf(
  {
    version: '1.0',
    response: {
      outputSpeech: {
        type: 'SSML',
        ssml: '<speak>Pausing.<break time="700ms"/> Say, go on.<break time="10000ms"/><break time="9700ms"/></speak>',
      },
    },
  },
  { cues: [undefined, undefined], speechTime: () => 300 },
);

describe('a pause says how long its quiet lasts, and what is heard in it', () => {
  test.each([
    { at: 200, line: '' },
    { at: 500, line: '' },
    { at: 1300, line: 'quiet, 20 s: say "alexa" first' },
    { at: 16_000, line: 'quiet, 5 s: say "alexa" first' },
  ])('after $at ms: $line', ({ at, line }) => {
    expect(statusLine(pause, 'talking', at)).toBe(line);
  });
});

describe('the breath is drawn as a bar that fills and empties', () => {
  test.each([
    { at: 0, line: '░░░░░░░░░░░░░░░░░░░░░░░░ in   4 s   repetition 4 of 8' },
    { at: 2000, line: '████████████░░░░░░░░░░░░ in   2 s   repetition 4 of 8' },
    { at: 3999, line: '████████████████████████ in   1 s   repetition 4 of 8' },
    { at: 4000, line: '████████████████████████ out  6 s   repetition 4 of 8' },
    { at: 7000, line: '████████████░░░░░░░░░░░░ out  3 s   repetition 4 of 8' },
    { at: 10_100, line: '' },
    { at: 10_800, line: 'the microphone is open, 8 s: just say it' },
    { at: 18_700, line: '' },
    { at: 19_000, line: 'quiet, 10 s: say "alexa" first' },
    { at: 30_000, line: 'the microphone is open, 7 s: just say it' },
    { at: 60_000, line: 'no session is open; say: alexa, open back stretches' },
  ])('after $at ms: $line', ({ at, line }) => {
    expect(drawn(at)).toBe(line);
  });
});
