import type { Catalog } from '../catalog/catalog.ts';
import { passageOf } from '../catalog/catalog.ts';
import { laterParts } from '../catalog/passage.ts';
import { own } from '../own.ts';
import type { Entry, Plan } from '../plan/plan.ts';
import type { Progress, UnderWay } from './progress.ts';

/** Whether a workout is one that the catalog can still narrate. Content changes; what is kept does not. */
export function isKnown(catalog: Catalog, { plan, place }: UnderWay): boolean {
  const entry = plan.entries[place.entry];
  if (!entry || !isKnownPlan(catalog, plan)) return false;
  if (entry.kind === 'exercise') return place.at !== 'set' || place.repetition <= entry.dose;
  return (
    place.at === 'done' ||
    (place.at === 'steps' && laterParts(passageOf(catalog, entry), place.step, entry.short).length > 0)
  );
}

export function isKnownPlan(catalog: Catalog, { entries }: Plan): boolean {
  return entries[0]?.kind === 'warm-up' && entries.every((entry) => isKnownEntry(catalog, entry));
}

function isKnownEntry({ exercises, passages }: Catalog, entry: Entry): boolean {
  const { id, form = 'floor' } = entry;
  if (entry.kind !== 'exercise') return own(passages, id)?.forms[form] !== undefined;
  const exercise = own(exercises, id)?.forms[form];
  return exercise !== undefined && entry.dose <= exercise.dose.most;
}

/** A workout that the content no longer has is left out, and so is a narration that leads elsewhere. */
export function withKnownWorkout(progress: Progress, catalog: Catalog): Progress {
  const { person, underWay } = progress;
  if (!underWay) return progress;
  if (!isKnown(catalog, underWay)) return { person };
  const { narration, ...settled } = underWay;
  const leadsElsewhere = narration?.marks.some(({ place }) => !isKnown(catalog, { ...underWay, place }));
  return leadsElsewhere ? { person, underWay: settled } : progress;
}
