import * as v from 'valibot';
import type { Cadence, Cadences } from '../cadence.ts';
import { breathHalves } from '../cadence-schema.ts';
import type { BodyPartId, Movement, PoseId, Posture } from '../vocabulary.ts';
import { MOVEMENTS, PHASES, POSTURES } from '../vocabulary.ts';
import type { SharedCues, Workout } from './catalog.ts';
import { key } from './content-file.ts';
import type { BreathSet, Exercise, GettingUp, Phase, Step, Way } from './exercise.ts';
import type { Part, Passage } from './passage.ts';
import { objectOf, recordOf } from './schema.ts';

/** How the structure files of `content` are written. An id is the name of its file. */

const seconds = v.pipe(v.number(), v.gtValue(0), v.maxValue(60));
const whole = v.pipe(v.number(), v.integer('a whole number'));
const repetitions = v.pipe(whole, v.minValue(1), v.maxValue(20));
const posture = v.picklist(POSTURES);

const movements = v.array(v.picklist(MOVEMENTS));

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

export const exerciseFile: v.GenericSchema<unknown, Omit<Exercise, 'id'>> = objectOf({
  startsIn: posture,
  endsIn: posture,
  from: key,
  dose: objectOf({ least: repetitions, most: repetitions }),
  load: v.pipe(whole, v.minValue(1), v.maxValue(10)),
  movements,
  after: v.optional(v.pipe(v.array(key), v.minLength(1))),
  overview: steps,
  getReady: steps,
  explanation: steps,
  go: step,
  set,
  comeBack: step,
  release: steps,
});

const part: v.GenericSchema<unknown, Part> = objectOf({
  startsIn: posture,
  from: key,
  movements: v.optional(movements),
  steps,
  set: v.optional(objectOf({ ...breathSet, repetitions })),
  isInShort: v.optional(v.boolean()),
});

export const passageFile: v.GenericSchema<unknown, Omit<Passage, 'id'>> = objectOf({
  parts: v.pipe(v.array(part), v.minLength(1)),
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
} satisfies Readonly<Record<Posture, unknown>>);

/** The poses by their names. What a pose looks like is for screens to read. */
export const poseNames: v.GenericSchema<unknown, Readonly<Record<PoseId, unknown>>> = recordOf(key, v.unknown());

/** What loads each part of the body, by its id. */
export const bodyPartsFile: v.GenericSchema<unknown, Readonly<Record<BodyPartId, readonly Movement[]>>> = recordOf(
  key,
  v.pipe(movements, v.minLength(1)),
);
