import { formOf } from '../../../lambda/workout/catalog/catalog.ts';
import { STANDING } from '../../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import { bodyAfter, entryAt } from '../../../lambda/workout/plan/plan.ts';
import { entrySteps, stepAt, stepsFrom } from '../../../lambda/workout/timeline/entry-steps.ts';
import { timelineOf } from '../../../lambda/workout/timeline/timeline.ts';
import { sore } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

const stepsOf = (id: string) => entrySteps(catalog, entryAt(plan, entryOf(id)));

test('an exercise has its overview, its steps in order, and "here we go", numbered from 1', () => {
  const { getReady, explanation } = formOf(catalog, { id: 'cat' });
  expect(stepsOf('cat').map(({ number, kind }) => `${number} ${kind}`)).toEqual([
    '1 overview',
    ...getReady.map((_, index) => `${index + 2} get-ready`),
    ...explanation.map((_, index) => `${getReady.length + index + 2} explanation`),
    `${getReady.length + explanation.length + 2} go`,
  ]);
});

test('a passage has its parts, each numbered by the first of its steps', () => {
  expect(stepsOf('warm-up').map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
});

test('a part with what is spared is left out, and the others keep their numbers', () => {
  const spared = entrySteps(catalog, entryAt(plan, entryOf('warm-up')), sore('kneel'));
  expect(spared.map(({ number }) => number)).toEqual([1, 3, 4]);
});

test.each([
  { id: 'cat', step: 1, here: 1, next: 2 },
  { id: 'cat', step: 6, here: 6, next: undefined },
  { id: 'warm-up', step: 2, here: 1, next: 3 },
  { id: 'warm-up', step: 3, here: 3, next: 4 },
  { id: 'warm-up', step: 6, here: 6, next: undefined },
  { id: 'warm-up', step: 99, here: undefined, next: undefined },
])('step $step of the $id belongs to $here, before $next', ({ id, step, here, next }) => {
  const found = stepAt(stepsOf(id), step);
  expect({ here: found.here?.number, next: found.next?.number }).toEqual({ here, next });
});

test('taken up in the middle of a part, the part is still to do', () => {
  expect(stepsFrom(stepsOf('warm-up'), 2).map(({ number }) => number)).toEqual([1, 3, 4, 5, 6]);
});

test('in the title of a short warm-up its first part is still to do, and the next entry follows it', () => {
  const short = entrySteps(catalog, { kind: 'warm-up', id: 'warm-up', short: true });
  expect(stepAt(short, 1)).toEqual({ here: short[0], next: undefined });
});

test.each(plan.entries.map(({ id }) => ({ id })))('every place at a step of the $id is one of its steps', ({ id }) => {
  const entry = entryOf(id);
  const body = entry === 0 ? STANDING : bodyAfter(catalog, entryAt(plan, entry - 1));
  const start = { plan, place: beginningOf(entry), body, cadence: catalog.cadences.normal, away: 0 };
  const steps = timelineOf(catalog, start).cues.flatMap(({ place }) => (place.at === 'steps' ? [place.step] : []));
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter((step) => stepAt(stepsOf(id), step).here === undefined)).toEqual([]);
});
