import type { Answer } from '../../../simulator/answer.ts';
import type { Hush, Recogniser, RecogniserEvent } from '../../../simulator/web/hearing.ts';
import { hearingWith, microphoneNote, quietAt } from '../../../simulator/web/hearing.ts';

/** A recognition that a test speaks into. */
function fakeHearing() {
  const told: string[] = [];
  const heard: string[] = [];
  let tell: (event: RecogniserEvent) => void = () => {};
  let now = 0;
  const recogniser: Recogniser = {
    start: (listener) => {
      told.push('start');
      tell = listener;
    },
    finish: () => told.push('finish'),
    abort: () => told.push('abort'),
  };
  const hearing = hearingWith(
    recogniser,
    (words) => heard.push(words),
    () => now,
  );
  const follow = (hush: Partial<Hush>) => hearing.follow({ mode: 'off', isHeld: false, quiet: 0, ...hush });
  return {
    hearing,
    told,
    heard,
    follow,
    tell: (event: RecogniserEvent) => tell(event),
    wait: (time: number) => (now += time),
  };
}

const HOLD = { mode: 'hold to talk' } as const;
const BETWEEN = { mode: 'between the cues' } as const;

test('a microphone that is off hears nothing, whatever is held and however quiet it is', () => {
  const { follow, told } = fakeHearing();
  follow({ isHeld: true, quiet: 60_000 });
  expect(told).toEqual([]);
});

describe('hold to talk', () => {
  test('listens while the button is held, and makes words of it when it is let go', () => {
    const { follow, told, heard, tell, hearing } = fakeHearing();
    follow({ ...HOLD, quiet: 60_000 });
    expect(told).toEqual([]);
    follow({ ...HOLD, isHeld: true });
    expect(hearing.isOn()).toBe(true);
    follow({ ...HOLD });
    follow({ ...HOLD });
    tell({ kind: 'words', words: 'next' });
    tell({ kind: 'ended' });
    expect(told).toEqual(['start', 'finish']);
    expect(heard).toEqual(['next']);
    expect(hearing.isOn()).toBe(false);
  });

  test('one press is one sentence: it does not begin again under the finger', () => {
    const { follow, told, tell, wait } = fakeHearing();
    follow({ ...HOLD, isHeld: true });
    tell({ kind: 'words', words: 'next' });
    tell({ kind: 'ended' });
    wait(5_000);
    follow({ ...HOLD, isHeld: true });
    expect(told).toEqual(['start']);
  });

  test('a press that comes before the last one is done with is heard after it', () => {
    const { follow, told, tell } = fakeHearing();
    follow({ ...HOLD, isHeld: true });
    follow({ ...HOLD });
    follow({ ...HOLD, isHeld: true });
    tell({ kind: 'ended' });
    follow({ ...HOLD, isHeld: true });
    expect(told).toEqual(['start', 'finish', 'start']);
  });

  test('the coach gives way as long as it is held', () => {
    const { follow, hearing } = fakeHearing();
    follow({ ...HOLD, isHeld: true });
    expect(hearing.isSpokenTo()).toBe(true);
    follow({ ...HOLD });
    expect(hearing.isSpokenTo()).toBe(false);
  });
});

describe('between the cues', () => {
  test.each([
    { title: 'on in a quiet that is long enough', quiet: 3_000, told: ['start'] },
    { title: 'off in a short one', quiet: 1_000, told: [] },
    { title: 'off while the coach speaks', quiet: 0, told: [] },
  ])('it is $title', ({ quiet, told: expected }) => {
    const { follow, told } = fakeHearing();
    follow({ ...BETWEEN, quiet });
    expect(told).toEqual(expected);
  });

  test('it ends before the coach speaks, and forgets what was no speech', () => {
    const { follow, told } = fakeHearing();
    follow({ ...BETWEEN, quiet: 3_000 });
    follow({ ...BETWEEN, quiet: 1_000 });
    follow({ ...BETWEEN, quiet: 200 });
    follow({ ...BETWEEN, quiet: 0 });
    expect(told).toEqual(['start', 'abort']);
  });

  test('whoever has begun to speak is heard out, and the coach gives way', () => {
    const { follow, told, heard, tell, hearing } = fakeHearing();
    follow({ ...BETWEEN, quiet: 3_000 });
    tell({ kind: 'voice' });
    follow({ ...BETWEEN, quiet: 0 });
    expect(hearing.isSpokenTo()).toBe(true);
    tell({ kind: 'words', words: 'slower' });
    tell({ kind: 'ended' });
    expect(told).toEqual(['start']);
    expect(heard).toEqual(['slower']);
    expect(hearing.isSpokenTo()).toBe(false);
  });

  test('it begins again after a moment, where nobody spoke', () => {
    const { follow, told, tell, wait } = fakeHearing();
    follow({ ...BETWEEN, quiet: 9_000 });
    tell({ kind: 'failed', error: 'no-speech' });
    tell({ kind: 'ended' });
    follow({ ...BETWEEN, quiet: 9_000 });
    expect(told).toEqual(['start']);
    wait(500);
    follow({ ...BETWEEN, quiet: 9_000 });
    expect(told).toEqual(['start', 'start']);
  });

  test('a press is heard while the coach speaks', () => {
    const { follow, told } = fakeHearing();
    follow({ ...BETWEEN, isHeld: true });
    expect(told).toEqual(['start']);
  });
});

test('switched off in the middle of it, it forgets what was said', () => {
  const { follow, told } = fakeHearing();
  follow({ ...BETWEEN, quiet: 9_000 });
  follow({});
  expect(told).toEqual(['start', 'abort']);
});

describe('a microphone that cannot be used says why, and does not try by itself again', () => {
  test.each([
    { error: 'not-allowed', problem: /does not let/ },
    { error: 'audio-capture', problem: /No microphone/ },
    { error: 'network', problem: /could not reach/ },
  ])('$error', ({ error, problem }) => {
    const { follow, told, tell, wait, hearing } = fakeHearing();
    follow({ ...BETWEEN, quiet: 9_000 });
    tell({ kind: 'failed', error });
    tell({ kind: 'ended' });
    wait(10_000);
    follow({ ...BETWEEN, quiet: 9_000 });
    expect(hearing.problem()).toMatch(problem);
    expect(told).toEqual(['start']);
    follow({ ...BETWEEN, isHeld: true });
    expect(told).toEqual(['start', 'start']);
  });
});

describe('how long the coach will be quiet', () => {
  const sentences = ['In.', 'Out.'].map((words, index) => {
    return { at: index * 4_000, words, speaks: 500, quiet: 3_500, isExact: false };
  });
  const answer: Answer = { sentences, lasts: 8_000, characters: 0, reprompt: [], isOpen: false, isSilent: false };
  const playing = { answer, startedAt: 1_000 };

  test.each([
    { title: 'until the next sentence', now: 2_000, isSpeaking: false, quiet: 3_000 },
    { title: 'not while the voice speaks', now: 2_000, isSpeaking: true, quiet: 0 },
    { title: 'for ever after the last', now: 7_000, isSpeaking: false, quiet: Number.POSITIVE_INFINITY },
  ])('$title', ({ now, isSpeaking, quiet }) => {
    expect(quietAt(playing, now, isSpeaking)).toBe(quiet);
  });

  test('where nobody is coached there is nothing to listen for', () => {
    expect(quietAt(undefined, 2_000, false)).toBe(0);
  });
});

test('before a microphone is switched on, it is said where the sound goes', () => {
  expect(microphoneNote(false)).toMatch(/sends what it hears to its maker/);
  expect(microphoneNote(true)).toMatch(/on this device/);
});
