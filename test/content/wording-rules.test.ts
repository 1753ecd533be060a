import { sentencesIn } from '../../lambda/narration/sentences.ts';
import { speechTime } from '../../lambda/narration/speech-time.ts';
import { CADENCES, phaseLasts } from '../../lambda/workout/cadence.ts';
import { phasesOf, teachings } from '../../lambda/workout/teaching.ts';
import { catalog, english } from '../support/content.ts';

/** Rules for words that are heard with the face in a mat. */

const sentences = sentencesIn(english).filter(({ path }) => !path.startsWith('counting.numbers'));

const phases = teachings(catalog).flatMap(({ id, sets }) =>
  sets.flatMap(({ set }) =>
    phasesOf(set).map(({ kind, says }) => ({ id, kind, says, words: english.entries[id]?.phases[says] })),
  ),
);

describe('nobody hears', () => {
  test.each([
    { never: /\bhold\b/i, because: 'people hold their breath' },
    { never: /\b(left|right)\b/i, because: 'all six are symmetric' },
    { never: /\d/, because: 'numbers are spelled out' },
    { never: /\balexa\b/i, because: 'the wake word may be another, and another speaker may wake' },
    { never: /\b(maximum|deeper|harder|engage|tailbone|pose|core)\b/i, because: 'these are words of a gym' },
    { never: /\b(halfway|one more|two more)\b/i, because: 'a number always means a repetition that begins' },
    { never: /!/, because: 'a coach for backs does not cheer' },
  ])('$never: $because', ({ never }) => {
    const found = sentences.filter(({ sentence }) => never.test(sentence));
    expect(found).toEqual([]);
  });
});

describe('a timed cue', () => {
  test.each(phases)('$id, $says ($kind) has one short sentence, with few commas', ({ words }) => {
    for (const [variant, sentence] of Object.entries({ ...words })) {
      expect(sentence).toMatch(/^[A-Z][a-z ,]+\.$/);
      const commas = sentence.split(',').length - 1;
      expect(commas).toBeLessThanOrEqual(sentence.startsWith('Roll up') ? 4 : 2);
      expect(variant).toBeTruthy();
    }
  });

  test.each(phases)('$id, $says ($kind) leaves most of the breath quiet', ({ kind, words }) => {
    const slot = phaseLasts(kind, CADENCES.normal);
    expect(speechTime(words?.full ?? '')).toBeLessThanOrEqual(slot * 0.6);
    expect(speechTime(words?.brief ?? '')).toBeLessThanOrEqual(slot * 0.5);
    expect(speechTime(words?.minimal ?? '')).toBeLessThanOrEqual(slot * 0.2);
  });
});

test('no exercise speaks of another, so that any order works', () => {
  const names = Object.entries(english.entries).map(([id, { name }]) => ({ id, name: name.replace('the ', '') }));
  for (const [id, { steps }] of Object.entries(english.entries)) {
    const others = names.filter((other) => other.id !== id && other.id !== 'cat' && other.id !== 'boat');
    const said = JSON.stringify(steps);
    expect(others.filter(({ name }) => said.includes(name))).toEqual([]);
  }
});

test('every instruction is said in sentences of at most fifteen words', () => {
  const steps = Object.values(english.entries).flatMap((entry) => sentencesIn(entry.steps));
  const long = steps.flatMap(({ sentence }) => sentence.split(/[.?] ?/)).filter((each) => each.split(' ').length > 15);
  expect(long).toEqual([]);
});

test('every quiet of more than ten seconds is announced by the words before it', () => {
  const waiting = english.lines.waiting ?? '';
  expect(waiting).toContain('I will be quiet now');
  const steps = [...teachings(catalog).flatMap((each) => each.steps), ...catalog.ways.flatMap((way) => way.steps)];
  const said = { ...english.ways, ...Object.assign({}, ...Object.values(english.entries).map((entry) => entry.steps)) };
  const tooQuiet = steps.filter(({ says, lasts }) => lasts * 1000 - speechTime(said[says]?.full ?? '') > 10_500);
  expect(tooQuiet).toEqual([]);
});
