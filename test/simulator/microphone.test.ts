import { closesAt, hears, microphoneAt } from '../../simulator/microphone.ts';

const open = { speech: 10_000, reprompt: 60_000 };
const closed = { speech: 10_000 };

test.each([
  { playing: open, at: 0, stage: 'talking' },
  { playing: open, at: 9_999, stage: 'talking' },
  { playing: open, at: 10_000, stage: 'listening' },
  { playing: open, at: 17_999, stage: 'listening' },
  { playing: open, at: 18_000, stage: 'asking again' },
  { playing: open, at: 78_000, stage: 'listening again' },
  { playing: open, at: 86_000, stage: 'closed' },
  { playing: closed, at: 9_999, stage: 'talking' },
  { playing: closed, at: 10_000, stage: 'closed' },
])('$at ms after the first word of $playing the device is $stage', ({ playing, at, stage }) => {
  expect(microphoneAt(playing, at)).toBe(stage);
});

test('a session closes after the reprompt and a second open microphone', () => {
  expect(closesAt(open)).toBe(86_000);
  expect(closesAt(closed)).toBe(10_000);
});

test.each([
  { stage: 'talking', bare: false },
  { stage: 'listening', bare: true },
  { stage: 'asking again', bare: false },
  { stage: 'listening again', bare: true },
  { stage: 'closed', bare: false },
] as const)('a bare word while $stage is heard: $bare; "alexa, ..." always is', ({ stage, bare }) => {
  expect(hears(stage, false)).toBe(bare);
  expect(hears(stage, true)).toBe(true);
});
