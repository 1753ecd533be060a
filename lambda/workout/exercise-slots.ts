import { absenceOf } from './absence.ts';
import { readyIn, restingIn } from './body.ts';
import type { SetToDo } from './breath-set.ts';
import { setSlots } from './breath-set.ts';
import type { Slot } from './cue.ts';
import type { Exercise } from './exercise.ts';
import { shortWarmUpSlots } from './passage-slots.ts';
import type { StartingPlace } from './place.ts';
import type { Entry } from './plan.ts';
import type { Start } from './start.ts';
import { stepSlot, titleSlot, waySlots } from './step-slots.ts';
import { milliseconds } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { exerciseOf } from './workout.ts';

type ExerciseEntry = Extract<Entry, { kind: 'exercise' }>;

/** Getting into position, the set from the repetition where it is taken up, the release. */
export function exerciseSlots(catalog: Catalog, start: Start, { id, dose }: ExerciseEntry): readonly Slot[] {
  const exercise = exerciseOf(catalog, id);
  const warmUp = start.warmUpFirst ? shortWarmUpSlots(catalog, start) : [];
  const warm = { ...start, body: warmUp.at(-1)?.body ?? start.body };
  return [
    ...warmUp,
    ...(isBack(warm) ? backInto(catalog, warm, exercise, dose) : into(catalog, warm, exercise, dose)),
    ...setSlots(setToDo(warm, exercise, dose)),
    ...exercise.release.map((step) => {
      const place = { entry: start.place.entry, at: 'done' } as const;
      return stepSlot(step, { of: id, dose, place, body: restingIn(exercise.endsIn) });
    }),
  ];
}

/** A start in the middle of a set. */
type Back = Start & { readonly place: Extract<StartingPlace, { at: 'set' }> };

function isBack(start: Start): start is Back {
  return start.place.at === 'set';
}

function setToDo(start: Start, exercise: Exercise, dose: number): SetToDo {
  const { entry } = start.place;
  const from = isBack(start) ? start.place.repetition : 1;
  return {
    of: exercise.id,
    set: exercise.set,
    dose,
    from,
    isFamiliar: from > 1 && isStillThere(start, exercise),
    cadence: start.cadence,
    position: exercise.startsIn,
    placeOf: (repetition) => ({ entry, at: 'set', repetition }),
  };
}

function into(catalog: Catalog, start: Start, exercise: Exercise, dose: number): readonly Slot[] {
  const { place, body, guidance = 'full' } = start;
  const overview = guidance === 'full' ? exercise.overview : [];
  const of = exercise.id;
  const there = restingIn(exercise.startsIn);
  const steps = [...exercise.position, exercise.go];
  return [
    titleSlot(catalog, start),
    ...overview.map((step) => stepSlot(step, { of, place, body })),
    ...waySlots(catalog, { from: body.in, to: exercise.startsIn, place }),
    ...steps.map((step, index) => {
      return stepSlot(step, { of, dose, body: there, place: { entry: place.entry, at: 'position', step: index + 1 } });
    }),
  ];
}

/** Back after a moment, and not in another position: a few words are enough. */
function isStillThere({ body, away }: Start, exercise: Exercise): boolean {
  return body.in === exercise.startsIn && absenceOf(away) === 'a moment';
}

/**
 * Back to a repetition. Whoever was away for a moment has five seconds to come back to where it begins; whoever comes later is led into
 * position again, after half an hour with all its words.
 */
function backInto(catalog: Catalog, start: Back, exercise: Exercise, dose: number): readonly Slot[] {
  const { place, body } = start;
  const of = exercise.id;
  if (isStillThere(start, exercise)) {
    const comeBack = stepSlot(exercise.comeBack, { of, place, body });
    return place.repetition > 1 ? [comeBack] : [comeBack, stepSlot(exercise.go, { of, dose, place, body })];
  }
  const guidance = absenceOf(start.away) === 'long' ? 'full' : 'brief';
  const there = restingIn(exercise.startsIn);
  return [
    ...waySlots(catalog, { from: body.in, to: exercise.startsIn, place }),
    ...exercise.position.map((step) => stepSlot(step, { of, place, body: there, guidance })),
    fromRepetitionSlot(catalog, exercise, place),
  ];
}

/** "From number five. Here we go." */
function fromRepetitionSlot({ cues }: Catalog, exercise: Exercise, place: Back['place']): Slot {
  return {
    lasts: milliseconds(cues['from-repetition'].lasts),
    place,
    body: readyIn(exercise.startsIn),
    guidance: 'full',
    says: { kind: 'from-repetition', repetition: place.repetition },
  };
}
