import { join } from 'node:path';
import { readContent } from '../../lambda/read-content.ts';
import { parseCatalog } from '../../lambda/workout/catalog/parse-catalog.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';

/** The structure that the domain's rules are tested on, without words: six exercises, as they were when the rules were written. */

export const files = readContent(join(import.meta.dirname, '../workout/content'));
const { value, faults } = parseCatalog(files);
if (faults.length > 0) throw new Error(JSON.stringify(faults));

export const catalog = value;
export const plan = planFor(catalog, 'back-stretches');

/** The index in a plan of an exercise or a passage. */
export function entryOf(id: string, { entries } = plan): number {
  const index = entries.findIndex((entry) => entry.id === id);
  if (index < 0) throw new Error(`no entry "${id}" in the plan`);
  return index;
}
