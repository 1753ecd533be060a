import type { Answer } from '../../../simulator/answer.ts';
import type { Playing } from '../../../simulator/player.ts';
import type { Speaker } from '../../../simulator/web/speaker.ts';
import { speakerWith } from '../../../simulator/web/speaker.ts';
import type { Voice } from '../../../simulator/web/voice.ts';
import { voicePace } from '../../../simulator/web/voice-pace.ts';

/** Sentences of one second, each in a slot of three. */
const SLOT = 3_000;
const SPEAKS = 1_000;
const WORDS = ['Breathe in.', 'Breathe out.', 'Stay.', 'Breathe out, and lower.'];

function playingAt(startedAt: number, words: readonly string[] = WORDS): Playing {
  const sentences = words.map((each, index) => {
    return { at: index * SLOT, words: each, speaks: SPEAKS, quiet: SLOT - SPEAKS, isExact: false };
  });
  const lasts = words.length * SLOT;
  const answer: Answer = { sentences, lasts, characters: 0, reprompt: [], isOpen: false, isSilent: false };
  return { answer, startedAt };
}

/** A voice with a will of its own, on a clock that only the test moves. */
function fakeVoice({ late = 0, takes = SPEAKS as number | 'for ever', isMute = false, failsAt = SLOT } = {}) {
  const told: string[] = [];
  const rates: number[] = [];
  let now = 0;
  let due: { at: number; tell: () => void }[] = [];
  const voice: Voice = {
    speak: (words, rate, tell) => {
      told.push(`${now}: ${words}`);
      rates.push(rate);
      if (failsAt < SLOT) due.push({ at: now + failsAt, tell: () => tell('fails') });
      if (isMute) return;
      due.push({ at: now + late, tell: () => tell('begins') });
      if (takes !== 'for ever') due.push({ at: now + late + takes / rate, tell: () => tell('ends') });
    },
    cancel: () => {
      told.push(`${now}: cancelled`);
      due = [];
    },
  };
  const passTo = (until: number, speaker: Speaker, playing: Playing | undefined, maySpeak = true) => {
    for (; now < until; now += 100) {
      speaker.follow(playing, now, maySpeak);
      for (const { tell } of due.filter(({ at }) => at <= now)) tell();
      due = due.filter(({ at }) => at > now);
    }
  };
  const speaker = speakerWith(voice, voicePace(), () => now);
  return { speaker, told, rates, passTo, sleepTo: (until: number) => (now = until) };
}

test('each sentence is spoken when its slot begins, and once', () => {
  const { speaker, told, passTo } = fakeVoice();
  passTo(20_000, speaker, playingAt(0));
  expect(told.filter((each) => !each.endsWith('cancelled'))).toEqual([
    '0: Breathe in.',
    '3000: Breathe out.',
    '6000: Stay.',
    '9000: Breathe out, and lower.',
  ]);
});

describe.each([
  { voice: 'that is late', fake: { late: 2_500 } },
  { voice: 'that takes too long', fake: { takes: 8_000 } },
  { voice: 'that says nothing', fake: { isMute: true } },
  { voice: 'that never ends', fake: { takes: 'for ever' as const } },
  { voice: 'that fails', fake: { takes: 'for ever' as const, failsAt: 500 } },
])('a voice $voice', ({ fake }) => {
  test('is cut off where the next sentence begins, which is spoken on time', () => {
    const { speaker, told, passTo } = fakeVoice(fake);
    passTo(7_000, speaker, playingAt(0));
    expect(told).toEqual(['0: Breathe in.', '3000: cancelled', '3000: Breathe out.', '6000: cancelled', '6000: Stay.']);
  });
});

test('a new answer cuts off the one before', () => {
  const { speaker, told, passTo } = fakeVoice({ takes: 'for ever' });
  passTo(1_000, speaker, playingAt(0));
  passTo(2_000, speaker, playingAt(1_000, ['Pausing.']));
  expect(told).toEqual(['0: Breathe in.', '1000: cancelled', '1000: Pausing.']);
});

test('what stops playing is not spoken on', () => {
  const { speaker, told, passTo } = fakeVoice({ takes: 'for ever' });
  passTo(1_000, speaker, playingAt(0));
  passTo(2_000, speaker, undefined);
  expect(told).toEqual(['0: Breathe in.', '1000: cancelled']);
});

test('a sentence that began while the page was asleep is left out, and the next is spoken', () => {
  const { speaker, told, passTo, sleepTo } = fakeVoice();
  passTo(1_000, speaker, playingAt(0));
  sleepTo(5_000);
  passTo(7_000, speaker, playingAt(0));
  expect(told).toEqual(['0: Breathe in.', '5000: cancelled', '6000: Stay.']);
});

test('while the voice may not be heard it is silent, and begins again with the next sentence', () => {
  const { speaker, told, passTo } = fakeVoice();
  passTo(500, speaker, playingAt(0));
  passTo(1_000, speaker, playingAt(0), false);
  passTo(4_000, speaker, playingAt(0));
  expect(told).toEqual(['0: Breathe in.', '500: cancelled', '3000: Breathe out.']);
});

describe('it is known to speak', () => {
  test.each([
    { voice: 'from its first word to its last', fake: {}, at: 600, isSpeaking: true },
    { voice: 'not in the quiet after its sentence', fake: {}, at: 1_600, isSpeaking: false },
    { voice: 'as long as it does, where it takes too long', fake: { takes: 2_500 }, at: 2_000, isSpeaking: true },
    { voice: 'not after it failed', fake: { takes: 'for ever' as const, failsAt: 500 }, at: 700, isSpeaking: false },
    { voice: 'no longer than expected, where it says nothing', fake: { isMute: true }, at: 1_600, isSpeaking: false },
  ])('$voice', ({ fake, at, isSpeaking }) => {
    const { speaker, passTo } = fakeVoice(fake);
    passTo(at, speaker, playingAt(0));
    expect(speaker.isSpeaking()).toBe(isSpeaking);
  });
});

describe('a long pause after a sentence', () => {
  const paused = playingAt(0, ['Pausing.']);
  const afterIt = (fake: object) => {
    const voice = fakeVoice(fake);
    voice.passTo(2_900, voice.speaker, paused);
    const isSpeaking = voice.speaker.isSpeaking();
    voice.sleepTo(50_000);
    return { ...voice, isSpeaking };
  };

  test.each([
    { title: 'that failed is quiet', fake: { takes: 'for ever', failsAt: 500 }, isSpeaking: false },
    { title: 'that never ended is quiet after three times its length', fake: { takes: 'for ever' }, isSpeaking: true },
  ])('$title, and teaches the voice nothing', ({ fake, isSpeaking }) => {
    const { speaker, rates, passTo, ...before } = afterIt(fake);
    expect(before.isSpeaking).toBe(isSpeaking);
    expect(speaker.isSpeaking()).toBe(false);
    passTo(51_000, speaker, playingAt(50_000, ['On we go.']));
    expect(rates).toEqual([1, 1]);
  });
});

test('three sentences that fail before they begin are a voice that says nothing', () => {
  const { speaker, passTo } = fakeVoice({ isMute: true, failsAt: 100 });
  passTo(6_000, speaker, playingAt(0));
  expect(speaker.isMute()).toBe(false);
  passTo(6_500, speaker, playingAt(0));
  expect(speaker.isMute()).toBe(true);
});

test('three sentences that never begin are a voice that says nothing, until one begins', () => {
  const { speaker, passTo } = fakeVoice({ isMute: true });
  passTo(9_000, speaker, playingAt(0));
  expect(speaker.isMute()).toBe(false);
  passTo(9_500, speaker, playingAt(0));
  expect(speaker.isMute()).toBe(true);
});

describe('the rate of a voice comes from its first sentences, and stays within bounds', () => {
  test.each([
    { voice: 'as quick as estimated', takes: 1_000, rate: 1 },
    { voice: 'a fifth slower', takes: 1_200, rate: 1.2 },
    { voice: 'far slower', takes: 2_500, rate: 1.4 },
    { voice: 'slower than its slot', takes: 9_000, rate: 1.4 },
    { voice: 'far quicker', takes: 400, rate: 0.9 },
    { voice: 'without an end', takes: 'for ever' as const, rate: 1.4 },
  ])('$voice', ({ takes, rate }) => {
    const { speaker, rates, passTo } = fakeVoice({ takes });
    passTo(12_000, speaker, playingAt(0));
    expect(rates[0]).toBe(1);
    expect(rates.at(-1)).toBeCloseTo(rate, 1);
  });

  test.each([
    { title: 'the fifth sentence sets it for good', took: [1.2, 1.2, 1.2, 1.2, 1.2, 2, 2, 2, 2, 2, 2, 2], rate: 1.2 },
    { title: 'one odd sentence does not', took: [1.1, 3, 1.1], rate: 1.1 },
  ])('$title', ({ took, rate }) => {
    const pace = voicePace();
    for (const each of took) pace.took(each * 1_000, { rate: 1, speaks: 1_000 });
    expect(pace.rate()).toBe(rate);
  });

  test('a very short sentence tells nothing', () => {
    const pace = voicePace();
    pace.took(2_000, { rate: 1, speaks: 300 });
    expect(pace.rate()).toBe(1);
  });

  test('one that was cut off at the end of its time is tried faster', () => {
    const pace = voicePace();
    pace.wasCut(1_000, { rate: 1, speaks: 1_000 });
    expect(pace.rate()).toBe(1.2);
  });

  test('one that a new answer cut off tells nothing', () => {
    const { speaker, rates, passTo } = fakeVoice({ takes: 5_000 });
    passTo(500, speaker, playingAt(0));
    passTo(600, speaker, playingAt(500));
    expect(rates).toEqual([1, 1]);
  });
});
