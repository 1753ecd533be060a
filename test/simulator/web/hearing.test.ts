import type { Answer } from '../../../simulator/answer.ts';
import { hearingWith, microphoneNote, quietAt } from '../../../simulator/web/hearing.ts';
import type { Recogniser, RecogniserEvent } from '../../../simulator/web/recogniser.ts';
import type { MicrophoneConditions } from '../../../simulator/web/recognition.ts';

/** A recognition that a test speaks into. */
function fakeHearing() {
  const told: string[] = [];
  const heard: string[] = [];
  const tellers: ((event: RecogniserEvent) => void)[] = [];
  let now = 0;
  const recogniser: Recogniser = {
    start: (listener) => {
      told.push('start');
      tellers.push(listener);
    },
    finish: () => told.push('finish'),
    abort: () => told.push('abort'),
  };
  const hearing = hearingWith(
    recogniser,
    (words) => heard.push(words),
    () => now,
  );
  const follow = (conditions: Partial<MicrophoneConditions>) =>
    hearing.follow({ mode: 'off', isHeld: false, quiet: 0, ...conditions });
  return {
    hearing,
    told,
    heard,
    follow,
    /** Tells of one recognition after another. */
    tellers,
    tell: (event: RecogniserEvent) => tellers.at(-1)?.(event),
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

describe('a recognition that never ends does not last for ever', () => {
  test.each([
    { title: 'heard between the cues', conditions: { ...BETWEEN, quiet: 9_000 } },
    { title: 'while the button is held', conditions: { ...HOLD, isHeld: true } },
  ])('eight seconds after a voice began, $title, it is made words of, and the coach speaks again', ({ conditions }) => {
    const { follow, told, heard, tell, wait, hearing } = fakeHearing();
    follow(conditions);
    tell({ kind: 'voice' });
    wait(7_900);
    follow(conditions);
    expect(hearing.isSpokenTo()).toBe(true);
    wait(100);
    follow(conditions);
    expect(told).toEqual(['start', 'finish']);
    expect(hearing.isSpokenTo()).toBe(false);
    tell({ kind: 'words', words: 'next' });
    expect(heard).toEqual(['next']);
  });

  test('nor where a press is followed by no voice', () => {
    const { follow, told, wait, hearing } = fakeHearing();
    follow({ ...HOLD, isHeld: true });
    wait(8_000);
    follow({ ...HOLD, isHeld: true });
    expect(told).toEqual(['start', 'finish']);
    expect(hearing.isSpokenTo()).toBe(false);
  });

  test('a second after it was told to end, the next press begins another, and what is told of the first is not heard', () => {
    const { follow, told, heard, tell, tellers, wait } = fakeHearing();
    follow({ ...HOLD, isHeld: true });
    follow({ ...HOLD });
    wait(900);
    follow({ ...HOLD, isHeld: true });
    expect(told).toEqual(['start', 'finish']);
    wait(100);
    follow({ ...HOLD, isHeld: true });
    expect(told).toEqual(['start', 'finish', 'start']);
    tellers[0]?.({ kind: 'words', words: 'stop' });
    tell({ kind: 'words', words: 'next' });
    expect(heard).toEqual(['next']);
  });

  test('words that come later than that are heard, where nothing else was begun', () => {
    const { follow, heard, tell, wait } = fakeHearing();
    follow({ ...HOLD, isHeld: true });
    follow({ ...HOLD });
    wait(3_000);
    follow({ ...HOLD });
    tell({ kind: 'words', words: 'next' });
    expect(heard).toEqual(['next']);
  });

  test('switched off, nobody is spoken to, and it can be switched on again', () => {
    const { follow, told, heard, tell, wait, hearing } = fakeHearing();
    follow({ ...BETWEEN, quiet: 9_000 });
    tell({ kind: 'voice' });
    follow({});
    expect(hearing.isSpokenTo()).toBe(false);
    tell({ kind: 'words', words: 'next' });
    expect(heard).toEqual([]);
    wait(600_000);
    follow({ ...BETWEEN, quiet: 9_000 });
    expect(told).toEqual(['start', 'abort', 'start']);
  });

  test('a noise without an end leaves the coach alone for half a minute, and a press is heard in it', () => {
    const { follow, told, tell, wait } = fakeHearing();
    follow({ ...BETWEEN, quiet: 60_000 });
    tell({ kind: 'voice' });
    wait(8_000);
    follow({ ...BETWEEN, quiet: 52_000 });
    tell({ kind: 'ended' });
    wait(29_900);
    follow({ ...BETWEEN, quiet: 22_000 });
    expect(told).toEqual(['start', 'finish']);
    follow({ ...BETWEEN, isHeld: true });
    expect(told).toEqual(['start', 'finish', 'start']);
  });
});

test('a press that is shorter than a frame is heard', () => {
  const { follow, told } = fakeHearing();
  follow({ ...HOLD });
  follow({ ...HOLD, isHeld: true });
  follow({ ...HOLD });
  expect(told).toEqual(['start', 'finish']);
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
