import type { Catalog } from '../catalog/catalog.ts';
import { formOf, passageOf } from '../catalog/catalog.ts';
import { laterParts } from '../catalog/passage.ts';
import { own } from '../own.ts';
import type { BodyPartId, Movement } from '../vocabulary.ts';
import type { InPlan, Plan } from './plan.ts';
import { entryAt } from './plan.ts';
import { union } from './spared.ts';

/** Lifting both ends of the body at once is never offered after pain: about 6,000 N on the spine (McGill). */
const AFTER_ANY_PAIN: readonly Movement[] = ['lift-both-ends'];

/**
 * What to spare when something hurts: the kinds that load the part. Where no part is named, or it is not known what loads
 * it: every kind of what the body does now. The floor itself is never spared.
 */
export function sparedFor(catalog: Catalog, at: InPlan, part: BodyPartId | undefined): readonly Movement[] {
  const byPart = part === undefined ? undefined : own(catalog.bodyParts, part);
  const kinds = byPart ?? movementsAt(catalog, at);
  return union(
    kinds.filter((kind) => kind !== 'floor'),
    AFTER_ANY_PAIN,
  );
}

/** The kinds of movement in the exercise at hand, or in the part of a warm-up or a cool-down. */
function movementsAt(catalog: Catalog, { plan, place }: InPlan): readonly Movement[] {
  const entry = entryAt(plan, place.entry);
  if (entry.kind === 'exercise') return formOf(catalog, entry).movements;
  const [here] = laterParts(passageOf(catalog, entry), place.at === 'steps' ? place.step : 1);
  return here?.part.movements ?? [];
}

/** The kinds of movement, of some, that exercises of a plan have in them. Example: kneeling, in every plan that is not on a chair. */
export function loadsInPlan(catalog: Catalog, { entries }: Plan, kinds: readonly Movement[]): readonly Movement[] {
  const all = entries.flatMap((entry) => (entry.kind === 'exercise' ? formOf(catalog, entry).movements : []));
  return kinds.filter((kind) => all.includes(kind));
}
