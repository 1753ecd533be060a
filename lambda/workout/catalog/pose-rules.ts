import type { PoseId } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';
import type { BreathSet } from './exercise.ts';
import type { Fault } from './fault.ts';

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

function namedPoses({ exercises, passages, postures }: Catalog): readonly Named[] {
  return [
    ...Object.values(exercises).flatMap((exercise) => posesOf(exercise, `exercises/${exercise.id}.json`, '')),
    ...Object.values(passages).flatMap(({ id, parts }) => {
      return parts.flatMap((part, index) => posesOf(part, `passages/${id}.json`, `parts.${index}.`));
    }),
    ...Object.entries(postures).map(([posture, pose]) => ({ file: 'postures.json', path: posture, pose })),
  ];
}

/** @param inside where in its file the exercise or the part stands. */
function posesOf(
  { from, set }: { readonly from: PoseId; readonly set?: BreathSet },
  file: string,
  inside: string,
): readonly Named[] {
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
