import type { Catalog } from '../catalog/catalog.ts';
import { formOf } from '../catalog/catalog.ts';
import type { ExerciseForm } from '../catalog/exercise.ts';
import { readyIn, restingIn } from '../plan/body.ts';
import type { Place, StartingPlace } from '../plan/place.ts';
import type { ExerciseEntry } from '../plan/plan.ts';
import { milliseconds } from '../vocabulary.ts';
import { absenceOf } from './absence.ts';
import type { SetToDo } from './breath-set.ts';
import { setSlots } from './breath-set.ts';
import type { Instruction, Slot } from './cue.ts';
import type { ExerciseStep } from './entry-steps.ts';
import { exerciseSteps, stepsFrom } from './entry-steps.ts';
import { shortWarmUpSlots } from './passage-slots.ts';
import type { Start } from './start.ts';
import { doneIn } from './start.ts';
import { stepSlot, titleSlot, wayInstructions } from './step-slots.ts';

/** Getting into position, the set from the repetition where it is taken up, the release. */
export function exerciseInstructions(catalog: Catalog, start: Start, entry: ExerciseEntry): readonly Instruction[] {
  const exercise = formOf(catalog, entry);
  const { dose } = entry;
  if (start.opening === 'release') return [releaseSlots(exercise, start)];
  const warmUp = start.opening === 'warm-up' ? shortWarmUpSlots(catalog, start) : [];
  const warm = { ...start, body: warmUp.at(-1)?.body ?? start.body };
  const before = isBack(warm) ? [backInto(catalog, warm, exercise, dose)] : into(catalog, warm, exercise, dose);
  const set = [...setSlots(setToDo(warm, exercise, dose)), setDoneSlot(catalog, exercise, start, dose)];
  return withBefore(warmUp, joined(before, [...set, ...releaseSlots(exercise, start)]));
}

/** A start in the middle of a set. */
type Back = Start & { readonly place: Extract<StartingPlace, { at: 'set' }> };

function isBack(start: Start): start is Back {
  return start.place.at === 'set';
}

/** The last words before a set are said with it. */
function joined(before: readonly Instruction[], set: readonly Slot[]): readonly Instruction[] {
  return [...before.slice(0, -1), [...(before.at(-1) ?? []), ...set]];
}

/** What is only announced is said with the first thing to do. */
function withBefore(
  announced: readonly Slot[],
  [first = [], ...later]: readonly Instruction[],
): readonly Instruction[] {
  return [[...announced, ...first], ...later];
}

function setToDo(start: Start, exercise: ExerciseForm, dose: number): SetToDo {
  const { entry } = start.place;
  const from = isBack(start) ? start.place.repetition : 1;
  return {
    of: exercise.id,
    set: exercise.set,
    dose,
    from,
    isFamiliar: from > 1 && isStillThere(start, exercise),
    cadence: start.cadence,
    posture: exercise.startsIn,
    placeOf: (repetition) => ({ entry, at: 'set', repetition }),
  };
}

/** "And that is eight." */
function setDoneSlot({ cues }: Catalog, exercise: ExerciseForm, start: Start, dose: number): Slot {
  return {
    lasts: milliseconds(cues['set-done'].lasts),
    place: doneIn(start),
    body: restingIn(exercise.endsIn),
    guidance: 'full',
    about: { kind: 'set-done', of: exercise.id, dose },
  };
}

function releaseSlots(exercise: ExerciseForm, start: Start): readonly Slot[] {
  const released = { of: exercise.id, body: restingIn(exercise.endsIn), place: doneIn(start) };
  return exercise.release.map((step) => stepSlot(step, released));
}

/**
 * The title, unless it was heard, and what is to come, the way to the posture, the steps in it, and last "here we go". Where less
 * is said, what explains is left out.
 */
function into(catalog: Catalog, start: Start, exercise: ExerciseForm, dose: number): readonly Instruction[] {
  const { place, body } = start;
  const of = exercise.id;
  const from = place.at === 'steps' ? place.step : 1;
  const placeOf = (step: number): Place => ({ entry: place.entry, at: 'steps', step });
  const toDo = stepsToDo(exercise, from);
  const posture = exercise.startsIn;
  const getReady = [
    ...wayInstructions(catalog, { from: body.in, to: posture, place: placeOf(toDo[0]?.number ?? from) }),
    ...saidOf(toDo, start).map(({ step, number }) => [
      stepSlot(step, { of, dose, body: restingIn(posture), place: placeOf(number) }),
    ]),
  ];
  if (from > 1) return getReady;
  const title = start.opening === 'midway' ? [] : [titleSlot(catalog, start)];
  if (!isAllSaid(start)) return withBefore(title, getReady);
  return [[...title, ...exercise.overview.map((step) => stepSlot(step, { of, body, place: placeOf(1) }))], ...getReady];
}

type StepToDo = Exclude<ExerciseStep, { kind: 'overview' }>;

/** The steps in the posture that are still to do; the last of them always is. */
function stepsToDo(exercise: ExerciseForm, from: number): readonly StepToDo[] {
  const steps = exerciseSteps(exercise).filter((step): step is StepToDo => step.kind !== 'overview');
  const toDo = stepsFrom(steps, from);
  return toDo.length > 0 ? toDo : steps.slice(-1);
}

function saidOf(steps: readonly StepToDo[], start: Start): readonly StepToDo[] {
  return isAllSaid(start) ? steps : steps.filter(({ kind }) => kind !== 'explanation');
}

function isAllSaid({ guidance = 'full' }: Start): boolean {
  return guidance === 'full';
}

/** Back after a moment, and not in another posture: a few words are enough. */
function isStillThere({ body, away }: Start, exercise: ExerciseForm): boolean {
  return body.in === exercise.startsIn && absenceOf(away) === 'a moment';
}

/**
 * Back to a repetition. After a moment away there are five seconds to come back to where it begins; a person who comes
 * later is led into position again, after half an hour with all its words.
 */
function backInto(catalog: Catalog, start: Back, exercise: ExerciseForm, dose: number): Instruction {
  const { place, body } = start;
  const of = exercise.id;
  if (isStillThere(start, exercise)) {
    const comeBack = stepSlot(exercise.comeBack, { of, place, body });
    return place.repetition > 1 ? [comeBack] : [comeBack, stepSlot(exercise.go, { of, dose, place, body })];
  }
  const guidance = absenceOf(start.away) === 'long' ? 'full' : 'brief';
  const there = restingIn(exercise.startsIn);
  return [
    ...wayInstructions(catalog, { from: body.in, to: exercise.startsIn, place }).flat(),
    ...exercise.getReady.map((step) => stepSlot(step, { of, place, body: there, guidance })),
    fromRepetitionSlot(catalog, exercise, place),
  ];
}

/** "From number five. Here we go." */
function fromRepetitionSlot({ cues }: Catalog, exercise: ExerciseForm, place: Back['place']): Slot {
  return {
    lasts: milliseconds(cues['from-repetition'].lasts),
    place,
    body: readyIn(exercise.startsIn),
    guidance: 'full',
    about: { kind: 'from-repetition', repetition: place.repetition },
  };
}
