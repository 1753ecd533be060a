import fc from 'fast-check';
import { PHASE_BOUNDS } from '../../../lambda/workout/cadence.ts';
import { exerciseOf } from '../../../lambda/workout/catalog/catalog.ts';
import { possibleDoses } from '../../../lambda/workout/catalog/exercise.ts';
import { readyIn, restingIn, STANDING } from '../../../lambda/workout/plan/body.ts';
import type { StartingPlace } from '../../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import type { Plan } from '../../../lambda/workout/plan/plan.ts';
import { stagesFrom } from '../../../lambda/workout/timeline/portions.ts';
import type { Start } from '../../../lambda/workout/timeline/start.ts';
import { timelineOf } from '../../../lambda/workout/timeline/timeline.ts';
import { aPlace } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/content.ts';

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
    const { least, most } = possibleDoses(exerciseOf(catalog, entry.id).dose);
    return { ...entry, dose: least + (seed % (most - least + 1)) };
  });
  return { ...plan, entries };
});
const anyEntry = fc.nat({ max: plan.entries.length - 1 });

describe('in any flow, at any cadence and any dose', () => {
  test('no stage is too long, and together they are what is narrated in one', () => {
    fc.assert(
      fc.property(anyCadence, anyPlan, anyEntry, (cadence, plan, entry) => {
        const from = start(beginningOf(entry), { plan, cadence });
        const stages = stagesFrom(catalog, from, { flow: 'exercise', longest: LONGEST });
        for (const { lasts } of stages) expect(lasts).toBeLessThanOrEqual(LONGEST);
        const whole = timelineOf(catalog, from);
        expect(stages.reduce((sum, { lasts }) => sum + lasts, 0)).toBe(whole.lasts);
        expect(stages.flatMap(({ cues }) => cues.map(({ says }) => says))).toEqual(whole.cues.map(({ says }) => says));
        expect(stages.at(-1)?.leadsTo).toEqual(whole.leadsTo);
      }),
    );
  });

  test('a stage leads to where the next begins', () => {
    fc.assert(
      fc.property(anyCadence, anyPlan, anyEntry, (cadence, plan, entry) => {
        const from = start(beginningOf(entry), { plan, cadence });
        const stages = stagesFrom(catalog, from, { flow: 'nonstop', longest: LONGEST });
        for (const [index, { leadsTo }] of stages.entries()) {
          const next = stages[index + 1]?.cues[0];
          const isSamePlace = next === undefined || leadsTo.place.at === 'done' || leadsTo.place === next.place;
          expect(isSamePlace).toBe(true);
          if (next) expect(leadsTo.body.in).toBe(next.body.in);
        }
      }),
    );
  });
});

test('nonstop is the rest of the workout, entry by entry', () => {
  const stages = stagesFrom(catalog, start(aSetPlace('cat', 5)), { flow: 'nonstop', longest: LONGEST });
  expect(stages.map(({ leadsTo }) => leadsTo.place)).toEqual([
    aPlace('cat', 'done'),
    aPlace('boat', 'done'),
    aPlace('seated-stretch', 'done'),
    aPlace('cool-down', 'done'),
  ]);
});

test('a boat at the slowest breath is cut in its middle, with the body at rest', () => {
  const slowest = { inhale: 10, exhale: 10 };
  const from = start(beginningOf(entryOf('boat')), { cadence: slowest, body: restingIn('all-fours') });
  const stages = stagesFrom(catalog, from, { flow: 'exercise', longest: LONGEST });
  expect(stages.map(({ leadsTo }) => leadsTo)).toEqual([
    { place: aPlace('boat', 5), body: restingIn('face-down') },
    { place: aPlace('boat', 'done'), body: restingIn('face-down') },
  ]);
});

describe('step by step', () => {
  /** Each step from where the one before has led, as somebody says "next". */
  function steps(place: StartingPlace, body = STANDING, isAnnounced = false): readonly string[] {
    const [stage] = stagesFrom(catalog, start(place, { body, isAnnounced }), { flow: 'step', longest: LONGEST });
    const { place: next, body: nextBody } = stage.leadsTo;
    const said = stage.cues.map(({ says }) => ('says' in says ? says.says : says.kind)).join(' ');
    return next.at === 'done' ? [said] : [said, ...steps(next, nextBody, true)];
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
    expect(steps({ entry: entryOf('cat'), at: 'position', step: 4 }, readyIn('all-fours'))[0]).toBe('wrists');
  });
});

function aSetPlace(entry: string, repetition: number): StartingPlace {
  return { entry: entryOf(entry), at: 'set', repetition };
}
