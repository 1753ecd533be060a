import { partsFrom } from './passage.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import { entryAt } from './plan.ts';
import type { Position } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { exerciseOf, passageOf } from './workout.ts';

/** The position of the body of somebody who followed the narration to a place. */
export function bodyAt(catalog: Catalog, plan: Plan, place: Place): Position {
  const entry = entryAt(plan, place.entry);
  if (entry.kind === 'exercise') {
    const { startsIn, endsIn } = exerciseOf(catalog, entry.id);
    return place.at === 'done' ? endsIn : startsIn;
  }
  const passage = passageOf(catalog, entry.id);
  if (place.at === 'done') return passage.endsIn;
  return partsFrom(passage, place.at === 'position' ? place.step : 1)[0].part.startsIn;
}
