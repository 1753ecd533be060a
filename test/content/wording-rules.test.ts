import { speechTime } from '../../lambda/narration/speech-time.ts';
import { sentencesIn } from '../../lambda/narration/template.ts';
import { isInBreath, phaseLasts } from '../../lambda/workout/cadence.ts';
import { inForm } from '../../lambda/workout/catalog/form.ts';
import { phasesOf, teachings } from '../../lambda/workout/catalog/teaching.ts';
import { catalog, english } from '../support/shipped.ts';

/** Rules for words that are heard with the face in a mat. */

const sentences = sentencesIn(english).filter(({ path }) => !/^(counting\.numbers|voice|heard|screen\.say)/.test(path));

const phases = teachings(catalog).flatMap(({ id, sets }) =>
  sets.flatMap(({ set }) =>
    phasesOf(set).map(({ kind, words: key }) => ({ id, kind, key, words: english.entries[id]?.phases[key] })),
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

/** A name is asked for, or that the skill is opened by a name. */
const CALLED = /\bname\b|open back stretches/i;

test('every sentence that asks for a name has another where a person is heard without one', () => {
  const asking = sentences.filter(({ sentence }) => CALLED.test(sentence)).map(({ path }) => path);
  const heardWithout = Object.keys(english.alwaysHeard.lines).map((name) => `lines.${name}`);
  expect([...new Set(asking.map((path) => path.split('.').slice(0, 2).join('.')))].sort()).toEqual(heardWithout.sort());
  expect(sentencesIn(english.alwaysHeard).filter(({ sentence }) => CALLED.test(sentence))).toEqual([]);
});

describe('a timed cue', () => {
  test.each(phases)('$id, $key ($kind) has one short sentence, with few commas', ({ words }) => {
    for (const sentence of Object.values({ ...words })) {
      expect(sentence).toMatch(/^[A-Z][a-z ,]+\.$/);
      expect(sentence.split(',').length - 1).toBeLessThanOrEqual(2);
    }
  });

  test.each(phases)('$id, $key ($kind) names its breath, so that breathing never stops under load', (phase) => {
    const [own, other] = isInBreath(phase.kind) ? [/\bin\b/i, /\bout\b/i] : [/\bout\b/i, /\bin\b/i];
    for (const sentence of Object.values({ ...phase.words })) {
      expect(sentence).toMatch(own);
      // "Breathe out, forearms in place."
      expect(sentence.replace('in place', '')).not.toMatch(other);
    }
  });

  test.each(phases)('$id, $key ($kind) leaves most of the breath quiet', ({ kind, words }) => {
    const slot = phaseLasts(kind, catalog.cadences.normal);
    expect(speechTime(english, words?.full ?? '')).toBeLessThanOrEqual(slot * 0.6);
    expect(speechTime(english, words?.brief ?? '')).toBeLessThanOrEqual(slot * 0.5);
    expect(speechTime(english, words?.minimal ?? '')).toBeLessThanOrEqual(slot * 0.2);
  });
});

test('no exercise speaks of another, so that any order works', () => {
  const names = Object.entries(english.entries).map(([teaching, { name }]) => {
    return { id: inForm(teaching).id, name: name.replace('the ', '') };
  });
  for (const [teaching, { steps }] of Object.entries(english.entries)) {
    const { id } = inForm(teaching);
    const others = names.filter((other) => other.id !== id && other.id !== 'cat' && other.id !== 'boat');
    const said = JSON.stringify(steps);
    expect(others.filter(({ name }) => said.includes(name))).toEqual([]);
  }
});

/** Everything that is to be done, and everything that is only explained. */
const steps = [
  ...teachings(catalog).flatMap(({ id, steps }) =>
    steps.map((step) => ({ ...step, words: english.entries[id]?.steps[step.words] })),
  ),
  ...catalog.ways.flatMap((way) => way.steps.map((step) => ({ ...step, words: english.ways[step.words] }))),
];

test('a step is said in at most twelve words', () => {
  const long = steps.map(({ words }) => words?.full ?? '').filter((full) => full.split(' ').length > 12);
  expect(long).toEqual([]);
});

test('an explanation is said in at most three sentences, each of at most fifteen words', () => {
  const explanations = teachings(catalog).flatMap(({ id, explanations }) => {
    return explanations.map(({ words }) =>
      (english.entries[id]?.steps[words]?.full ?? '').split(/\. ?/).filter(Boolean),
    );
  });
  expect(explanations.filter((sentences) => sentences.length > 3)).toEqual([]);
  expect(explanations.flat().filter((sentence) => sentence.split(' ').length > 15)).toEqual([]);
});

test('no step has a quiet of more than ten seconds, and the lines that have one announce it', () => {
  const quiet = steps.filter(({ lasts, words }) => lasts * 1000 - speechTime(english, words?.full ?? '') > 10_000);
  expect(quiet.map(({ words }) => words?.full)).toEqual([]);
  expect(english.lines['have-ready']).toContain('Take half a minute.');
  expect(english.lines.waiting).toContain('I will be quiet now');
});
