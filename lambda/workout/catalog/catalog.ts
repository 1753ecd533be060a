import type { Cadences } from '../cadence.ts';
import { own } from '../own.ts';
import type {
  BodyPartId,
  ConditionId,
  EntryId,
  Milliseconds,
  Movement,
  PoseId,
  Posture,
  Seconds,
  TeachingId,
  WorkoutId,
} from '../vocabulary.ts';
import type { Exercise, ExerciseForm, GettingUp, Step, Way } from './exercise.ts';
import type { InForm } from './form.ts';
import { inForm, teachingId } from './form.ts';
import type { Passage, PassageForm } from './passage.ts';
import type { Leg } from './way.ts';
import { legsBetween } from './way.ts';

/** Exercises in order, a warm-up before them and a cool-down after. */
export interface Workout {
  readonly id: WorkoutId;
  readonly warmUp: EntryId;
  readonly exercises: readonly EntryId[];
  readonly coolDown: EntryId;
  /** Whether its warm-up and its cool-down are short. */
  readonly short?: true;
  /** How long it takes a person who has chosen nothing: worked out when content is read, so that no turn has to. */
  readonly lasts?: Milliseconds;
}

/** All that can be taught: the content of this skill without its sentences. */
export interface Catalog {
  readonly exercises: Readonly<Record<EntryId, Exercise>>;
  readonly passages: Readonly<Record<EntryId, Passage>>;
  readonly workouts: Readonly<Record<WorkoutId, Workout>>;
  readonly ways: readonly Way[];
  /** How a way leaves the body. */
  readonly postures: Readonly<Record<Posture, PoseId>>;
  /** From hands and knees. */
  readonly gettingUp: Readonly<Record<GettingUp, readonly Step[]>>;
  /** The kinds of movement that load a part of the body; a part that is not in it may be loaded by any. */
  readonly bodyParts: Readonly<Record<BodyPartId, readonly Movement[]>>;
  /** The movement that a person may leave out with a condition, for example; no advice, and the words for it are a doctor's. */
  readonly conditions: Readonly<Record<ConditionId, Movement>>;
  readonly cues: SharedCues;
  readonly cadences: Cadences;
}

/** The slots of cues that every entry shares. */
export interface SharedCues {
  /** "The cat, four of six." */
  readonly title: { readonly lasts: Seconds };
  /** "From number five. Here we go." */
  readonly 'from-repetition': { readonly lasts: Seconds };
  /** "And that is eight." */
  readonly 'set-done': { readonly lasts: Seconds };
}

/** What a person gets who does not ask for another. */
export const WHOLE_WORKOUT: WorkoutId = 'back-stretches';

/** What a person is told of who has little time. */
export const SHORT_WORKOUT: WorkoutId = 'short-back-stretches';

/** @throws RangeError where the catalog has no such thing: it names what was asked for and what there is. */
export function exerciseOf(catalog: Catalog, id: EntryId): Exercise {
  return known('exercise', catalog.exercises, id);
}

/** An exercise in the form that an entry has it. @throws RangeError as `exerciseOf`. */
export function formOf(catalog: Catalog, { id, form = 'floor' }: InForm): ExerciseForm {
  return exerciseOf(catalog, id).forms[form] ?? unknownForm({ id, form });
}

/** A passage in the form that an entry has it. @throws RangeError as `exerciseOf`. */
export function passageOf(catalog: Catalog, { id, form = 'floor' }: InForm): PassageForm {
  return known('passage', catalog.passages, id).forms[form] ?? unknownForm({ id, form });
}

/** @throws RangeError as `exerciseOf`. */
export function workoutOf(catalog: Catalog, id: WorkoutId): Workout {
  return known('workout', catalog.workouts, id);
}

/** @throws RangeError where content has no way between the two postures. */
export function wayBetween(catalog: Catalog, from: Posture, to: Posture): readonly Leg[] {
  const legs = legsBetween(catalog.ways, from, to);
  if (!legs) throw new RangeError(`no way from ${from} to ${to}`);
  return legs;
}

/** The form of an exercise that a key of words names; undefined where it names none. */
export function exerciseCalled({ exercises }: Catalog, teaching: TeachingId): ExerciseForm | undefined {
  const { id, form = 'floor' } = inForm(teaching);
  return own(exercises, id)?.forms[form];
}

/** As `exerciseCalled`, of a passage. */
export function passageCalled({ passages }: Catalog, teaching: TeachingId): PassageForm | undefined {
  const { id, form = 'floor' } = inForm(teaching);
  return own(passages, id)?.forms[form];
}

function unknownForm(wanted: InForm): never {
  throw new RangeError(`no form "${teachingId(wanted)}"`);
}

function known<T>(what: string, all: Readonly<Record<string, T>>, id: string): T {
  const found = own(all, id);
  if (found === undefined) throw new RangeError(`no ${what} "${id}"; there are: ${Object.keys(all).join(', ')}`);
  return found;
}
