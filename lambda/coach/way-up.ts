import type { Line } from '../narration/lines.ts';
import { formOf } from '../workout/catalog/catalog.ts';
import type { GettingUp } from '../workout/catalog/exercise.ts';
import type { Place } from '../workout/plan/place.ts';
import { beginningOf } from '../workout/plan/place.ts';
import { entryAt } from '../workout/plan/plan.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import { helpUp } from '../workout/timeline/help-up.ts';
import type { Timeline } from '../workout/timeline/timeline.ts';
import type { Posture } from '../workout/vocabulary.ts';
import { isSomewhereElse } from './come-down.ts';
import type { Turn } from './turn.ts';
import { restLines } from './whereabouts.ts';

/** The way up from the floor, from wherever the body is, and what is said before it. */
export interface WayUp {
  readonly lead: readonly Line[];
  readonly timeline: Timeline;
}

/**
 * From the posture that the body is in; after half an hour or more, from the one that the exercise at hand is done in; where
 * none is known, "Come onto your hands and knees, whatever way is easy."
 * @param way.said after letting go, and before the first step.
 */
export function wayUp(
  turn: Turn,
  here: UnderWay | undefined,
  way: { readonly how: GettingUp; readonly said: readonly Line[] },
): WayUp {
  const posture = here && (isSomewhereElse(turn, here) ? exercisePosture(turn, here) : here.body.in);
  const isKnown = posture !== undefined && posture !== 'standing';
  const unknown: readonly Line[] = isKnown ? [] : [{ name: 'onto-hands-and-knees' }];
  const place: Place = here?.place ?? beginningOf(0);
  return {
    lead: [...(way.how === 'onto-chair' ? [] : letGoFirst(here)), ...way.said, ...unknown],
    timeline: helpUp(turn.catalog, { from: isKnown ? posture : 'all-fours', place, how: way.how }),
  };
}

/** What a body lets go of before the way up; on hands and knees nothing, as the way up begins there. */
function letGoFirst(here: UnderWay | undefined): readonly Line[] {
  const isThere = here && (here.body.in === 'standing' || here.body.in === 'all-fours');
  return here && !isThere ? restLines(here) : [];
}

function exercisePosture({ catalog }: Turn, { plan, place, body }: UnderWay): Posture {
  const entry = entryAt(plan, place.entry);
  if (entry.form === 'chair') return 'chair';
  return entry.kind === 'exercise' ? formOf(catalog, entry).startsIn : body.in;
}
