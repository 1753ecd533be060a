import { readyIn, restingIn } from './body.ts';
import { setSlots } from './breath-set.ts';
import type { Slot } from './cue.ts';
import type { Exercise } from './exercise.ts';
import type { StartingPlace } from './place.ts';
import type { Entry } from './plan.ts';
import type { Start } from './start.ts';
import { stepSlot, titleSlot, waySlots } from './step-slots.ts';
import { milliseconds } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { exerciseOf } from './workout.ts';

type ExerciseEntry = Extract<Entry, { kind: 'exercise' }>;
type InSet = Extract<StartingPlace, { at: 'set' }>;

/** Getting into position, the set from the repetition where it is taken up, the release. */
export function exerciseSlots(catalog: Catalog, start: Start, { id, dose }: ExerciseEntry): readonly Slot[] {
  const exercise = exerciseOf(catalog, id);
  const { place, cadence } = start;
  const { entry } = place;
  const isBack = place.at === 'set';
  const released = { of: id, dose, place: { entry, at: 'done' }, body: restingIn(exercise.endsIn) } as const;
  return [
    ...(isBack ? backInto(catalog, start, exercise, { place, dose }) : into(catalog, start, exercise, dose)),
    ...setSlots({
      of: id,
      set: exercise.set,
      dose,
      from: isBack ? place.repetition : 1,
      cadence,
      position: exercise.startsIn,
      placeOf: (repetition) => ({ entry, at: 'set', repetition }),
    }),
    ...exercise.release.map((step) => stepSlot(step, released)),
  ];
}

function into(catalog: Catalog, start: Start, exercise: Exercise, dose: number): readonly Slot[] {
  const { place, body } = start;
  const of = exercise.id;
  const there = restingIn(exercise.startsIn);
  const steps = [...exercise.position, exercise.go];
  return [
    titleSlot(catalog, start),
    ...exercise.overview.map((step) => stepSlot(step, { of, place, body })),
    ...waySlots(catalog, { from: body.in, to: exercise.startsIn, place }),
    ...steps.map((step, index) => {
      return stepSlot(step, { of, dose, body: there, place: { entry: place.entry, at: 'position', step: index + 1 } });
    }),
  ];
}

/**
 * Back to a repetition. Whoever is still in the set only comes back to its beginning; whoever has let go, or got up, is
 * led into position again, with few words.
 */
function backInto(
  catalog: Catalog,
  start: Start,
  exercise: Exercise,
  to: { place: InSet; dose: number },
): readonly Slot[] {
  const { place, dose } = to;
  const of = exercise.id;
  const [there, ready] = [restingIn(exercise.startsIn), readyIn(exercise.startsIn)];
  const isStillThere = start.body.in === exercise.startsIn && !start.body.isResting;
  if (isStillThere && place.repetition === 1) return [stepSlot(exercise.go, { of, dose, place, body: ready })];
  const back = isStillThere
    ? [stepSlot(exercise.comeBack, { of, place, body: ready })]
    : [
        ...waySlots(catalog, { from: start.body.in, to: exercise.startsIn, place }),
        ...exercise.position.map((step) => stepSlot(step, { of, place, body: there, guidance: 'brief' })),
      ];
  return [...back, fromRepetitionSlot(catalog, exercise, place)];
}

/** "From number five. Here we go." */
function fromRepetitionSlot({ cues }: Catalog, exercise: Exercise, place: InSet): Slot {
  return {
    lasts: milliseconds(cues['from-repetition'].lasts),
    place,
    body: readyIn(exercise.startsIn),
    guidance: 'full',
    says: { kind: 'from-repetition', repetition: place.repetition },
  };
}
