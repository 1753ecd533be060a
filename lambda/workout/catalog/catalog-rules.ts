import { isInBreath } from '../cadence.ts';
import { POSTURES } from '../vocabulary.ts';
import type { Catalog, Workout } from './catalog.ts';
import { SHORT_WORKOUT, WHOLE_WORKOUT } from './catalog.ts';
import type { Files } from './content-file.ts';
import type { BreathSet, Exercise, Phase, Way } from './exercise.ts';
import type { Fault } from './fault.ts';
import type { Passage } from './passage.ts';
import { partsFrom } from './passage.ts';
import { teachings } from './teaching.ts';
import { legsBetween } from './way.ts';

/** What the schemas cannot see: the breath, the doses, and whether all that is named exists. */
export function catalogFaults(catalog: Catalog, files: Files): readonly Fault[] {
  const { exercises, passages, workouts } = catalog;
  return [
    ...teachings(catalog).flatMap(({ kind, id, sets }) => {
      return sets.flatMap(({ set }) => breathFaults(`${kind}/${id}.json`, set));
    }),
    ...Object.values(exercises).flatMap(({ id, dose }) => doseFaults(`exercises/${id}.json`, dose)),
    ...[WHOLE_WORKOUT, SHORT_WORKOUT].flatMap((id) => {
      return `workouts/${id}.json` in files ? [] : [missing(`workouts/${id}.json`, '')];
    }),
    ...Object.values(exercises).flatMap((exercise) => afterFaults(exercise, files)),
    ...Object.keys(exercises).flatMap((id) => unusedFaults(id, workouts)),
    ...Object.values(workouts).flatMap((workout) => workoutFaults(workout, files)),
    ...Object.values(workouts).flatMap(({ warmUp, coolDown }) => {
      return [warmUp, coolDown].flatMap((id) => shortFaults(id, passages[id]));
    }),
    ...Object.keys(exercises).flatMap((id) => (id in passages ? [sharedId(id)] : [])),
  ];
}

/** The one rule of every set: in-breaths and out-breaths alternate, wherever a repetition, a rest or an end may follow. */
function breathFaults(file: string, { leadIn, repetition, rest = [], closing }: BreathSet): readonly Fault[] {
  const whole = [leadIn, ...repetition, ...repetition, ...rest, ...repetition, closing].filter((phase) => !!phase);
  const meetings = whole.flatMap((phase, index) => {
    const next = whole[index + 1];
    return next && isInBreath(phase.kind) === isInBreath(next.kind) ? [meeting(phase, next)] : [];
  });
  return [...new Set(meetings)].map((got) => ({
    file,
    path: 'set',
    got,
    allowed: 'in-breaths and out-breaths in turn',
  }));
}

function meeting(phase: Phase, next: Phase): string {
  return `the ${isInBreath(phase.kind) ? 'in' : 'out'}-breath "${phase.words}" before "${next.words}"`;
}

function doseFaults(file: string, { least, most }: { least: number; most: number }): readonly Fault[] {
  return least <= most ? [] : [{ file, path: 'dose.most', got: String(most), allowed: `${least} or more` }];
}

function workoutFaults({ id, warmUp, exercises, coolDown }: Workout, files: Files): readonly Fault[] {
  const named = [
    { path: 'warmUp', needs: `passages/${warmUp}.json` },
    ...exercises.map((exercise, index) => ({ path: `exercises.${index}`, needs: `exercises/${exercise}.json` })),
    { path: 'coolDown', needs: `passages/${coolDown}.json` },
  ];
  return named.flatMap(({ path, needs }) => (needs in files ? [] : [missing(`workouts/${id}.json`, path, needs)]));
}

/** An exercise that is in no workout is never done; where the whole workout is missing, that is the fault. */
function unusedFaults(id: string, workouts: Catalog['workouts']): readonly Fault[] {
  if (!(WHOLE_WORKOUT in workouts)) return [];
  const isUsed = Object.values(workouts).some(({ exercises }) => exercises.includes(id));
  return isUsed ? [] : [{ file: `exercises/${id}.json`, path: '', got: 'in no workout', allowed: 'in one or more' }];
}

/** What must come first is another exercise that is there. */
function afterFaults({ id, after = [] }: Exercise, files: Files): readonly Fault[] {
  return after.flatMap((first, index) => {
    const path = `after.${index}`;
    return `exercises/${first}.json` in files && first !== id
      ? []
      : [missing(`exercises/${id}.json`, path, `exercises/${first}.json`)];
  });
}

/** The short passage is offered after a long absence, and is part of short workouts: it must have a part. */
function shortFaults(id: string, passage: Passage | undefined): readonly Fault[] {
  if (!passage || partsFrom(passage, 1, true).length > 0) return [];
  return [{ file: `passages/${id}.json`, path: 'parts', got: 'none when it is short', allowed: 'one or more' }];
}

function missing(file: string, path: string, needs: string = file): Fault {
  return { file, path, got: `no ${needs}`, allowed: 'a file that is there' };
}

function sharedId(id: string): Fault {
  return {
    file: `passages/${id}.json`,
    path: '',
    got: `the name of exercises/${id}.json`,
    allowed: 'a name of its own',
  };
}

/** Any order of exercises must work, so every posture is reached from every other. */
export function wayFaults(ways: readonly Way[]): readonly Fault[] {
  return POSTURES.flatMap((from) =>
    POSTURES.filter((to) => !legsBetween(ways, from, to)).map((to) => {
      return { file: 'ways.json', path: '', got: `no way from ${from} to ${to}`, allowed: 'one, of one leg or more' };
    }),
  );
}
