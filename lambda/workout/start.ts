import type { Cadence } from './cadence.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import type { Position } from './vocabulary.ts';

/** Where a plan is taken up, and by whom: a body that is in some position, and breathes at some cadence. */
export interface Start {
  readonly plan: Plan;
  /** Not `done`: nothing of that entry is left to do. */
  readonly place: Place;
  readonly body: Position;
  readonly cadence: Cadence;
}
