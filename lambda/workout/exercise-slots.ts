import { setSlots } from './breath-set.ts';
import type { Slot } from './cue.ts';
import type { Exercise } from './exercise.ts';
import type { Place } from './place.ts';
import type { Entry } from './plan.ts';
import type { Start } from './start.ts';
import { stepSlot, titleSlot, waySlots } from './step-slots.ts';
import { milliseconds } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { exerciseOf } from './workout.ts';

type ExerciseEntry = Extract<Entry, { kind: 'exercise' }>;
type InSet = Extract<Place, { at: 'set' }>;

export const FROM_REPETITION_LASTS = milliseconds(4);

/** Getting into position, the set from the repetition where it is taken up, the release. */
export function exerciseSlots(catalog: Catalog, start: Start, { id, dose }: ExerciseEntry): readonly Slot[] {
  const exercise = exerciseOf(catalog, id);
  const { place, cadence } = start;
  const { entry } = place;
  const isBack = place.at === 'set';
  return [
    ...(isBack ? backIntoPosition(catalog, start, exercise, place) : intoPosition(catalog, start, exercise, dose)),
    ...setSlots({
      of: id,
      set: exercise.set,
      dose,
      from: isBack ? place.repetition : 1,
      cadence,
      placeOf: (repetition) => ({ entry, at: 'set', repetition }),
    }),
    ...exercise.release.map((step) => stepSlot(step, { of: id, dose, place: { entry, at: 'done' } })),
  ];
}

function intoPosition(catalog: Catalog, start: Start, exercise: Exercise, dose: number): readonly Slot[] {
  const { entry } = start.place;
  return [
    titleSlot(start),
    stepSlot(exercise.overview, { of: exercise.id, place: start.place }),
    ...waySlots(catalog, start, exercise.startsIn),
    ...exercise.position.map((step, index) =>
      stepSlot(step, { of: exercise.id, dose, place: { entry, at: 'position', step: index + 1 } }),
    ),
  ];
}

/** Somebody who is still in position only hears the repetition; anybody else is led back, without the explanations. */
function backIntoPosition(catalog: Catalog, start: Start, exercise: Exercise, place: InSet): readonly Slot[] {
  const isInPosition = start.body === exercise.startsIn;
  const steps = isInPosition ? [] : exercise.position.filter((step) => !step.explains);
  return [
    ...waySlots(catalog, start, exercise.startsIn),
    ...steps.map((step) => stepSlot(step, { of: exercise.id, place, guidance: 'brief' })),
    {
      lasts: FROM_REPETITION_LASTS,
      place,
      guidance: 'full',
      says: { kind: 'from-repetition', repetition: place.repetition },
    },
  ];
}
