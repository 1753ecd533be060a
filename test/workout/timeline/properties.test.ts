import fc from 'fast-check';
import { isInBreath } from '../../../lambda/workout/cadence.ts';
import { formOf, passageOf } from '../../../lambda/workout/catalog/catalog.ts';
import { possibleDoses } from '../../../lambda/workout/catalog/exercise.ts';
import type { StartingPlace } from '../../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import type { Plan } from '../../../lambda/workout/plan/plan.ts';
import type { Cue } from '../../../lambda/workout/timeline/cue.ts';
import type { Start } from '../../../lambda/workout/timeline/start.ts';
import { timelineLasts, timelineOf } from '../../../lambda/workout/timeline/timeline.ts';
import { POSTURES } from '../../../lambda/workout/vocabulary.ts';
import { catalog, plan } from '../../support/structure.ts';

const A_MOMENT = 20_000;
const A_WHILE = 5 * 60_000;
const DAYS = 3 * 24 * 60 * 60_000;

describe('every timeline, at every place of every plan, for every body and cadence', () => {
  /** Plans with any doses that people may do. */
  const anyPlan = fc.infiniteStream(fc.nat()).map((numbers): Plan => {
    const entries = plan.entries.map((entry) => {
      if (entry.kind !== 'exercise') return entry;
      const { least, most } = possibleDoses(formOf(catalog, entry).dose);
      return { ...entry, dose: least + (Number(numbers.next().value) % (most - least + 1)) };
    });
    return { ...plan, entries };
  });

  const anyStart = fc
    .record({
      plan: anyPlan,
      entry: fc.nat({ max: plan.entries.length - 1 }),
      number: fc.nat({ max: 15 }),
      position: fc.constantFrom(...POSTURES),
      isResting: fc.boolean(),
      cadence: fc.record({ inhale: fc.integer({ min: 2, max: 10 }), exhale: fc.integer({ min: 2, max: 10 }) }),
      away: fc.constantFrom(0, A_MOMENT, A_WHILE, DAYS),
      warmUpFirst: fc.boolean(),
    })
    .map(({ entry, number, position, isResting, ...rest }): Start => {
      return { ...rest, body: { in: position, isResting }, place: somePlace(rest.plan, entry, number) };
    });

  test('has cues that follow one another to the millisecond', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const { cues, lasts } = timelineOf(catalog, start);
        const ends = cues.map(({ at, lasts }) => at + lasts);
        expect(cues.map(({ at }) => at)).toEqual([0, ...ends.slice(0, -1)]);
        expect([lasts, timelineLasts(catalog, start)]).toEqual([ends.at(-1), lasts]);
      }),
    );
  });

  test('breathes in and out in turn from the first phase of a set to the last', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const phases = timelineOf(catalog, start).cues.filter(isPhase);
        for (const [index, cue] of phases.entries()) {
          const next = phases[index + 1];
          if (next && next.at === cue.at + cue.lasts) expect(isIn(next)).toBe(!isIn(cue));
        }
      }),
    );
  });

  test('never goes back to an earlier place', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const order = timelineOf(catalog, start).cues.map(({ place }) => {
          if (place.at === 'steps') return place.step;
          return place.at === 'set' ? 100 + place.repetition : 1000;
        });
        expect(order).toEqual([...order].sort((one, other) => one - other));
      }),
    );
  });

  test('moves a body only by a way, and never repeats a movement with a body that is not ready', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const { cues } = timelineOf(catalog, start);
        expect(cues[0]?.body.in).toBe(start.body.in);
        for (const [index, cue] of cues.entries()) {
          const next = cues[index + 1];
          const isMoved = next !== undefined && next.body.in !== cue.body.in;
          if (isMoved) expect(cue.about.kind).toBe('way');
          const isResting = cue.about.kind === 'phase' && cue.body.isResting;
          if (isResting) expect(isPartOfRest(cue)).toBe(true);
        }
      }),
    );
  });
});

function somePlace(plan: Plan, entry: number, number: number): StartingPlace {
  const which = plan.entries[entry];
  if (which?.kind === 'exercise') {
    return number === 0 ? beginningOf(entry) : { entry, at: 'set', repetition: 1 + (number % which.dose) };
  }
  const steps = passageOf(catalog, which ?? { id: '' }).parts.flatMap((part) => part.steps).length;
  return { entry, at: 'steps', step: 1 + (number % steps) };
}

function isPartOfRest({ about }: Cue): boolean {
  const rest = formOf(catalog, { id: 'boat' }).set.rest ?? [];
  return about.kind === 'phase' && rest.some((phase) => phase.words === about.words);
}

function isPhase(cue: Cue): boolean {
  return cue.about.kind === 'phase';
}

function isIn({ about }: Cue): boolean {
  return about.kind === 'phase' && isInBreath(about.phase);
}
