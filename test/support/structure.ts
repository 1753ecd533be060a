import { join } from 'node:path';
import { readContent } from '../../lambda/read-content.ts';
import { parseCatalog } from '../../lambda/workout/catalog/parse-catalog.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';

/** A structure of the tests' own, without words: the domain's rules are tested on it, and what ships may change. */

const { value, faults } = parseCatalog(readContent(join(import.meta.dirname, '../workout/content')));
if (!value || faults.length > 0) throw new Error(JSON.stringify(faults));

export const catalog = value;
export const plan = planFor(catalog, 'back-stretches');

/** The index in the plan of an exercise or a passage. */
export function entryOf(id: string): number {
  const index = plan.entries.findIndex((entry) => entry.id === id);
  if (index < 0) throw new Error(`no entry "${id}" in the plan`);
  return index;
}
