import type { Catalog } from '../../workout/catalog/catalog.ts';
import { exerciseCalled, passageCalled } from '../../workout/catalog/catalog.ts';
import type { BreathSet, Step } from '../../workout/catalog/exercise.ts';
import { phasesOf } from '../../workout/catalog/teaching.ts';
import type { Body } from '../../workout/plan/body.ts';
import type { About, AboutPhase, Cue } from '../../workout/timeline/cue.ts';
import type { PoseId, Posture, Seconds, TeachingId } from '../../workout/vocabulary.ts';
import { cameraKey } from '../figure/figures.ts';

/** A pose, and the camera that sees it; none for one that stands alone. */
export interface Stance {
  readonly pose: PoseId;
  readonly camera?: string;
}

/** An exercise, or a part of a passage: what begins in one pose, and moves on the breath. */
interface Moved {
  readonly camera: string;
  readonly from: PoseId;
  /** The steps in which the body is so. */
  readonly steps: readonly Step[];
  readonly set?: BreathSet;
}

/** Where an entry begins: the exercise, or the first part of a passage. */
export function stanceAtStart(catalog: Catalog, of: TeachingId): Stance {
  const [first] = movedIn(catalog, of);
  return first ? { pose: first.from, camera: first.camera } : standing(catalog);
}

/** How a body stands, lies or sits that does no exercise. */
export function stanceOf({ postures }: Catalog, body: Body): Stance {
  return { pose: postures[body.in] };
}

export function standing({ postures }: Catalog): Stance {
  return { pose: postures.standing };
}

/** How the body is in a cue, or at the end of its phase; undefined where it stays as it was. */
export function stanceIn(catalog: Catalog, { about, body }: Cue): Stance | undefined {
  switch (about.kind) {
    case 'title':
      return stanceAtStart(catalog, about.of);
    case 'way':
      return stanceOf(catalog, { ...body, in: postureInWay(catalog, body.in, about.words) });
    case 'step':
      return stanceInStep(catalog, about, body);
    case 'phase':
      return stanceAfterPhase(catalog, about);
    case 'from-repetition':
    case 'set-done':
      return undefined;
  }
}

/** A movement as far as one step explains it: where it begins, and the poses that it passes through, in order. */
export interface Explained {
  readonly from: Stance;
  readonly stages: readonly Stance[];
}

/** A stage is shown no quicker than this: quicker it could not be followed. Ours. */
const SHORTEST_STAGE: Seconds = 1.4;

/**
 * What a step shows that explains a movement: of one repetition its share, in time with the steps around it. Undefined for any
 * other step, and where there is no time to follow it.
 */
export function explainedIn(catalog: Catalog, about: About): Explained | undefined {
  if (about.kind !== 'step') return undefined;
  const exercise = exerciseCalled(catalog, about.of);
  if (!exercise) return undefined;
  const { overview, explanation, set, from, id } = exercise;
  const steps = [overview, explanation].find((each) => each.some(isCalled(about.words))) ?? [];
  const poses = [...(set.leadIn ? [set.leadIn] : []), ...set.repetition].map(({ to }) => to);
  const ends = steps.map((_, index) => lengthOf(steps.slice(0, index + 1)));
  const lasts = ends.at(-1) ?? 0;
  const index = steps.findIndex(isCalled(about.words));
  const [begins, end] = [ends[index - 1] ?? 0, ends[index] ?? 0];
  const middles = poses.map((_, stage) => ((stage + 0.5) * lasts) / poses.length);
  const stages = poses.filter((_, stage) => begins <= (middles[stage] ?? 0) && (middles[stage] ?? 0) < end);
  const isTooShort = Math.min(lasts / poses.length, (end - begins) / stages.length) < SHORTEST_STAGE;
  if (stages.length === 0 || isTooShort) return undefined;
  const camera = cameraKey(id);
  const before = poses[middles.findIndex((middle) => middle >= begins) - 1];
  return { from: { pose: before ?? from, camera }, stages: stages.map((pose) => ({ pose, camera })) };
}

function lengthOf(steps: readonly Step[]): Seconds {
  return steps.reduce((sum, { lasts }) => sum + lasts, 0);
}

function stanceInStep(
  catalog: Catalog,
  { of, words }: Extract<About, { kind: 'step' }>,
  body: Body,
): Stance | undefined {
  const isHere = isCalled(words);
  const moved = movedIn(catalog, of).find(({ steps }) => steps.some(isHere));
  return moved ? { pose: moved.from, camera: moved.camera } : stanceOf(catalog, body);
}

function stanceAfterPhase(catalog: Catalog, { of, words }: AboutPhase): Stance | undefined {
  const stances = movedIn(catalog, of).flatMap(({ set, camera }) =>
    (set ? phasesOf(set) : []).filter(isCalled(words)).map(({ to }) => ({ pose: to, camera })),
  );
  return stances[0];
}

function movedIn(catalog: Catalog, of: TeachingId): readonly Moved[] {
  const exercise = exerciseCalled(catalog, of);
  if (exercise) {
    const { from, set, overview, explanation, getReady, go, comeBack } = exercise;
    return [{ camera: cameraKey(of), from, steps: [...overview, ...getReady, ...explanation, go, comeBack], set }];
  }
  return (passageCalled(catalog, of)?.parts ?? []).map(({ from, steps, set }, index) => {
    return { camera: cameraKey(of, index), from, steps, set };
  });
}

/**
 * The posture that is shown during a step of a way: where the way begins, and with its last step where it ends. Example: from
 * standing to lying, the figure stands until the last step.
 */
function postureInWay({ ways }: Catalog, from: Posture, words: string): Posture {
  const way = ways.find((each) => each.from.includes(from) && each.steps.some(isCalled(words)));
  return way?.steps.at(-1)?.words === words ? way.to : from;
}

function isCalled(key: string): (each: { readonly words: string }) => boolean {
  return ({ words }) => words === key;
}
