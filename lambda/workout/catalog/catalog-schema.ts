import * as v from 'valibot';
import type { Cadence, Cadences } from '../cadence.ts';
import { PHASE_BOUNDS } from '../cadence.ts';
import type { BodyPartId, Movement } from '../vocabulary.ts';
import { MOVEMENTS, PHASES, POSITIONS } from '../vocabulary.ts';
import type { SharedCues, Workout } from './catalog.ts';
import type { BreathSet, Exercise, GettingUp, Phase, Step, Way } from './exercise.ts';
import type { Part, Passage } from './passage.ts';

/** How the structure files of `content` are written. An id is the name of its file. */

const key = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/));
const seconds = v.pipe(v.number(), v.gtValue(0), v.maxValue(60));
const repetitions = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20));
const position = v.picklist(POSITIONS);

const movements = v.array(v.picklist(MOVEMENTS));

/** Why the file says what it says, for its next reader. */
const note = v.optional(v.string());

const step: v.GenericSchema<unknown, Step> = v.strictObject({ says: key, lasts: seconds });

const steps = v.pipe(v.array(step), v.minLength(1));

const phase: v.GenericSchema<unknown, Phase> = v.strictObject({ kind: v.picklist(PHASES), says: key });

const phases = v.pipe(v.array(phase), v.minLength(2));

const breathSet = {
  leadIn: v.optional(phase),
  repetition: phases,
  rest: v.optional(phases),
  closing: v.optional(phase),
};

const set: v.GenericSchema<unknown, BreathSet> = v.strictObject(breathSet);

export const exerciseFile: v.GenericSchema<unknown, Omit<Exercise, 'id'>> = v.strictObject({
  note,
  startsIn: position,
  endsIn: position,
  dose: v.strictObject({ least: repetitions, most: repetitions }),
  movements,
  after: v.optional(v.pipe(v.array(key), v.minLength(1))),
  overview: steps,
  position: steps,
  explanation: steps,
  go: step,
  set,
  comeBack: step,
  release: steps,
});

const part: v.GenericSchema<unknown, Part> = v.strictObject({
  startsIn: position,
  movements: v.optional(movements),
  steps,
  set: v.optional(v.strictObject({ ...breathSet, repetitions })),
  inShortForm: v.optional(v.boolean()),
});

export const passageFile: v.GenericSchema<unknown, Omit<Passage, 'id'>> = v.strictObject({
  note,
  parts: v.pipe(v.array(part), v.minLength(1)),
});

export const workoutFile: v.GenericSchema<unknown, Omit<Workout, 'id'>> = v.strictObject({
  note,
  warmUp: key,
  exercises: v.pipe(v.array(key), v.minLength(1)),
  coolDown: key,
  form: v.optional(v.literal('short')),
});

export const waysFile: v.GenericSchema<unknown, readonly Way[]> = v.array(
  v.strictObject({ from: v.pipe(v.array(position), v.minLength(1)), to: position, movements, steps }),
);

const phaseSeconds = v.pipe(v.number(), v.minValue(PHASE_BOUNDS.least), v.maxValue(PHASE_BOUNDS.most));

const cadence: v.GenericSchema<unknown, Cadence> = v.strictObject({ inhale: phaseSeconds, exhale: phaseSeconds });

export const cadencesFile: v.GenericSchema<unknown, Cadences> = v.strictObject({
  note,
  quick: cadence,
  normal: cadence,
  slow: cadence,
});

export const cuesFile: v.GenericSchema<unknown, SharedCues> = v.strictObject({
  title: v.strictObject({ lasts: seconds }),
  'from-repetition': v.strictObject({ lasts: seconds }),
  'set-done': v.strictObject({ lasts: seconds }),
});

export const gettingUpFile = v.strictObject({
  note,
  'with-chair': steps,
  'without-chair': steps,
  'onto-chair': steps,
} satisfies Readonly<Record<GettingUp, unknown>> & { readonly note: unknown });

/** What loads each part of the body, by its id. */
export const bodyPartsFile: v.GenericSchema<unknown, Readonly<Record<BodyPartId, readonly Movement[]>>> = v.record(
  key,
  v.pipe(movements, v.minLength(1)),
);
