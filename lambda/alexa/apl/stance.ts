import type { Catalog } from '../../workout/catalog/catalog.ts';
import type { BreathSet, Step } from '../../workout/catalog/exercise.ts';
import { phasesOf } from '../../workout/catalog/teaching.ts';
import { own } from '../../workout/own.ts';
import type { Body } from '../../workout/plan/body.ts';
import type { About, AboutPhase, Cue } from '../../workout/timeline/cue.ts';
import type { EntryId, PoseId } from '../../workout/vocabulary.ts';
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
  /** The steps on the mat, in `from`. */
  readonly steps: readonly Step[];
  /** What is told before it is done. */
  readonly explanations: readonly Step[];
  readonly set?: BreathSet;
}

/** Where an entry begins: the exercise, or the first part of a passage. */
export function stanceAtStart(catalog: Catalog, of: EntryId): Stance {
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
      return stanceOf(catalog, { ...body, in: postureAfterWay(catalog, about.words) ?? body.in });
    case 'step':
      return stanceInStep(catalog, about, body);
    case 'phase':
      return stanceAfterPhase(catalog, about);
    case 'from-repetition':
    case 'set-done':
      return undefined;
  }
}

/** The poses that a movement passes through, in order, where a cue explains it; empty where it does not. */
export function explainedIn(catalog: Catalog, about: About): readonly Stance[] {
  if (about.kind !== 'step') return [];
  const moved = movedIn(catalog, about.of).find(({ explanations }) => explanations.some(isCalled(about.words)));
  const phases = moved?.set ? [...(moved.set.leadIn ? [moved.set.leadIn] : []), ...moved.set.repetition] : [];
  return phases.map(({ to }) => ({ pose: to, camera: moved?.camera }));
}

function stanceInStep(
  catalog: Catalog,
  { of, words }: Extract<About, { kind: 'step' }>,
  body: Body,
): Stance | undefined {
  const isHere = isCalled(words);
  const moved = movedIn(catalog, of).find(({ steps, explanations }) => [...steps, ...explanations].some(isHere));
  return moved ? { pose: moved.from, camera: moved.camera } : stanceOf(catalog, body);
}

function stanceAfterPhase(catalog: Catalog, { of, words }: AboutPhase): Stance | undefined {
  const stances = movedIn(catalog, of).flatMap(({ set, camera }) =>
    (set ? phasesOf(set) : []).filter(isCalled(words)).map(({ to }) => ({ pose: to, camera })),
  );
  return stances[0];
}

function movedIn({ exercises, passages }: Catalog, of: EntryId): readonly Moved[] {
  const exercise = own(exercises, of);
  if (exercise) {
    const { from, set, overview, explanation, getReady, go, comeBack } = exercise;
    const explanations = [...overview, ...explanation];
    return [{ camera: cameraKey(of), from, steps: [...getReady, go, comeBack], explanations, set }];
  }
  return (own(passages, of)?.parts ?? []).map(({ from, steps, set }, index) => {
    return { camera: cameraKey(of, index), from, steps, explanations: [], set };
  });
}

function postureAfterWay({ ways }: Catalog, words: string) {
  return ways.find(({ steps }) => steps.some(isCalled(words)))?.to;
}

function isCalled(key: string): (each: { readonly words: string }) => boolean {
  return ({ words }) => words === key;
}
