import fc from 'fast-check';
import { alexaDevice } from '../../lambda/alexa/device.ts';
import { ssml } from '../../lambda/alexa/ssml.ts';
import type { Line } from '../../lambda/narration/lines.ts';
import { narrate, repromptOf } from '../../lambda/narration/narrate.ts';
import { LEAST_QUIET } from '../../lambda/narration/speech-time.ts';
import { readyIn, restingIn } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import { POSTURES } from '../../lambda/workout/vocabulary.ts';
import { aPlace, aStep } from '../support/builders.ts';
import { catalog, english, plan, SPEAKER } from '../support/content.ts';
import { wordsWith } from '../support/own-words.ts';
import { entryOf } from '../support/structure.ts';
import { asked, cued, said } from '../support/words.ts';

const prompt = { name: 'next-exercise', exercise: 'boat' } as const;

function aTimeline(entry = 'cat', cadence: { inhale: number; exhale: number } = catalog.cadences.normal) {
  return timelineOf(catalog, { plan, place: beginningOf(entryOf(entry)), body: restingIn('heels'), cadence, away: 0 });
}

describe('silence is the slot less the speech', () => {
  test('exactly, for every cue of every entry, wherever the body comes from', () => {
    const anyCadence = fc.constantFrom(...Object.values(catalog.cadences));
    const anyEntry = fc.nat({ max: plan.entries.length - 1 });
    fc.assert(
      fc.property(anyEntry, anyCadence, fc.constantFrom(...POSTURES), (entry, cadence, position) => {
        const timeline = timelineOf(catalog, {
          plan,
          place: beginningOf(entry),
          body: restingIn(position),
          cadence,
          away: 0,
        });
        const { sentences } = narrate(english, { lead: [], portions: [{ timeline, prompt }] }, SPEAKER);
        for (const { at, speaks, quiet, cue } of sentences.filter((sentence) => sentence.cue)) {
          expect(at).toBe(cue?.at);
          expect(speaks + quiet).toBe(cue?.lasts);
          expect(quiet).toBeGreaterThanOrEqual(LEAST_QUIET);
        }
      }),
    );
  });

  test('the breaks in the markup add up to it', () => {
    const { sentences, lasts } = narrate(
      english,
      {
        lead: [{ name: 'good' }],
        portions: [{ timeline: aTimeline(), prompt }],
      },
      SPEAKER,
    );
    const breaks = [...ssml(sentences).matchAll(/<break time="(\d+)ms"\/>/g)].map(([, time]) => Number(time));
    const spoken = sentences.reduce((sum, { speaks }) => sum + speaks, 0);
    expect(breaks.reduce((sum, time) => sum + time, 0) + spoken).toBe(lasts);
    expect(Math.max(...breaks)).toBeLessThanOrEqual(10_000);
  });
});

describe('on a device that tells when it has played all', () => {
  const device = alexaDevice('speakitem');
  const timeline = aTimeline();
  const told = (onward?: readonly Line[]) =>
    narrate(english, { lead: [{ name: 'good' }], portions: [{ timeline, prompt, onward }] }, device);

  test('a narration ends with its last cue, and its prompt is kept for later', () => {
    const { sentences, lasts, ...narrated } = told([]);
    expect(sentences.at(-1)?.cue).toEqual(timeline.cues.at(-1));
    expect(lasts).toBe((sentences[1]?.at ?? 0) + timeline.lasts);
    expect(narrated).toMatchObject({ prompt, goesOn: true, exactFrom: 1 });
  });

  test('it ends with what is said in place of the prompt', () => {
    const { sentences, goesOn } = told([{ name: 'going-to', exercise: 'boat' }]);
    expect(sentences.at(-1)).toMatchObject({ words: said({ name: 'going-to', exercise: 'boat' }), quiet: 0 });
    expect(goesOn).toBe(true);
  });

  test('only the lead is doubted', () => {
    expect(new Set(told([]).marks.map(({ cues }) => cues))).toEqual(new Set([1]));
  });

  test('the prompt is asked where nothing else is to be said in its place, or there is no cue', () => {
    const { sentences, goesOn } = told();
    expect([sentences.at(-1)?.words, goesOn]).toEqual([asked(prompt), false]);
    const bare = narrate(english, { lead: [], portions: [{ prompt, onward: [] }] }, device);
    expect(bare).toMatchObject({ sentences: [{ words: asked(prompt) }], goesOn: false, exactFrom: 1 });
  });
});

describe('marks', () => {
  const timeline = aTimeline();
  const { marks, sentences } = narrate(
    english,
    {
      lead: [{ name: 'good' }, { name: 'again' }],
      portions: [{ timeline, prompt }],
    },
    SPEAKER,
  );

  test('are set where a place begins, counted from the first word of the response', () => {
    const lead = sentences.findIndex(({ cue }) => cue);
    const begins = { at: sentences[lead]?.at, cues: 2, place: aPlace('cat', 'steps'), body: restingIn('heels') };
    expect(marks[0]).toEqual(begins);
    const fourth = sentences.findIndex(({ cue }) => cue?.about.kind === 'phase' && cue.about.repetition === 4);
    expect(marks).toContainEqual({
      at: sentences[fourth]?.at,
      cues: fourth,
      place: aPlace('cat', 4),
      body: readyIn('all-fours'),
    });
  });

  test('are set where the body changes, too', () => {
    const onHandsAndKnees = cued({ kind: 'step', of: 'cat', words: 'hands-and-knees' });
    const arrives = sentences.findIndex(({ words }) => words === onHandsAndKnees);
    expect(marks).toContainEqual({
      at: sentences[arrives]?.at,
      cues: arrives,
      place: aStep('cat', 2),
      body: restingIn('all-fours'),
    });
  });

  test('end with the place that the timeline leads to, before the prompt', () => {
    expect(marks.at(-1)?.place).toEqual(aPlace('cat', 'done'));
    const fold = narrate(english, { lead: [], portions: [{ timeline: aTimeline('warm-up'), prompt }] }, SPEAKER);
    expect(fold.marks.at(-1)).toMatchObject({ at: fold.sentences.at(-1)?.at, place: aPlace('warm-up', 'done') });
  });

  test('are not set where nothing was narrated', () => {
    expect(narrate(english, { lead: [{ name: 'goodbye' }] }, SPEAKER).marks).toEqual([]);
  });
});

describe('the reprompt', () => {
  const own = wordsWith({
    lines: { waiting: 'No hurry. Call me, and say, *{say}*.', 'way-back': 'Another time, open me.' },
    prompts: { 'next-exercise': { asks: 'Now {exercise}. Say *next*, or *wait*.', say: 'next' } },
    entries: { boat: { name: 'the boat' } },
  });
  const reprompt = repromptOf(own, prompt);

  test('begins with how to go on, holds the floor, asks once more, and names the way back', () => {
    expect(reprompt.map(({ words }) => words)).toEqual([
      'No hurry. Call me, and say, next.',
      'Now the boat. Say next, or wait.',
      'Another time, open me.',
    ]);
    expect(reprompt[0]?.quiet).toBe(45_000);
  });

  test('tells both answers, where the other must be known too: can you get down to the floor?', () => {
    expect(repromptOf(english, { name: 'down-and-up' })[0]?.words).toMatch(/say, yes, or, no\.$/);
    expect(repromptOf(english, { name: 'shall-we-start' })[0]?.words).toMatch(/say, yes\.$/);
  });
});
