import fc from 'fast-check';
import type { Form, Movement } from '../../../lambda/workout/vocabulary.ts';
import { FORMS, MOVEMENTS } from '../../../lambda/workout/vocabulary.ts';
import type { LinkedPlan } from '../../../simulator/web/linked-plan.ts';
import { linkOf, planIn } from '../../../simulator/web/plan-link.ts';
import { dosesFor, faultIn, minutesFor } from '../../../simulator/web/plan-rules.ts';
import { refusalOf } from '../../../simulator/web/plan-words.ts';
import { catalog, content } from '../../support/shipped.ts';

const ADDRESS = 'https://example.org/stretches/';

function hashOf(json: string): string {
  return `#plan=${encodeURIComponent(json)}`;
}

function why(hash: string): string {
  const found = planIn(hash, content);
  return found.kind === 'refused' ? refusalOf(found.fault) : found.kind;
}

test('a link is the address of the page with the plan behind its #, and carries nothing else', () => {
  const plan: LinkedPlan = { form: 'chair', leftOut: ['kneel'], minutes: 10, doses: { cat: 5 } };
  const link = linkOf(`${ADDRESS}?x=1#elsewhere`, plan);
  expect(link.startsWith(`${ADDRESS}?x=1#plan=`)).toBe(true);
  expect(decodeURIComponent(new URL(link).hash)).toBe(
    '#plan={"form":"chair","leftOut":["kneel"],"minutes":10,"doses":{"cat":5}}',
  );
  expect(planIn(new URL(link).hash, content)).toEqual({ kind: 'plan', plan });
});

test.each(['', '#', '#planet', '#something', '#Plan={}'])('an address with "%s" has no plan', (hash) => {
  expect(planIn(hash, content)).toEqual({ kind: 'none' });
});

test('a plan that names nothing is the workout as it is written', () => {
  expect(planIn(hashOf('{}'), content)).toEqual({ kind: 'plan', plan: {} });
});

describe('a plan of a wrong shape is refused in a sentence: what it has, and what is allowed', () => {
  test.each([
    ['#plan', /begins with "#plan"/],
    ['#plan=', /only be what this page has made/],
    ['#plan=%', /only be what this page has made/],
    ['#plan=%E0%A4%A', /only be what this page has made/],
    ['#plan=chair', /only be what this page has made/],
    ['#plan=%7B%22form%22%3A%22cha', /to its last letter/],
    [`#plan=${'a'.repeat(2000)}`, /it has 2006 letters, and may have 2000/],
  ])('%s', (hash, fault) => {
    expect(why(hash)).toMatch(fault);
    expect(why(hash)).toMatch(/^The plan in this link cannot be used: [^\n]+\.$/);
  });

  test.each([
    ['null', 'it is null, and may be form, leftOut, minutes and doses'],
    ['5', 'it is 5, and may be form, leftOut, minutes and doses'],
    ['"chair"', 'it is "chair", and may be form, leftOut, minutes and doses'],
    ['[]', 'it is [], and may be form, leftOut, minutes and doses'],
    ['{"name":"Anna"}', 'it has "name", and may have form, leftOut, minutes and doses'],
    ['{"__proto__":1}', 'it has "__proto__", and may have form, leftOut, minutes and doses'],
    ['{"constructor":1}', 'it has "constructor", and may have form, leftOut, minutes and doses'],
    ['{"form":"sofa"}', 'its form is "sofa", and may be floor, easier or chair'],
    ['{"form":null}', 'its form is null, and may be floor, easier or chair'],
    ['{"form":["chair"]}', 'its form is ["chair"], and may be floor, easier or chair'],
    ['{"leftOut":"kneel"}', 'what it leaves out is "kneel", and may be a list of kneel, floor'],
    ['{"leftOut":{}}', 'what it leaves out is {}, and may be a list of kneel, floor'],
    ['{"leftOut":["knees"]}', 'what it leaves out is "knees", and may be kneel, floor, lie-face-down'],
    ['{"leftOut":[["kneel"]]}', 'what it leaves out is ["kneel"], and may be kneel, floor, lie-face-down'],
    ['{"leftOut":["kneel","kneel"]}', 'what it leaves out is ["kneel","kneel"], and may be each movement once'],
    [
      '{"leftOut":["kneel","bend-forward"]}',
      'without kneeling or bending forward it has no exercise left, and must have',
    ],
    ['{"form":"chair","leftOut":["bend-forward"]}', 'without bending forward it has no exercise left'],
    [JSON.stringify({ leftOut: MOVEMENTS }), 'it has no exercise left'],
    ['{"minutes":"10"}', 'its number of minutes is "10", and may be a whole number'],
    ['{"minutes":null}', 'its number of minutes is null, and may be a whole number'],
    ['{"minutes":10.5}', 'its number of minutes is 10.5, and may be a whole number'],
    ['{"minutes":-10}', 'its number of minutes is -10, and may be a whole number'],
    ['{"minutes":0}', 'its number of minutes is 0, and may be a whole number'],
    ['{"minutes":1e999}', 'its number of minutes is null, and may be a whole number'],
    ['{"minutes":1}', /its number of minutes is 1, and may be from \d to \d\d/],
    ['{"minutes":900}', /its number of minutes is 900, and may be from \d to \d\d/],
    ['{"form":"chair","minutes":45}', /its number of minutes is 45, and may be from \d to \d\d/],
    ['{"doses":5}', 'what it has of doses is 5, and may be kneeling-fold, fold-and-arch'],
    ['{"doses":null}', 'what it has of doses is null, and may be kneeling-fold'],
    ['{"doses":[5]}', 'what it has of doses is [5], and may be kneeling-fold'],
    ['{"doses":{"plank":5}}', 'what it has of doses has "plank", and may have kneeling-fold'],
    ['{"doses":{"__proto__":5}}', 'what it has of doses has "__proto__", and may have kneeling-fold'],
    ['{"doses":{"warm-up":5}}', 'what it has of doses has "warm-up", and may have kneeling-fold'],
    ['{"doses":{"cat":"five"}}', 'its dose of cat is "five", and may be a whole number'],
    ['{"doses":{"cat":5.5}}', 'its dose of cat is 5.5, and may be a whole number'],
    ['{"doses":{"cat":null}}', 'its dose of cat is null, and may be a whole number'],
    ['{"doses":{"cat":2}}', 'its dose of the cat is 2, and may be from 3 to 10'],
    ['{"doses":{"cat":11}}', 'its dose of the cat is 11, and may be from 3 to 10'],
    ['{"form":"easier","doses":{"boat":9}}', 'its dose of the boat is 9, and may be from 3 to 8'],
    [
      '{"form":"chair","doses":{"seated-stretch":7}}',
      'the chair stretch is 7, and may be from 4 to 10, an even number',
    ],
    [
      '{"form":"chair","doses":{"boat":5}}',
      'it has a dose of the boat, and may have doses of what is in it: the chair',
    ],
    ['{"leftOut":["kneel"],"doses":{"kneeling-lift":5}}', 'it has a dose of the kneeling lift, and may have doses of'],
    [`{"${'x'.repeat(200)}":1}`, /it has "x{39}…, and may have form/],
  ])('%s', (json, fault) => {
    const sentence = why(hashOf(json));
    if (typeof fault === 'string') expect(sentence).toContain(fault);
    else expect(sentence).toMatch(fault);
    expect(sentence).toMatch(/^The plan in this link cannot be used: [^\n]+\.$/);
  });
});

const choices = fc.record<{ form?: Form; leftOut?: readonly Movement[] }>(
  { form: fc.constantFrom(...FORMS), leftOut: fc.subarray([...MOVEMENTS]) },
  { requiredKeys: [] },
);

/** Any plan that can be made: doses first, then a length that is possible with them. */
const anyPlan: fc.Arbitrary<LinkedPlan> = choices
  .filter((plan) => dosesFor(plan, catalog).length > 0)
  .chain((plan) => {
    const doses = dosesFor(plan, catalog).map(({ entry, bounds: { least, most, inPairs } }) => {
      const by = inPairs ? 2 : 1;
      return [entry.id, fc.integer({ min: 0, max: (most - least) / by }).map((more) => least + by * more)] as const;
    });
    const some = fc.subarray(doses).chain((chosen) => fc.record(Object.fromEntries(chosen)));
    return some.map((chosen) => ({ ...plan, doses: chosen }));
  })
  .chain((plan) => {
    const { least, most } = minutesFor(plan, catalog);
    return fc
      .option(fc.integer({ min: least, max: most }), { nil: undefined })
      .map((minutes) => ({ ...plan, minutes }));
  });

test('every plan that can be made is read back the same', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(faultIn(plan, content)).toBeUndefined();
      expect(planIn(new URL(linkOf(ADDRESS, plan)).hash, content)).toEqual({ kind: 'plan', plan });
    }),
    { numRuns: 40 },
  );
});

test('whatever an address has, it is a plan or a sentence', () => {
  const anyHash = fc.oneof(fc.string(), fc.json(), fc.json().map(encodeURIComponent)).map((text) => `#plan=${text}`);
  fc.assert(
    fc.property(anyHash, (hash) => {
      expect(planIn(hash, content).kind).toMatch(/^(plan|refused)$/);
    }),
  );
});
