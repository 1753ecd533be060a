import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** A cue as it was planned, and whether it is one of the set's. */
export interface PlannedCue {
  readonly words: string;
  readonly lasts: Milliseconds;
  readonly isInSet: boolean;
  /** The quiet that the skill has put after it. */
  readonly quiet: Milliseconds;
}

/** How well a voice kept the time. */
export interface Judged {
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
export function judge(planned: readonly PlannedCue[], begins: readonly Milliseconds[]): Judged {
  const slots = planned.map((cue, index) => {
    return { ...cue, took: (begins[index + 1] ?? 0) - (begins[index] ?? 0) };
  });
  const errors = slots.map(({ took, lasts, words }) => ({ words, error: took - lasts }));
  const sizes = errors.map(({ error }) => Math.abs(error)).sort((one, other) => one - other);
  const set = slots.filter(({ isInSet }) => isInSet);
  return {
    onsets: { heard: begins.length, planned: planned.length + 1 },
    phaseError: {
      mean: meanOf(errors.map(({ error }) => error)),
      p95: sizes[Math.ceil(sizes.length * 0.95) - 1] ?? 0,
      max: sizes.at(-1) ?? 0,
    },
    drift: sumOf(set.map(({ took }) => took)) / sumOf(set.map(({ lasts }) => lasts)) - 1,
    jitter: deviationIn(equalRepetitions(set).map((group) => group.map(({ took }) => took))),
    worst: errors.find(({ error }) => Math.abs(error) === sizes.at(-1))?.words ?? '',
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

function sumOf(all: readonly number[]): number {
  return all.reduce((sum, each) => sum + each, 0);
}

function meanOf(all: readonly number[]): number {
  return sumOf(all) / all.length;
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
