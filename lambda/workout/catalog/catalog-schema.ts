import * as v from 'valibot';
import type { Cadence, Cadences } from '../cadence.ts';
import { breathHalves } from '../cadence-schema.ts';
import type { BodyPartId, ConditionId, Movement, PoseId, Posture } from '../vocabulary.ts';
import { MOVEMENTS, PHASES, POSTURES } from '../vocabulary.ts';
import type { SharedCues, Workout } from './catalog.ts';
import { key } from './content-file.ts';
import type { BreathSet, Exercise, ExerciseForm, GettingUp, Phase, Step, Way } from './exercise.ts';
import type { Forms } from './form.ts';
import type { Part, PassageForm } from './passage.ts';
import { notedOf, objectOf, recordOf } from './schema.ts';

/** How the structure files of `content` are written. An id is the name of its file. */

const seconds = v.pipe(v.number(), v.gtValue(0), v.maxValue(60));
const whole = v.pipe(v.number(), v.integer('a whole number'));
const repetitions = v.pipe(whole, v.minValue(1), v.maxValue(20));
const posture = v.picklist(POSTURES);

const movement = v.picklist(MOVEMENTS);
const movements = v.array(movement);

const step: v.GenericSchema<unknown, Step> = objectOf({ words: key, lasts: seconds });

const steps = v.pipe(v.array(step), v.minLength(1));

const phase: v.GenericSchema<unknown, Phase> = objectOf({ kind: v.picklist(PHASES), words: key, to: key });

const phases = v.pipe(v.array(phase), v.minLength(2));

const breathSet = {
  leadIn: v.optional(phase),
  repetition: phases,
  rest: v.optional(phases),
  closing: v.optional(phase),
};

const set: v.GenericSchema<unknown, BreathSet> = objectOf(breathSet);

/** A form as it is written. */
type Written<T> = Omit<T, 'id'>;

const exerciseForm: v.GenericSchema<unknown, Written<ExerciseForm>> = notedOf({
  startsIn: posture,
  endsIn: posture,
  from: key,
  dose: objectOf({ least: repetitions, most: repetitions, inPairs: v.optional(v.literal(true)) }),
  movements,
  overview: steps,
  getReady: steps,
  explanation: steps,
  go: step,
  set,
  comeBack: step,
  release: steps,
});

type ExerciseFile = Pick<Exercise, 'load' | 'after'> & { readonly forms: Forms<Written<ExerciseForm>> };

export const exerciseFile: v.GenericSchema<unknown, ExerciseFile> = objectOf({
  load: v.pipe(whole, v.minValue(1), v.maxValue(10)),
  after: v.optional(v.pipe(v.array(key), v.minLength(1))),
  forms: objectOf({ floor: exerciseForm, easier: v.optional(exerciseForm), chair: v.optional(exerciseForm) }),
});

const part: v.GenericSchema<unknown, Part> = objectOf({
  startsIn: posture,
  from: key,
  movements: v.optional(movements),
  steps,
  set: v.optional(objectOf({ ...breathSet, repetitions })),
  isInShort: v.optional(v.boolean()),
  isInstead: v.optional(v.boolean()),
});

const passageForm: v.GenericSchema<unknown, Written<PassageForm>> = notedOf({
  parts: v.pipe(v.array(part), v.minLength(1)),
});

export const passageFile: v.GenericSchema<unknown, { readonly forms: Forms<Written<PassageForm>> }> = objectOf({
  forms: objectOf({ floor: passageForm, chair: v.optional(passageForm) }),
});

export const workoutFile: v.GenericSchema<unknown, Omit<Workout, 'id'>> = objectOf({
  warmUp: key,
  exercises: v.pipe(v.array(key), v.minLength(1)),
  coolDown: key,
  short: v.optional(v.literal(true)),
});

export const waysFile: v.GenericSchema<unknown, readonly Way[]> = v.pipe(
  v.array(objectOf({ from: v.pipe(v.array(posture), v.minLength(1)), to: posture, movements, steps })),
  v.minLength(1),
);

const cadence: v.GenericSchema<unknown, Cadence> = objectOf(breathHalves);

export const cadencesFile: v.GenericSchema<unknown, Cadences> = objectOf({
  quick: cadence,
  normal: cadence,
  slow: cadence,
});

export const cuesFile: v.GenericSchema<unknown, SharedCues> = objectOf({
  title: objectOf({ lasts: seconds }),
  'from-repetition': objectOf({ lasts: seconds }),
  'set-done': objectOf({ lasts: seconds }),
});

export const gettingUpFile = objectOf({
  'with-chair': steps,
  'without-chair': steps,
  'onto-chair': steps,
} satisfies Readonly<Record<GettingUp, unknown>>);

/** The pose of each posture. */
export const posturesFile = objectOf({
  standing: key,
  heels: key,
  'all-fours': key,
  'face-down': key,
  sitting: key,
  back: key,
  chair: key,
} satisfies Readonly<Record<Posture, unknown>>);

/** The poses by their names. What a pose looks like is for screens to read. */
export const poseNames: v.GenericSchema<unknown, Readonly<Record<PoseId, unknown>>> = recordOf(key, v.unknown());

/** What loads each part of the body, by its id. */
export const bodyPartsFile: v.GenericSchema<unknown, Readonly<Record<BodyPartId, readonly Movement[]>>> = recordOf(
  key,
  v.pipe(movements, v.minLength(1)),
);

/** What may be left out with a condition, by its id. */
export const conditionsFile: v.GenericSchema<unknown, Readonly<Record<ConditionId, Movement>>> = recordOf(
  key,
  movement,
);
