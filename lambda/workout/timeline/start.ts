import type { Cadence } from '../cadence.ts';
import type { Body } from '../plan/body.ts';
import type { Place, StartingPlace } from '../plan/place.ts';
import type { Plan } from '../plan/plan.ts';
import type { Guidance, Milliseconds, Movement } from '../vocabulary.ts';

/** Where a plan is taken up, and by whom. */
export interface Start {
  readonly plan: Plan;
  readonly place: StartingPlace;
  readonly body: Body;
  readonly cadence: Cadence;
  /** The most that is said; everything, where nothing is chosen. */
  readonly guidance?: Guidance;
  /** How long ago they last followed. */
  readonly away: Milliseconds;
  /** The kinds of movement that are left out of a warm-up and a cool-down. */
  readonly spared?: readonly Movement[];
  /** Whether a few small movements come before the exercise. */
  readonly warmUpFirst?: boolean;
  /** Whether somebody goes on where they were asked to say when: then the name of the entry was said. */
  readonly isAnnounced?: boolean;
  /** Whether the set ends here: only its release is left. */
  readonly setEnds?: boolean;
}

/** Where somebody is who has done the entry that they start in, or has had enough of its set. */
export function doneIn({ place, setEnds }: Start): Place {
  const { entry } = place;
  return setEnds && place.at === 'set' ? { entry, at: 'done', after: place.repetition } : { entry, at: 'done' };
}
