import * as v from 'valibot';
import { PACES } from '../cadence.ts';
import { breathHalves } from '../cadence-schema.ts';
import type { Body } from '../plan/body.ts';
import type { Place, Whereabouts } from '../plan/place.ts';
import type { Entry, Plan } from '../plan/plan.ts';
import { FLOWS, FORMS, GUIDANCE, MOVEMENTS, POSTURES } from '../vocabulary.ts';
import type { Choices } from './choices.ts';
import { OFFERS, UNCHOSEN } from './choices.ts';
import type { Mark, Narration } from './narration.ts';
import type { Person, Wish } from './person.ts';
import type { Progress, UnderWay } from './progress.ts';

/** How progress looks when it comes back from a store or a session. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const instant = v.pipe(v.number(), v.finite());

const inForm = { id: v.string(), form: v.optional(v.picklist(FORMS)) };

const entry: v.GenericSchema<unknown, Entry> = v.variant('kind', [
  v.object({ kind: v.picklist(['warm-up', 'cool-down']), ...inForm, short: v.optional(v.literal(true)) }),
  v.object({ kind: v.literal('exercise'), ...inForm, dose: ordinal, isDone: v.optional(v.boolean()) }),
]);

export const planSchema: v.GenericSchema<unknown, Plan> = v.object({
  workout: v.string(),
  form: v.optional(v.picklist(FORMS)),
  entries: v.pipe(v.array(entry), v.minLength(1)),
  freeOf: v.optional(v.array(v.picklist(MOVEMENTS))),
  leftOut: v.optional(v.array(v.string())),
  setAside: v.optional(v.array(v.string())),
  restOffered: v.optional(v.literal(true)),
});

export const placeSchema: v.GenericSchema<unknown, Place> = v.variant('at', [
  v.object({ entry: count, at: v.literal('steps'), step: ordinal }),
  v.object({ entry: count, at: v.literal('set'), repetition: ordinal }),
  v.object({ entry: count, at: v.literal('done'), after: v.optional(ordinal) }),
]);

const body: v.GenericSchema<unknown, Body> = v.object({ in: v.picklist(POSTURES), isResting: v.boolean() });

const whereabouts = { place: placeSchema, body };

export const whereaboutsSchema: v.GenericSchema<unknown, Whereabouts> = v.object(whereabouts);

const mark: v.GenericSchema<unknown, Mark> = v.object({
  at: count,
  cues: count,
  isWarmUp: v.optional(v.literal(true)),
  ...whereabouts,
});

const narration: v.GenericSchema<unknown, Narration> = v.object({
  sessionId: v.string(),
  requestId: v.string(),
  startedAt: instant,
  lasts: count,
  doubt: count,
  marks: v.tupleWithRest([mark], mark),
});

const underWay: v.GenericSchema<unknown, UnderWay> = v.pipe(
  v.object({
    plan: planSchema,
    begunAt: v.optional(instant),
    place: placeSchema,
    body,
    narration: v.optional(narration),
    leftAt: instant,
    movedAt: v.optional(instant),
    guidedAt: v.optional(instant),
    warmUpBefore: v.optional(placeSchema),
  }),
  v.check(({ plan, place }) => place.entry < plan.entries.length, 'a place in the plan'),
);

const choices: v.GenericSchema<unknown, Choices> = v.object({
  pace: v.union([v.picklist(PACES), v.object(breathHalves)]),
  guidance: v.picklist(GUIDANCE),
  flow: v.optional(v.picklist(FLOWS), UNCHOSEN.flow),
  form: v.optional(v.picklist(FORMS), UNCHOSEN.form),
  leftOut: v.optional(v.array(v.picklist(MOVEMENTS)), []),
});

export const wishSchema: v.GenericSchema<unknown, Wish> = v.object({
  workout: v.string(),
  length: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  doses: v.optional(v.record(v.string(), ordinal)),
  isNew: v.optional(v.literal(true)),
});

export const personSchema: v.GenericSchema<unknown, Person> = v.object({
  safetyHeard: v.boolean(),
  history: v.object({ begun: count, finished: count }),
  choices: v.optional(choices),
  offered: v.optional(v.array(v.picklist(OFFERS))),
  wish: v.optional(wishSchema),
  endedAt: v.optional(instant),
  lastFinished: v.optional(v.array(instant)),
});

export const progressSchema: v.GenericSchema<unknown, Progress> = v.object({
  person: personSchema,
  underWay: v.optional(underWay),
});
