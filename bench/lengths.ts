import type { Content } from '../lambda/narration/content.ts';
import { ENGLISH } from '../lambda/narration/content.ts';
import { WHOLE_WORKOUT } from '../lambda/workout/catalog/catalog.ts';
import { planFor } from '../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../lambda/workout/plan/spared.ts';
import { planLasting } from '../lambda/workout/planner/planner.ts';
import { unbegun } from '../lambda/workout/progress/progress.ts';
import { clock } from './clock.ts';

/** As a table in Markdown: for each number of minutes asked, what is planned at the normal pace, and how long it is. */
export function lengthsTable({ catalog, words }: Content, minutes: readonly number[]): string {
  const names = words[ENGLISH]?.entries ?? {};
  const underWay = unbegun(planFor(catalog, WHOLE_WORKOUT), 0);
  const rows = minutes.map((asked) => {
    const planning = { catalog, underWay, how: { cadence: catalog.cadences.normal, spared: NOTHING_SPARED } };
    const { plan, lasts } = planLasting(planning, asked * 60_000);
    const entries = plan.entries.map((entry) => {
      const name = names[entry.id]?.name.replace(/^the /, '') ?? entry.id;
      if (entry.kind === 'exercise') return `${name} ${entry.dose}`;
      return entry.short ? 'short' : 'whole';
    });
    const [warmUp, coolDown] = [entries[0], entries.at(-1)];
    return `| ${asked} | ${clock(lasts)} | ${warmUp} | ${entries.slice(1, -1).join(', ')} | ${coolDown} |`;
  });
  return ['| asked | planned | warm-up | exercises and doses | cool-down |', '|--:|--:|---|---|---|', ...rows].join(
    '\n',
  );
}
