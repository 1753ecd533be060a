import { englishBy, narratedExercises } from '../../bench/exercises.ts';
import { espeak } from '../../bench/voice/espeak.ts';
import { stretchesOf } from '../../bench/voice/onsets.ts';
import type { Recording } from '../../bench/voice/recording.ts';
import { aplaDocument } from '../../lambda/alexa/apla.ts';
import { clockNamed } from '../../lambda/alexa/device.ts';
import { LEAST_QUIET, speechTime } from '../../lambda/narration/speech-time.ts';
import { isSamePlace } from '../../lambda/workout/plan/place.ts';
import type { Schedule } from '../../simulator/apla.ts';
import { scheduleOf } from '../../simulator/apla.ts';
import { expectGolden } from '../support/golden.ts';
import { content, english } from '../support/shipped.ts';

/** The exact clock: each phase lasts its slot whatever the voice does. */

const exercises = narratedExercises(content, english, 'apla');
const inEnglish = (words: string) => speechTime(english, words);

describe.each(exercises)('$id on an exact clock', ({ narrated: { sentences, exactFrom, marks } }) => {
  const exact = sentences.slice(exactFrom);
  const begins = exact[0]?.at ?? 0;

  test('is a rendering of less than four minutes that ends with the prompt', () => {
    const { lasts, heard } = scheduleOf(aplaDocument(exact), { speechTime: inEnglish });
    expect(lasts).toBeLessThan(240_000);
    expect(heard.at(-1)?.words).toBe(sentences.at(-1)?.words);
    expect(JSON.stringify(aplaDocument(exact)).length).toBeLessThan(20_000);
  });

  test('begins with a repetition, and has as many of them as fit', () => {
    expect(exact[0]?.cue?.about).toMatchObject({ kind: 'phase' });
    const first = exact[0]?.cue?.place;
    const before = sentences[exactFrom - 1];
    if (before?.cue?.about.kind !== 'phase') return;
    expect(before.cue.place).not.toEqual(first);
    const { place } = before.cue;
    const repetition = sentences.find(({ cue }) => cue?.about.kind === 'phase' && isSamePlace(cue.place, place));
    const end = sentences.at(-1) ?? fail();
    expect(end.at + end.speaks - (repetition?.at ?? 0)).toBeGreaterThan(235_000);
  });

  test('begins every cue where the timeline has it, by a voice of any speed', () => {
    for (const rate of [0.5, 1, 1.3]) {
      const { heard } = scheduleOf(aplaDocument(exact), { speechTime: (words) => rate * inEnglish(words) });
      expect(heard.map(({ at }) => at)).toEqual(exact.map(({ at }) => at - begins));
    }
  });

  test('doubts no mark beyond where it begins', () => {
    for (const { at, cues } of marks) expect(cues).toBeLessThanOrEqual(at >= begins ? exactFrom : exactFrom - 1);
  });
});

test('what is sent for the cat is what was read and found good', () => {
  const cat = exercises.find(({ id }) => id === 'cat');
  const { sentences, exactFrom } = cat?.narrated ?? fail();
  expectGolden('cat.apla.json', `${JSON.stringify(aplaDocument(sentences.slice(exactFrom)), null, 2)}\n`);
});

function fail(): never {
  throw new Error('there is no cat');
}

test('said by a real voice, no onset is 20 ms off its place on the timeline', async () => {
  const words = englishBy(content, 'espeak-en-us');
  const cat = narratedExercises(content, words, 'apla').find(({ id }) => id === 'cat');
  const { sentences, exactFrom } = cat?.narrated ?? fail();
  const schedule = scheduleOf(aplaDocument(sentences.slice(exactFrom)), {
    speechTime: (said) => speechTime(words, said),
  });
  const { recording, leads } = await played(schedule);
  const starts = stretchesOf(recording, LEAST_QUIET - 150).map(({ from }) => from * 1000);
  expect(starts.length).toBe(schedule.heard.length);
  const errors = starts.map((start, index) => start - (schedule.heard[index]?.at ?? 0) - (leads[index] ?? 0));
  for (const error of errors) expect(Math.abs(error)).toBeLessThanOrEqual(20);
});

/** Puts what a voice says of each cue where the schedule has it; and how long each recording is silent before it speaks. */
async function played({ heard, lasts }: Schedule) {
  const spoken = new Map<string, Recording>();
  for (const { words = '' } of heard) spoken.set(words, spoken.get(words) ?? (await espeak(`<speak>${words}</speak>`)));
  const rate = [...spoken.values()][0]?.rate ?? 0;
  const samples = new Float32Array(Math.ceil(((lasts + 10_000) / 1000) * rate));
  const leads = heard.map(({ at, words = '' }) => {
    const said = spoken.get(words) ?? fail();
    samples.set(said.samples, Math.round((at / 1000) * rate));
    return (stretchesOf(said, LEAST_QUIET)[0]?.from ?? 0) * 1000;
  });
  return { recording: { samples, rate }, leads };
}

describe('the clock is chosen by configuration', () => {
  test.each([
    { text: undefined, clock: 'ssml' },
    { text: 'ssml', clock: 'ssml' },
    { text: 'apla', clock: 'apla' },
  ])('$text is $clock', ({ text, clock }) => {
    expect(clockNamed(text)).toBe(clock);
  });

  test.each(['', 'APLA', 'sundial'])('"%s" is refused', (text) => {
    expect(() => clockNamed(text)).toThrow(`NARRATION_CLOCK is "${text}"; allowed: ssml, apla`);
  });
});

test('a document that no response can carry is refused', () => {
  const sentence = { words: 'Breathe in.', speaks: 1000, quiet: 3000 };
  expect(() => aplaDocument(Array.from({ length: 1000 }, () => sentence))).toThrow('at most 60000 are allowed');
});
