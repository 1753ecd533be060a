import { own } from '../own.ts';
import type { Catalog, Workout } from './catalog.ts';
import { SHORT_WORKOUT, WHOLE_WORKOUT } from './catalog.ts';
import type { Files } from './content-file.ts';
import type { Exercise } from './exercise.ts';
import { isMet } from './exercise.ts';
import type { Fault } from './fault.ts';
import { missing } from './fault.ts';

const NEEDED = [WHOLE_WORKOUT, SHORT_WORKOUT].map((id) => `workouts/${id}.json`);

/** What a workout names is there, each once, and in an order that may be. */
export function workoutFaults({ exercises, workouts }: Catalog, files: Files): readonly Fault[] {
  return [
    ...NEEDED.flatMap((file) => (file in files ? [] : [missing(file)])),
    ...Object.values(exercises).flatMap((exercise) => afterFaults(exercise, files)),
    ...(areRead(workouts, files) ? Object.keys(exercises) : []).flatMap((id) => unusedFaults(id, workouts)),
    ...Object.values(workouts).flatMap((workout) => [
      ...namesFaults(workout, files),
      ...workout.exercises.flatMap((id, index) => orderFaults(workout, index, own(exercises, id), files)),
    ]),
  ];
}

function namesFaults({ id, warmUp, exercises, coolDown }: Workout, files: Files): readonly Fault[] {
  const file = `workouts/${id}.json`;
  const named = [
    { path: 'warmUp', needs: `passages/${warmUp}.json` },
    ...exercises.map((exercise, index) => ({ path: `exercises.${index}`, needs: `exercises/${exercise}.json` })),
    { path: 'coolDown', needs: `passages/${coolDown}.json` },
  ];
  return named.flatMap(({ path, needs }, at) => {
    if (!(needs in files)) return [missing(file, { path, needs })];
    const isSecond = named.findIndex((each) => each.needs === needs) < at;
    return isSecond ? [{ file, path, got: `${needs} a second time`, allowed: 'each once' }] : [];
  });
}

/** Whether no workout is missing, or has a fault: an exercise may be in that one. */
function areRead(workouts: Catalog['workouts'], files: Files): boolean {
  const read = Object.keys(workouts).map((id) => `workouts/${id}.json`);
  const given = Object.keys(files).filter((file) => file.startsWith('workouts/'));
  return [...NEEDED, ...given].every((file) => read.includes(file));
}

/** An exercise that is in no workout is never done. */
function unusedFaults(id: string, workouts: Catalog['workouts']): readonly Fault[] {
  const isUsed = Object.values(workouts).some(({ exercises }) => exercises.includes(id));
  return isUsed ? [] : [{ file: `exercises/${id}.json`, path: '', got: 'in no workout', allowed: 'in one or more' }];
}

/** What must come first is another exercise that is there. */
function afterFaults({ id, after = [] }: Exercise, files: Files): readonly Fault[] {
  const file = `exercises/${id}.json`;
  return after.flatMap((first, index) => {
    const path = `after.${index}`;
    if (first === id) return [{ file, path, got: `"${id}" itself`, allowed: 'another exercise' }];
    const needs = `exercises/${first}.json`;
    return needs in files ? [] : [missing(file, { path, needs })];
  });
}

/** One of those that must come first does, so that no two wait for each other. */
function orderFaults(
  { id, exercises }: Workout,
  index: number,
  exercise: Exercise | undefined,
  files: Files,
): readonly Fault[] {
  const { after = [] } = exercise ?? {};
  if (!exercise || isMet(after, exercises.slice(0, index)) || afterFaults(exercise, files).length > 0) return [];
  const got = `${exercise.id} without what must come first`;
  return [{ file: `workouts/${id}.json`, path: `exercises.${index}`, got, allowed: `${after.join(' or ')} before it` }];
}
