import { isInBreath } from '../../../lambda/workout/cadence.ts';
import { exerciseOf } from '../../../lambda/workout/catalog/catalog.ts';
import { parseCatalog } from '../../../lambda/workout/catalog/parse-catalog.ts';
import { catalog, files, plan } from '../../support/content.ts';

describe('the workout is the article', () => {
  test('in its order, between a warm-up and a cool-down', () => {
    expect(plan.entries.map(({ id }) => id)).toEqual([
      'warm-up',
      'kneeling-fold',
      'fold-and-arch',
      'kneeling-lift',
      'cat',
      'boat',
      'seated-stretch',
      'cool-down',
    ]);
  });

  test.each([
    { id: 'kneeling-fold', least: 8, most: 15, phases: 'inhale exhale stay move' },
    { id: 'fold-and-arch', least: 8, most: 8, phases: 'exhale inhale' },
    { id: 'kneeling-lift', least: 8, most: 15, phases: 'exhale inhale' },
    { id: 'cat', least: 8, most: 10, phases: 'inhale exhale' },
    { id: 'boat', least: 8, most: 15, phases: 'inhale exhale stay move inhale exhale stay move' },
    { id: 'seated-stretch', least: 8, most: 15, phases: 'inhale exhale stay move stay move' },
  ])('$id: $least to $most times $phases', ({ id, least, most, phases }) => {
    const exercise = exerciseOf(catalog, id);
    expect(exercise.dose).toEqual({ least, most });
    expect(exercise.set.repetition.map(({ kind }) => kind).join(' ')).toBe(phases);
  });

  test('the least dose unless somebody asks for more', () => {
    const doses = plan.entries.flatMap((entry) => (entry.kind === 'exercise' ? [entry.dose] : []));
    expect(doses).toEqual([8, 8, 8, 8, 8, 8]);
  });

  test('the boat alone rests between its halves, for whole breaths', () => {
    const resting = Object.values(catalog.exercises).filter(({ set }) => set.rest);
    expect(resting.map(({ id }) => id)).toEqual(['boat']);
    expect(resting[0]?.set.rest?.filter(({ kind }) => isInBreath(kind))).toHaveLength(3);
  });
});

describe('refuses structure with a fault, naming file, place, what was got and what is allowed', () => {
  const cat = JSON.parse(files['exercises/cat.json'] ?? '');
  const faultsOf = (changed: Record<string, unknown>) => {
    const texts = Object.fromEntries(Object.entries(changed).map(([file, json]) => [file, JSON.stringify(json)]));
    return parseCatalog({ ...files, ...texts }).faults;
  };

  test.each([
    {
      name: 'an unknown position',
      change: { 'exercises/cat.json': { ...cat, startsIn: 'floating' } },
      fault: { file: 'exercises/cat.json', path: 'startsIn', got: '"floating"' },
    },
    {
      name: 'a key that nobody reads',
      change: { 'exercises/cat.json': { ...cat, colour: 'red' } },
      fault: { file: 'exercises/cat.json', path: 'colour' },
    },
    {
      name: 'a dose upside down',
      change: { 'exercises/cat.json': { ...cat, dose: { least: 8, most: 3 } } },
      fault: { file: 'exercises/cat.json', path: 'dose.most', got: '3', allowed: '8 or more' },
    },
    {
      name: 'two in-breaths that meet',
      change: {
        'exercises/cat.json': {
          ...cat,
          set: {
            repetition: [
              { kind: 'inhale', words: 'round' },
              { kind: 'stay', words: 'round' },
              { kind: 'exhale', words: 'sink' },
            ],
          },
        },
      },
      fault: { file: 'exercises/cat.json', path: 'set', allowed: 'in-breaths and out-breaths in turn' },
    },
    {
      name: 'two out-breaths that meet where the repetition begins again',
      change: {
        'exercises/cat.json': {
          ...cat,
          set: {
            repetition: [
              { kind: 'exhale', words: 'sink' },
              { kind: 'inhale', words: 'round' },
              { kind: 'move', words: 'sink' },
            ],
          },
        },
      },
      fault: { file: 'exercises/cat.json', path: 'set', got: 'the out-breath "sink" before "sink"' },
    },
    {
      name: 'an exercise that is not there',
      change: { 'workouts/back-stretches.json': { warmUp: 'warm-up', exercises: ['banana'], coolDown: 'cool-down' } },
      fault: { file: 'workouts/back-stretches.json', path: 'exercises.0' },
    },
    {
      name: 'an exercise in no workout',
      change: { 'exercises/dog.json': cat },
      fault: { file: 'exercises/dog.json', got: 'in no workout', allowed: 'in one or more' },
    },
    {
      name: 'a posture that no way leads to',
      change: { 'ways.json': catalog.ways.filter(({ to }) => to !== 'back') },
      fault: { file: 'ways.json', got: 'no way from standing to back', allowed: 'one, of one leg or more' },
    },
  ])('$name', ({ change, fault }) => {
    expect(faultsOf(change)).toContainEqual(expect.objectContaining(fault));
  });

  test('the whole workout that is not there', () => {
    const { 'workouts/back-stretches.json': _, ...others } = files;
    expect(parseCatalog(others).faults).toEqual([
      expect.objectContaining({ file: 'workouts/back-stretches.json', allowed: 'a file that is there' }),
    ]);
  });

  test('text that is not JSON', () => {
    expect(parseCatalog({ ...files, 'exercises/cat.json': '{ "startsIn": ' }).faults).toEqual([
      expect.objectContaining({ file: 'exercises/cat.json', allowed: 'JSON' }),
    ]);
  });

  test('every fault in every file at once', () => {
    const faults = faultsOf({
      'exercises/cat.json': { ...cat, startsIn: 'floating', dose: { least: 0, most: 10 } },
      'exercises/boat.json': {},
      'passages/warm-up.json': { parts: [] },
    });
    const paths = faults.map(({ file, path }) => `${file} ${path}`);
    expect(paths).toEqual(
      expect.arrayContaining([
        'exercises/cat.json startsIn',
        'exercises/cat.json dose.least',
        'exercises/boat.json set',
        'passages/warm-up.json parts',
      ]),
    );
  });
});
