import type { Cadence } from '../cadence.ts';
import type { Body } from '../plan/body.ts';
import type { Place, StartingPlace } from '../plan/place.ts';
import type { Plan } from '../plan/plan.ts';
import type { Spared } from '../plan/spared.ts';
import type { Guidance, Milliseconds } from '../vocabulary.ts';

/** Where a plan is taken up, and by what body. */
export interface Start {
  readonly plan: Plan;
  readonly place: StartingPlace;
  readonly body: Body;
  readonly cadence: Cadence;
  /** The most that is said; everything, where nothing is chosen. */
  readonly guidance?: Guidance;
  /** How long ago the person last followed. */
  readonly away: Milliseconds;
  /** What nothing to come may load; nothing, where none is named. */
  readonly spared?: Spared;
  readonly opening?: Opening;
}

/**
 * How an entry is taken up, if not from its title: `warm-up` with a few small movements before the exercise, `announced` by a
 * prompt that has named it, `midway` where its title was heard, `release` where its set ends here and only the release is left.
 */
export type Opening = 'warm-up' | 'announced' | 'midway' | 'release';

/** The place after the entry, or after the repetition in which a person has had enough of its set. */
export function doneIn({ place, opening }: Start): Place {
  const { entry } = place;
  return opening === 'release' && place.at === 'set'
    ? { entry, at: 'done', after: place.repetition }
    : { entry, at: 'done' };
}
