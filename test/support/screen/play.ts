import type { Milliseconds } from '../../../lambda/workout/vocabulary.ts';
import type { Change, MountedScreen } from '../../../simulator/engine/mount.ts';
import type { Answered } from './conversation.ts';
import type { Engine } from './engine.ts';

/** Between two beats nothing is to be seen but movement; around the onset of one it is looked at closely. */
const [COARSE, FINE] = [1000, 20] as const;

/** How long before and after an onset. */
const AROUND: Milliseconds = 30;

type Planned = Pick<Answered, 'narrated' | 'data'>;

/** When each beat is to begin on the document's clock, and at last when all is over. */
export function onsetsOf({ narrated, data: { beats, startsAfter } }: Planned): readonly Milliseconds[] {
  return [...beats.map(({ at }) => startsAfter + at), startsAfter + narrated.lasts];
}

/** Plays an answer from its first frame to a while after its end, and looks closely at every onset. */
export async function playThrough(engine: Engine, screen: MountedScreen, answered: Planned): Promise<void> {
  for (const onset of onsetsOf(answered)) {
    await engine.advance(Math.max(0, onset - AROUND - screen.at), COARSE);
    await engine.advance(Math.max(0, onset + AROUND - screen.at), FINE);
  }
  await engine.advance(COARSE);
}

/** Shows every beat once: a frame as each begins. */
export async function leafThrough(engine: Engine, screen: MountedScreen, answered: Planned): Promise<void> {
  for (const onset of onsetsOf(answered)) {
    const by = onset + FINE - screen.at;
    await engine.advance(by, by);
  }
}

/** When a beat was seen to begin. */
interface Begun {
  /** By how much later than planned. */
  readonly late: Milliseconds;
  /** Whether it was seen in the first frame that the machine drew after its onset. */
  readonly isInFirstFrame: boolean;
}

/** How every beat but the first has begun. @param changes of `i`, which is watched. */
export function begunIn(changes: readonly Change[], answered: Planned): readonly Begun[] {
  const onsets = onsetsOf(answered);
  const begun = changes.filter(({ name, value }) => name === 'i' && value !== '0');
  return begun.map(({ at, after, value }) => {
    const onset = onsets[Number(value)] ?? Number.NaN;
    return { late: at - onset, isInFirstFrame: after <= onset + A_TICK };
  });
}

/** Clocks are read in whole milliseconds, and not at the same moment. */
const A_TICK: Milliseconds = 5;
