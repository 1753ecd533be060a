import { type Body, readyIn, restingIn, STANDING } from '../../../lambda/workout/plan/body.ts';
import type { StartingPlace } from '../../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import type { Cue } from '../../../lambda/workout/timeline/cue.ts';
import type { Start } from '../../../lambda/workout/timeline/start.ts';
import type { Timeline } from '../../../lambda/workout/timeline/timeline.ts';
import { timelineOf } from '../../../lambda/workout/timeline/timeline.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

const cadence = catalog.cadences.normal;

const A_MOMENT = 20_000;
const A_WHILE = 5 * 60_000;
const DAYS = 3 * 24 * 60 * 60_000;

function timeline(place: StartingPlace, body: Body, changes: Partial<Start> = {}): Timeline {
  return timelineOf(catalog, { plan, place, body, cadence, away: A_WHILE, ...changes });
}

function inSet(exercise: string, repetition: number): StartingPlace {
  return { entry: entryOf(exercise), at: 'set', repetition };
}

function said({ cues }: Timeline): string[] {
  return cues.map(({ about }) => {
    if (about.kind === 'title') return `title ${about.of}`;
    if (about.kind === 'set-done') return `done ${about.dose}`;
    return about.kind === 'from-repetition' ? `from ${about.repetition}` : about.words;
  });
}

function bodies({ cues }: Timeline): string[] {
  return cues.map(({ body }) => `${body.in}${body.isResting ? '' : ', ready'}`);
}

describe('an exercise from its beginning', () => {
  const cat = timeline(beginningOf(entryOf('cat')), restingIn('heels'));

  test('is introduced, led into position, explained there, repeated on the breath and released', () => {
    expect(said(cat)).toEqual([
      ...['title cat', 'overview', 'lean-forward'],
      ...['hands-and-knees', 'under', 'wrists', 'movement', 'go'],
      ...Array.from({ length: 8 }, () => ['round', 'sink']).flat(),
      ...['done 8', 'flat-back', 'sit-back'],
    ]);
  });

  test('knows at every cue where the person is', () => {
    const places = cat.cues.map(({ place }) => {
      if (place.at === 'steps') return `step ${place.step}`;
      return place.at === 'set' ? `repetition ${place.repetition}` : 'done';
    });
    expect(places.slice(0, 10)).toEqual([
      ...['step 1', 'step 1', 'step 2', 'step 2', 'step 3', 'step 4', 'step 5', 'step 6'],
      ...['repetition 1', 'repetition 1'],
    ]);
    expect(places.slice(-4)).toEqual(['repetition 8', 'done', 'done', 'done']);
    expect(cat.leadsTo).toEqual({ place: { entry: entryOf('cat'), at: 'done' }, body: restingIn('all-fours') });
  });

  test('knows at every cue where the body is', () => {
    expect(bodies(cat).slice(0, 9)).toEqual([
      ...['heels', 'heels', 'heels'],
      ...['all-fours', 'all-fours', 'all-fours', 'all-fours', 'all-fours'],
      'all-fours, ready',
    ]);
    expect(bodies(cat).slice(-2)).toEqual(['all-fours', 'all-fours']);
  });

  test('is not explained where less is said, and its other steps keep their numbers', () => {
    const { cues } = timeline(beginningOf(entryOf('cat')), restingIn('heels'), { guidance: 'brief' });
    const steps = cues.flatMap(({ about, place }) => {
      return about.kind === 'step' && place.at === 'steps' ? [`${about.words} ${place.step}`] : [];
    });
    expect(steps).toEqual(['hands-and-knees 2', 'under 3', 'wrists 4', 'go 6']);
  });

  test.each([
    { step: 5, guidance: 'full', says: 'movement' },
    { step: 5, guidance: 'brief', says: 'go' },
    { step: 6, guidance: 'brief', says: 'go' },
    { step: 99, guidance: 'full', says: 'go' },
  ] as const)('from step $step with $guidance words goes on with "$says"', ({ step, guidance, says }) => {
    const place = { entry: entryOf('cat'), at: 'steps', step } as const;
    expect(said(timeline(place, restingIn('all-fours'), { guidance }))[0]).toBe(says);
  });

  test('says no way where the body is there already', () => {
    expect(said(timeline(beginningOf(entryOf('cat')), readyIn('all-fours')))).not.toContain('lean-forward');
  });

  test('is led to in several legs where there is no shorter way', () => {
    const fromStanding = timeline(beginningOf(entryOf('seated-stretch')), STANDING);
    const from = said(fromStanding).indexOf('one-knee');
    expect(said(fromStanding).slice(from, from + 4)).toEqual(['one-knee', 'sit-on-heels', 'sit-to-side', 'long-legs']);
    expect(bodies(fromStanding).slice(from, from + 4)).toEqual(['standing', 'standing', 'heels', 'sitting']);
  });
});

describe('an exercise from the middle of its set', () => {
  const place = inSet('kneeling-lift', 6);

  test('only comes back to its beginning for a person who is still in it, with a breath to lead in', () => {
    const slots = said(timeline(place, readyIn('heels'), { away: 0 }));
    expect(slots.slice(0, 4)).toEqual(['come-back', 'chest-up', 'lift', 'sit']);
  });

  test('begins with its own words at the first repetition', () => {
    expect(said(timeline(inSet('kneeling-lift', 1), readyIn('heels'), { away: 0 })).slice(0, 3)).toEqual([
      'come-back',
      'go',
      'chest-up',
    ]);
  });

  test('puts a person who has let go in position again, briefly, without the explanations', () => {
    const again = timeline(place, restingIn('heels'));
    const position = ['cushion', 'hands', 'wrists', 'arch', 'chest'];
    expect(said(again).slice(0, 7)).toEqual([...position, 'from 6', 'chest-up']);
    expect(again.cues.slice(0, 5).map(({ guidance }) => guidance)).toEqual(position.map(() => 'brief'));
  });

  test('leads a person who comes back after days with all the words', () => {
    const again = timeline(place, restingIn('heels'), { away: DAYS });
    expect(again.cues.slice(0, 5).map(({ guidance }) => guidance)).toEqual(Array.from({ length: 5 }, () => 'full'));
  });

  test('takes a person who was away for a moment back with few words, and goes on with few', () => {
    for (const body of [restingIn('heels'), readyIn('heels')]) {
      const again = timeline(place, body, { away: A_MOMENT });
      expect(said(again).slice(0, 3)).toEqual(['come-back', 'chest-up', 'lift']);
      expect(again.cues[0]?.lasts).toBe(5000);
      expect(again.cues.slice(1, 4).map(({ guidance }) => guidance)).toEqual(['brief', 'brief', 'brief']);
    }
  });

  test('teaches the first repetition anew, even after a moment', () => {
    const ready = timeline(inSet('kneeling-lift', 1), readyIn('heels'), { away: A_MOMENT });
    expect(said(ready).slice(0, 3)).toEqual(['come-back', 'go', 'chest-up']);
    expect(ready.cues[2]?.guidance).toBe('full');
    const resting = timeline(inSet('kneeling-lift', 1), restingIn('heels'), { away: A_MOMENT });
    expect(said(resting).slice(0, 3)).toEqual(['come-back', 'go', 'chest-up']);
  });

  test('takes no person for still there who is in another position', () => {
    expect(said(timeline(place, restingIn('all-fours'), { away: A_MOMENT }))).toContain('cushion');
  });

  test('begins with four small cats for a person who asks for a short warm-up', () => {
    const again = timeline(place, STANDING, { away: DAYS, opening: 'warm-up' });
    const cats = Array.from({ length: 4 }, () => ['small-round', 'small-sink']).flat();
    expect(said(again).slice(0, 13)).toEqual(['one-knee', 'hands-down', 'cats', ...cats, 'walk-hands-back', 'cushion']);
    expect(new Set(again.cues.slice(0, 12).map((cue) => cue.place))).toEqual(new Set([place]));
  });

  test('leads a person who got up down again first', () => {
    const again = timeline(place, STANDING);
    expect(said(again).slice(0, 3)).toEqual(['one-knee', 'sit-on-heels', 'cushion']);
    expect(again.cues.slice(0, 9).map((cue) => cue.place)).toEqual(Array.from({ length: 9 }, () => place));
    expect(bodies(again).slice(0, 9)).toEqual([
      ...['standing', 'standing'],
      ...['heels', 'heels', 'heels', 'heels', 'heels'],
      ...['heels, ready', 'heels, ready'],
    ]);
  });

  test('counts on from there, with full words first', () => {
    const { cues } = timeline(place, readyIn('heels'));
    const counts = cues.flatMap(({ about }) => (about.kind === 'phase' && about.count ? [about.count] : []));
    expect(counts.slice(0, 2)).toEqual([
      { kind: 'number', number: 6 },
      { kind: 'number', number: 7 },
    ]);
    expect(cues.find(isPhase)?.guidance).toBe('full');
  });
});

describe('the boat', () => {
  const boat = timeline(beginningOf(entryOf('boat')), restingIn('face-down'));
  const restAt = said(boat).indexOf('head-on-hands');

  test('rests after its fourth repetition, for three breaths', () => {
    const [before, rest] = [boat.cues[restAt - 1], boat.cues.slice(restAt, restAt + 6)];
    expect(before?.place).toMatchObject({ at: 'set', repetition: 4 });
    expect(before?.about).toMatchObject({ last: true });
    expect(rest.reduce((sum, { lasts }) => sum + lasts, 0)).toBe(30_000);
    expect(rest.map(({ place }) => place)).toEqual(rest.map(() => inSet('boat', 5)));
  });

  test('puts a person who was interrupted in the rest in position again', () => {
    expect(boat.cues[restAt]?.body).toEqual(restingIn('face-down'));
    const second = timeline(inSet('boat', 5), restingIn('face-down'));
    expect(said(second).slice(0, 5)).toEqual(['legs-long', 'forearms', 'care', 'from 5', 'tall']);
  });
});

describe('a passage', () => {
  const warmUp = entryOf('warm-up');
  const coolDown = entryOf('cool-down');
  const at = (entry: number, step: number): StartingPlace => ({ entry, at: 'steps', step });

  test('finds the way from part to part', () => {
    const down = timeline(at(warmUp, 4), STANDING);
    const from = said(down).indexOf('one-knee');
    expect(said(down).slice(from - 1, from + 3)).toEqual(['roll-back', 'one-knee', 'hands-down', 'cats']);
    expect(bodies(down)[from + 2]).toBe('all-fours');
  });

  test('is taken up at the part that a step belongs to, and led to from wherever the body is', () => {
    expect(said(timeline(at(warmUp, 5), restingIn('all-fours'))).slice(0, 2)).toEqual(['cats', 'small-round']);
    expect(said(timeline(at(warmUp, 5), STANDING)).slice(0, 3)).toEqual(['one-knee', 'hands-down', 'cats']);
  });

  test('keeps the place of the step that announced the repetitions', () => {
    const rolls = timeline(beginningOf(warmUp), STANDING).cues.filter(
      ({ about }) => 'words' in about && about.words === 'shoulders-up',
    );
    expect(rolls.map(({ place }) => place)).toEqual(rolls.map(() => at(warmUp, 4)));
  });

  test('gets somebody up who is halfway up, from where they are', () => {
    const up = timeline(at(coolDown, 3), restingIn('all-fours'));
    expect(said(up)).toEqual(['crawl-to-chair', 'hands-on-seat', 'foot-forward', 'stand-by-chair', 'stand-still']);
    expect(said(timeline(at(coolDown, 3), STANDING))).toEqual(['stand-still']);
  });

  test('leads to where its last part is done', () => {
    expect(timeline(beginningOf(coolDown), restingIn('sitting')).leadsTo.body).toEqual(STANDING);
  });
});

function isPhase(cue: Cue): boolean {
  return cue.about.kind === 'phase';
}
