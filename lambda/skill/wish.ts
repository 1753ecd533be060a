import * as v from 'valibot';
import type { Plan } from '../workout/plan.ts';
import { planSchema } from '../workout/progress-schema.ts';
import type { EntryId } from '../workout/vocabulary.ts';

/** What a person has asked for before it could begin: "yes" begins it. */
export interface Wish {
  readonly plan: Plan;
  /** What they want to begin with, where it is not the first. */
  readonly exercise?: EntryId;
}

export const wishSchema: v.GenericSchema<unknown, Wish> = v.object({
  plan: planSchema,
  exercise: v.optional(v.string()),
});
