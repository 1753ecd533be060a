import type { Fault } from '../content/fault.ts';
import { isInBreath } from './cadence.ts';
import type { BreathSet, Phase, Way } from './exercise.ts';
import { POSITIONS } from './vocabulary.ts';
import type { Catalog } from './workout.ts';

/** What the schemas cannot see: the breath, the doses, and whether all that is named exists. */
export function catalogFaults(catalog: Catalog, files: Readonly<Record<string, string>>): readonly Fault[] {
  const { exercises, passages, workouts } = catalog;
  return [
    ...Object.values(exercises).flatMap(({ id, set, dose }) => [
      ...breathFaults(`exercises/${id}.json`, 'set', set),
      ...doseFaults(`exercises/${id}.json`, dose),
    ]),
    ...Object.values(passages).flatMap(({ id, parts }) =>
      parts.flatMap(({ set }, index) => (set ? breathFaults(`passages/${id}.json`, `parts.${index}.set`, set) : [])),
    ),
    ...Object.values(workouts).flatMap((workout) => [
      ...missing(files, workout.id, 'warmUp', `passages/${workout.warmUp}.json`),
      ...workout.exercises.flatMap((id, index) =>
        missing(files, workout.id, `exercises.${index}`, `exercises/${id}.json`),
      ),
      ...missing(files, workout.id, 'coolDown', `passages/${workout.coolDown}.json`),
    ]),
    ...Object.keys(exercises)
      .filter((id) => id in passages)
      .map(sharedId),
  ];
}

/** The one rule of every set: in-breaths and out-breaths alternate, wherever a repetition, a rest or an end may follow. */
function breathFaults(file: string, path: string, { leadIn, repetition, rest, closing }: BreathSet): readonly Fault[] {
  const whole = [leadIn, ...repetition, ...repetition, ...(rest ?? []), ...repetition, closing].filter(
    (phase) => !!phase,
  );
  const meeting = whole.find((phase, index) => {
    const next = whole[index + 1];
    return next !== undefined && isInBreath(phase.kind) === isInBreath(next.kind);
  });
  return meeting ? [{ file, path, got: breathlessly(meeting), allowed: 'in-breaths and out-breaths in turn' }] : [];
}

function breathlessly({ kind, says }: Phase): string {
  const breath = isInBreath(kind) ? 'in-breath' : 'out-breath';
  return `the ${breath} "${says}" before another ${breath}`;
}

function doseFaults(file: string, { least, most }: { least: number; most: number }): readonly Fault[] {
  return least <= most ? [] : [{ file, path: 'dose.most', got: String(most), allowed: `${least} or more` }];
}

function missing(
  files: Readonly<Record<string, string>>,
  workout: string,
  path: string,
  file: string,
): readonly Fault[] {
  if (file in files) return [];
  return [
    { file: `workouts/${workout}.json`, path, got: `${file}, which is not there`, allowed: 'a file that is there' },
  ];
}

function sharedId(id: string): Fault {
  return {
    file: `passages/${id}.json`,
    path: '',
    got: `the name of exercises/${id}.json`,
    allowed: 'a name of its own',
  };
}

/** Any order of exercises must work, so there is one way between every two positions. */
export function wayFaults(ways: readonly Way[]): readonly Fault[] {
  return POSITIONS.flatMap((from) =>
    POSITIONS.filter((to) => to !== from).flatMap((to) => {
      const count = ways.filter((way) => way.to === to && way.from.includes(from)).length;
      return count === 1
        ? []
        : [{ file: 'ways.json', path: '', got: `${count} ways from ${from} to ${to}`, allowed: 'one' }];
    }),
  );
}
