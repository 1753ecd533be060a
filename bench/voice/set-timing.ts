import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { meanOf, percentileOf, sumOf } from './statistics.ts';

/** How well a voice keeps the time of a set: what was planned against what was heard. */

/** A cue as it was planned, and whether it is one of the set's. */
export interface PlannedCue {
  readonly words: string;
  readonly lasts: Milliseconds;
  readonly isInSet: boolean;
  /** The quiet that the skill has put after it. */
  readonly quiet: Milliseconds;
}

export interface SetTiming {
  /** How many stretches of speech were heard, and how many were planned. */
  readonly onsets: { readonly heard: number; readonly planned: number };
  /** How much longer each cue's slot was than planned: the mean, and the largest without their signs. */
  readonly phaseError: { readonly mean: Milliseconds; readonly p95: Milliseconds; readonly max: Milliseconds };
  /** How much later the set ended than planned, as a share of its length. */
  readonly drift: number;
  /** How unlike each other the slots of equal repetitions were: the standard deviation from the mean of their like. */
  readonly jitter: Milliseconds;
  /** The cue that was the furthest off. */
  readonly worst: string;
}

/** @param begins of each cue, and of the words after the last. */
export function setTimingOf(planned: readonly PlannedCue[], begins: readonly Milliseconds[]): SetTiming {
  const slots = planned.map((cue, index) => {
    const slot = (begins[index + 1] ?? 0) - (begins[index] ?? 0);
    return { ...cue, slot, error: slot - cue.lasts };
  });
  const sizes = slots.map(({ error }) => Math.abs(error));
  const max = percentileOf(sizes, 1);
  const set = slots.filter(({ isInSet }) => isInSet);
  return {
    onsets: { heard: begins.length, planned: planned.length + 1 },
    phaseError: { mean: meanOf(slots.map(({ error }) => error)), p95: percentileOf(sizes, 0.95), max },
    drift: sumOf(set.map(({ slot }) => slot)) / sumOf(set.map(({ lasts }) => lasts)) - 1,
    jitter: deviationIn(equalRepetitions(set).map((group) => group.map(({ slot }) => slot))),
    worst: slots.find(({ error }) => Math.abs(error) === max)?.words ?? '',
  };
}

/** Cues of the same words, before the same words: where a word begins is heard later if it begins softly. */
function equalRepetitions<T extends PlannedCue>(cues: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const [index, cue] of cues.entries()) {
    const key = `${cue.words} ${cues[index + 1]?.words}`;
    groups.set(key, [...(groups.get(key) ?? []), cue]);
  }
  return [...groups.values()];
}

/** Over all groups at once, as two of a kind alone tell little. */
function deviationIn(groups: readonly (readonly number[])[]): number {
  const squares = groups
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const mean = meanOf(group);
      return group.map((each) => (each - mean) ** 2);
    });
  return squares.length === 0 ? 0 : Math.sqrt(meanOf(squares));
}
