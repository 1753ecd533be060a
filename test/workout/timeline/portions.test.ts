import fc from 'fast-check';
import { PHASE_BOUNDS } from '../../../lambda/workout/cadence.ts';
import { formOf } from '../../../lambda/workout/catalog/catalog.ts';
import { possibleDoses } from '../../../lambda/workout/catalog/exercise.ts';
import { readyIn, restingIn, STANDING } from '../../../lambda/workout/plan/body.ts';
import type { StartingPlace } from '../../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import type { Plan } from '../../../lambda/workout/plan/plan.ts';
import { withDone } from '../../../lambda/workout/plan/plan.ts';
import { portionsFrom } from '../../../lambda/workout/timeline/portions.ts';
import type { Opening, Start } from '../../../lambda/workout/timeline/start.ts';
import { timelineOf } from '../../../lambda/workout/timeline/timeline.ts';
import { aPlace } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

const cadence = catalog.cadences.normal;
const LONGEST = 520_000;

function start(place: StartingPlace, changes: Partial<Start> = {}): Start {
  return { plan, place, body: STANDING, cadence, away: 0, ...changes };
}

const half = fc.integer({ min: PHASE_BOUNDS.least, max: PHASE_BOUNDS.most });
const anyCadence = fc.record({ inhale: half, exhale: half });
const anyPlan = fc.nat().map((seed): Plan => {
  const entries = plan.entries.map((entry) => {
    if (entry.kind !== 'exercise') return entry;
    const { least, most } = possibleDoses(formOf(catalog, entry).dose);
    return { ...entry, dose: least + (seed % (most - least + 1)) };
  });
  return { ...plan, entries };
});
const anyEntry = fc.nat({ max: plan.entries.length - 1 });

describe('in any flow, at any cadence and any dose', () => {
  test('no portion is too long, and together they are what is narrated in one', () => {
    fc.assert(
      fc.property(anyCadence, anyPlan, anyEntry, (cadence, plan, entry) => {
        const from = start(beginningOf(entry), { plan, cadence });
        const portions = portionsFrom(catalog, from, { flow: 'exercise', longest: LONGEST });
        for (const { lasts } of portions) expect(lasts).toBeLessThanOrEqual(LONGEST);
        const whole = timelineOf(catalog, from);
        expect(portions.reduce((sum, { lasts }) => sum + lasts, 0)).toBe(whole.lasts);
        expect(portions.flatMap(({ cues }) => cues.map(({ about }) => about))).toEqual(
          whole.cues.map(({ about }) => about),
        );
        expect(portions.at(-1)?.leadsTo).toEqual(whole.leadsTo);
      }),
    );
  });

  test('a portion leads to where the next begins', () => {
    fc.assert(
      fc.property(anyCadence, anyPlan, anyEntry, (cadence, plan, entry) => {
        const from = start(beginningOf(entry), { plan, cadence });
        const portions = portionsFrom(catalog, from, { flow: 'nonstop', longest: LONGEST });
        for (const [index, { leadsTo }] of portions.entries()) {
          const next = portions[index + 1]?.cues[0];
          const isSamePlace = next === undefined || leadsTo.place.at === 'done' || leadsTo.place === next.place;
          expect(isSamePlace).toBe(true);
          if (next) expect(leadsTo.body.in).toBe(next.body.in);
        }
      }),
    );
  });
});

describe('nonstop', () => {
  const FIRST_THREE = [1, 2, 3];

  test.each([
    {
      what: 'is the rest of the workout, entry by entry',
      done: FIRST_THREE,
      entries: ['cat', 'boat', 'seated-stretch', 'cool-down'],
    },
    {
      what: 'passes over what is done',
      done: [...FIRST_THREE, entryOf('boat')],
      entries: ['cat', 'seated-stretch', 'cool-down'],
    },
    {
      what: 'waits before the cool-down where something was passed over',
      done: [1, 2],
      entries: ['cat', 'boat', 'seated-stretch'],
    },
  ])('$what', ({ done, entries }) => {
    const from = { ...start(aSetPlace('cat', 5)), plan: withDone(plan, done) };
    const portions = portionsFrom(catalog, from, { flow: 'nonstop', longest: LONGEST });
    expect(portions.map(({ leadsTo }) => leadsTo.place)).toEqual(entries.map((entry) => aPlace(entry, 'done')));
  });
});

test('a boat at the slowest breath is cut in its middle, with the body at rest', () => {
  const slowest = { inhale: 10, exhale: 10 };
  const from = start(beginningOf(entryOf('boat')), { cadence: slowest, body: restingIn('all-fours') });
  const portions = portionsFrom(catalog, from, { flow: 'exercise', longest: LONGEST });
  expect(portions.map(({ leadsTo }) => leadsTo)).toEqual([
    { place: aPlace('boat', 5), body: restingIn('face-down') },
    { place: aPlace('boat', 'done'), body: restingIn('face-down') },
  ]);
});

describe('step by step', () => {
  /** Each step from where the one before has led, as somebody says "next". */
  function steps(place: StartingPlace, body = STANDING, opening?: Opening): readonly string[] {
    const [portion] = portionsFrom(catalog, start(place, { body, opening }), { flow: 'step', longest: LONGEST });
    const { place: next, body: nextBody } = portion.leadsTo;
    const said = portion.cues.map(({ about }) => ('words' in about ? about.words : about.kind)).join(' ');
    return next.at === 'done' ? [said] : [said, ...steps(next, nextBody, 'announced')];
  }

  test('what is to come, the way leg by leg, the position step by step, the set', () => {
    const [announced, way, ...position] = steps(beginningOf(entryOf('cat')));
    expect(announced).toBe('title overview');
    expect(way).toBe('one-knee hands-down');
    expect(position.slice(0, -1)).toEqual(['hands-and-knees', 'under', 'wrists', 'movement']);
    expect(position.at(-1)).toMatch(/^go round sink .* flat-back sit-back$/);
  });

  test('a passage part by part, and the ways between them', () => {
    const all = steps(beginningOf(entryOf('cool-down')), restingIn('sitting'));
    expect(all.map((said) => said.split(' ')[0])).toEqual([
      'title',
      'stomach',
      'long',
      'roll-to-side',
      'crawl-to-chair',
      'stand-still',
    ]);
  });

  test('from a step on, and not from the first', () => {
    expect(steps({ entry: entryOf('cat'), at: 'steps', step: 4 }, readyIn('all-fours'))[0]).toBe('wrists');
  });
});

function aSetPlace(entry: string, repetition: number): StartingPlace {
  return { entry: entryOf(entry), at: 'set', repetition };
}
