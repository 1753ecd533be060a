import type { Body } from './body.ts';
import type { Cadence } from './cadence.ts';
import type { StartingPlace } from './place.ts';
import type { Plan } from './plan.ts';

/** Where a plan is taken up, and by whom. */
export interface Start {
  readonly plan: Plan;
  readonly place: StartingPlace;
  readonly body: Body;
  readonly cadence: Cadence;
}
