import type { Catalog } from '../catalog/catalog.ts';
import type { Arrival } from './arrival.ts';
import { withKnownWorkout } from './is-known.ts';
import type { Person } from './person.ts';
import type { Progress, UnderWay } from './progress.ts';
import type { Resident } from './progress-store.ts';
import { settle } from './settle.ts';

/** The places that people of one account have left, and what becomes of one whose owner is known by another name. */

/** A workout that is still offered, and the person who has left it. */
export interface Left {
  readonly person: string;
  readonly underWay: UnderWay;
}

/** The unfinished workout that a new session would be offered; undefined where there is none, or none for long. */
export function leftBy(catalog: Catalog, progress: Progress, arrival: Arrival): UnderWay | undefined {
  return settle(catalog, withKnownWorkout(progress, catalog), arrival).underWay;
}

/** The place of those people that was guided to last. */
export function newestLeft(catalog: Catalog, people: readonly Resident[], arrival: Arrival): Left | undefined {
  const left = people.flatMap(({ person, row }): readonly Left[] => {
    const underWay = row === 'newer' || row === 'garbage' ? undefined : leftBy(catalog, row.progress, arrival);
    return underWay ? [{ person, underWay }] : [];
  });
  return left.reduce<Left | undefined>(
    (newest, each) => (newest && guidedAt(newest) >= guidedAt(each) ? newest : each),
    undefined,
  );
}

function guidedAt({ underWay: { guidedAt, leftAt } }: Left): number {
  return guidedAt ?? leftAt;
}

/**
 * A person with a workout that they had begun under another name. It counts as begun by them, and as begun after all that has
 * ended for good; what they have never chosen is as it was there. Whoever began it had heard the safety words.
 */
export function withWorkoutOf(person: Person, other: Person, underWay: UnderWay): Progress {
  const { history, choices = other.choices, wish = other.wish, endedAt = 0 } = person;
  return {
    person: { ...person, safetyHeard: true, history: { ...history, begun: history.begun + 1 }, choices, wish },
    underWay: { ...underWay, begunAt: Math.max(underWay.begunAt ?? underWay.leftAt, endedAt + 1) },
  };
}
