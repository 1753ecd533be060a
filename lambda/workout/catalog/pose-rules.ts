import type { PoseId } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';
import type { Fault } from './fault.ts';
import type { Moving } from './moving.ts';
import { movingIn } from './moving.ts';

/** A pose that content names, and where. */
interface Named {
  readonly file: string;
  readonly path: string;
  readonly pose: PoseId;
}

/** Every pose that is named is drawn: a phase leads to it, an exercise or a part begins in it, a way ends in it. */
export function poseFaults(catalog: Catalog, drawn: readonly PoseId[]): readonly Fault[] {
  const unknown = namedPoses(catalog).filter(({ pose }) => !drawn.includes(pose));
  return unknown.map(({ file, path, pose }) => {
    return { file, path, got: `the pose "${pose}"`, allowed: 'one of poses.json' };
  });
}

function namedPoses(catalog: Catalog): readonly Named[] {
  return [
    ...movingIn(catalog).flatMap(posesOf),
    ...Object.entries(catalog.postures).map(([posture, pose]) => ({ file: 'postures.json', path: posture, pose })),
  ];
}

function posesOf({ from, set, file, path: inside }: Moving): readonly Named[] {
  const { leadIn, repetition = [], rest = [], closing } = set ?? {};
  const phases = [
    ...(leadIn ? [{ at: 'leadIn', phase: leadIn }] : []),
    ...repetition.map((phase, index) => ({ at: `repetition.${index}`, phase })),
    ...rest.map((phase, index) => ({ at: `rest.${index}`, phase })),
    ...(closing ? [{ at: 'closing', phase: closing }] : []),
  ];
  const led = phases.map(({ at, phase }) => ({ file, path: `${inside}set.${at}.to`, pose: phase.to }));
  return [{ file, path: `${inside}from`, pose: from }, ...led];
}
