import fc from 'fast-check';
import { CADENCES, isInBreath } from '../../lambda/workout/cadence.ts';
import type { Cue } from '../../lambda/workout/cue.ts';
import type { Place } from '../../lambda/workout/place.ts';
import { beginningOf } from '../../lambda/workout/place.ts';
import type { Start } from '../../lambda/workout/start.ts';
import type { Timeline } from '../../lambda/workout/timeline.ts';
import { timelineOf } from '../../lambda/workout/timeline.ts';
import { POSITIONS } from '../../lambda/workout/vocabulary.ts';
import { catalog, entryOf, plan } from '../support/content.ts';

const cadence = CADENCES.normal;

function timeline(place: Place, body: Start['body'] = 'standing'): Timeline {
  return timelineOf(catalog, { plan, place, body, cadence });
}

function said({ cues }: Timeline): string[] {
  return cues.map(({ says }) => {
    if (says.kind === 'title') return `title ${says.of}`;
    return says.kind === 'from-repetition' ? `from ${says.repetition}` : says.says;
  });
}

function phasesOf({ cues }: Timeline) {
  return cues.flatMap(({ says }) => (says.kind === 'phase' ? [says] : []));
}

describe('an exercise from its beginning', () => {
  const cat = timeline(beginningOf(entryOf('cat')), 'heels');

  test('is introduced, led into position, repeated on the breath and released', () => {
    expect(said(cat)).toEqual([
      'title cat',
      'overview',
      'lean-forward',
      ...['hands-and-knees', 'wrists', 'movement', 'go'],
      ...Array.from({ length: 8 }, () => ['round', 'sink']).flat(),
      ...['flat-back', 'sit-back'],
    ]);
  });

  test('knows at every cue where the person is', () => {
    const places = cat.cues.map(({ place }) => {
      if (place.at === 'position') return `step ${place.step}`;
      return place.at === 'set' ? `repetition ${place.repetition}` : 'done';
    });
    expect(places.slice(0, 9)).toEqual([
      ...['step 1', 'step 1', 'step 1', 'step 1', 'step 2', 'step 3', 'step 4'],
      ...['repetition 1', 'repetition 1'],
    ]);
    expect(places.slice(-4)).toEqual(['repetition 8', 'repetition 8', 'done', 'done']);
    expect(cat.leadsTo).toEqual({ entry: entryOf('cat'), at: 'done' });
  });

  test('says no way where the body is there already', () => {
    expect(said(timeline(beginningOf(entryOf('cat')), 'all-fours'))).not.toContain('lean-forward');
  });
});

describe('an exercise from the middle of its set', () => {
  const place = { entry: entryOf('kneeling-lift'), at: 'set', repetition: 6 } as const;

  test('begins with the repetition, and a breath to lead in, for somebody still in position', () => {
    expect(said(timeline(place, 'heels')).slice(0, 4)).toEqual(['from 6', 'chest-up', 'lift', 'sit']);
  });

  test('leads somebody who got up back into position first, briefly, without the explanations', () => {
    const again = timeline(place, 'standing');
    expect(said(again).slice(0, 7)).toEqual([
      'one-knee',
      'sit-on-heels',
      'cushion',
      'hands',
      'arch',
      'from 6',
      'chest-up',
    ]);
    expect(again.cues[3]?.guidance).toBe('brief');
    expect(again.cues.slice(0, 7).map((cue) => cue.place)).toEqual(Array.from({ length: 7 }, () => place));
  });

  test('counts on from there, with full words first', () => {
    const [, lift, , seventh] = phasesOf(timeline(place, 'heels'));
    expect(lift?.count).toEqual({ kind: 'number', number: 6 });
    expect(seventh?.count).toEqual({ kind: 'number', number: 7 });
    expect(timeline(place, 'heels').cues[2]?.guidance).toBe('full');
  });
});

describe('the boat', () => {
  const boat = timeline(beginningOf(entryOf('boat')), 'face-down');
  const restAt = said(boat).indexOf('head-on-hands');

  test('rests after its fourth repetition, for three breaths', () => {
    const [before, rest] = [boat.cues[restAt - 1], boat.cues.slice(restAt, restAt + 6)];
    expect(before?.place).toMatchObject({ at: 'set', repetition: 4 });
    expect(before?.says).toMatchObject({ last: true });
    expect(rest.reduce((sum, { lasts }) => sum + lasts, 0)).toBe(30_000);
    expect(rest.map(({ place }) => place)).toEqual(
      rest.map(() => ({ entry: entryOf('boat'), at: 'set', repetition: 5 })),
    );
  });

  test('does not rest again for somebody who comes back to the second half', () => {
    const second = timeline({ entry: entryOf('boat'), at: 'set', repetition: 5 }, 'face-down');
    expect(said(second)).not.toContain('head-on-hands');
  });
});

describe('a passage', () => {
  const warmUp = entryOf('warm-up');

  test('is taken up at the part that a step belongs to', () => {
    const cats = timeline({ entry: warmUp, at: 'position', step: 9 }, 'all-fours');
    expect(said(cats).slice(0, 3)).toEqual(['cats', 'small-round', 'small-sink']);
  });

  test('is led to from wherever the body is', () => {
    const cats = timeline({ entry: warmUp, at: 'position', step: 9 }, 'standing');
    expect(said(cats).slice(0, 3)).toEqual(['one-knee', 'hands-down', 'cats']);
  });

  test('keeps the place of the step that announced the repetitions', () => {
    const rolls = timeline(beginningOf(warmUp)).cues.filter(
      ({ says }) => 'says' in says && says.says === 'shoulders-up',
    );
    expect(rolls.map(({ place }) => place)).toEqual(rolls.map(() => ({ entry: warmUp, at: 'position', step: 5 })));
  });
});

describe('every timeline, wherever it is taken up', () => {
  const anyStart = fc
    .record({
      entry: fc.nat({ max: plan.entries.length - 1 }),
      repetition: fc.integer({ min: 0, max: 8 }),
      body: fc.constantFrom(...POSITIONS),
      cadence: fc.record({ inhale: fc.integer({ min: 2, max: 10 }), exhale: fc.integer({ min: 2, max: 10 }) }),
    })
    .map(({ entry, repetition, body, cadence }): Start => {
      const isInSet = repetition > 0 && plan.entries[entry]?.kind === 'exercise';
      return { plan, body, cadence, place: isInSet ? { entry, at: 'set', repetition } : beginningOf(entry) };
    });

  test('has cues that follow one another to the millisecond', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const { cues, lasts } = timelineOf(catalog, start);
        const end = cues.reduce((at, cue) => {
          expect(cue.at).toBe(at);
          return at + cue.lasts;
        }, 0);
        expect(lasts).toBe(end);
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
          if (place.at === 'position') return place.step;
          return place.at === 'set' ? 100 + place.repetition : 1000;
        });
        expect(order).toEqual([...order].sort((one, other) => one - other));
      }),
    );
  });
});

function isPhase(cue: Cue): boolean {
  return cue.says.kind === 'phase';
}

function isIn({ says }: Cue): boolean {
  return says.kind === 'phase' && isInBreath(says.phase);
}
