import { phaseLasts, QUICKEST } from '../workout/cadence.ts';
import type { Catalog } from '../workout/catalog/catalog.ts';
import type { DoseBounds, Phase } from '../workout/catalog/exercise.ts';
import type { Teaching } from '../workout/catalog/teaching.ts';
import { phasesOf } from '../workout/catalog/teaching.ts';
import { own } from '../workout/own.ts';
import type { Count } from '../workout/timeline/pacing.ts';
import { countFor } from '../workout/timeline/pacing.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { countedWords, shortestCount } from './wording.ts';
import type { EntryWords, PhaseWords, Words } from './words.ts';

/** Words of one file as they may be said, and the shortest slot that they may be said in. */
export interface Timed {
  readonly path: string;
  readonly said: string;
  readonly slot: Milliseconds;
}

/** What the words of every set are put together with. */
interface ForPhases extends Pick<Words, 'counting'> {
  readonly catalog: Catalog;
}

/** All that may be said in the sets of an exercise or a passage, breath by breath. */
export function timedPhases(shared: ForPhases, sets: Teaching['sets'], words: EntryWords['phases']): readonly Timed[] {
  return sets.flatMap(({ set, dose }) =>
    phasesOf(set).flatMap((phase) => {
      const said = own(words, phase.words);
      if (!said) return [];
      const counts = phase === set.repetition[0] ? countsIn(dose) : [];
      return [...timedPhase(shared, phase, said), ...timedCounts(shared, phase, said, counts)];
    }),
  );
}

/** Full words, and what is said instead of them, at the quick cadence; shorter ones in the shortest breath there is. */
function timedPhase({ catalog }: ForPhases, { kind, words: key }: Phase, words: PhaseWords): readonly Timed[] {
  return Object.entries(words).map(([variant, said]) => {
    const isShort = variant === 'brief' || variant === 'minimal';
    const slot = phaseLasts(kind, isShort ? QUICKEST : catalog.cadences.quick);
    return { path: `phases.${key}.${variant}`, said, slot };
  });
}

/** The second repetition is still said in full; beyond it, minimal words are said where a number leaves no room for more. */
function timedCounts(
  { counting, catalog }: ForPhases,
  { kind, words: key }: Phase,
  { full, minimal }: PhaseWords,
  counts: readonly Count[],
): readonly Timed[] {
  const counted = (variant: string, count: Count, slot: Milliseconds) => {
    return {
      path: `phases.${key}.${variant}`,
      said: countedWords(counting, count, variant === 'full' ? full : minimal),
      slot,
    };
  };
  return [
    ...counts.slice(0, 1).map((count) => counted('full', count, phaseLasts(kind, catalog.cadences.quick))),
    ...counts.map((count) => counted('minimal', count, phaseLasts(kind, QUICKEST))),
  ];
}

/** Every number that may be said before a repetition, in its shortest form, from the second repetition on. */
function countsIn({ most }: DoseBounds): readonly Count[] {
  return range(2, most).flatMap((repetition) => shortestCount(countFor(repetition, most)) ?? []);
}

/** Whole numbers, both ends among them. */
export function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
