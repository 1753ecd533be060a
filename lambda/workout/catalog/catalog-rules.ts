import type { Cadences, Pace } from '../cadence.ts';
import { isInBreath } from '../cadence.ts';
import type { Form } from '../vocabulary.ts';
import { POSTURES } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';
import type { Files } from './content-file.ts';
import type { BreathSet, DoseBounds, Phase, Way } from './exercise.ts';
import type { Fault } from './fault.ts';
import { formsOf } from './form.ts';
import { movingIn } from './moving.ts';
import type { Passage } from './passage.ts';
import { partsFrom } from './passage.ts';
import { sharedIds } from './teaching.ts';
import { legsBetween } from './way.ts';
import { workoutFaults } from './workout-rules.ts';

/** What the schemas cannot see: the breath, the doses, and whether all that is named exists. */
export function catalogFaults(catalog: Catalog, files: Files): readonly Fault[] {
  const { exercises, passages, workouts, cadences } = catalog;
  const around = new Set(Object.values(workouts).flatMap(({ warmUp, coolDown }) => [warmUp, coolDown]));
  return [
    ...movingIn(catalog).flatMap(({ file, path, set }) => breathFaults(file, `${path}set`, set)),
    ...Object.values(exercises).flatMap(({ id, forms }) => {
      return formsOf(forms).flatMap(({ form, is }) => doseFaults(`exercises/${id}.json`, form, is.dose));
    }),
    ...workoutFaults(catalog, files),
    ...Object.values(passages).flatMap((passage) => (around.has(passage.id) ? shortFaults(passage) : [])),
    ...sharedIds(catalog).map(sharedFault),
    ...paceFaults(cadences, 'normal', 'quick'),
    ...paceFaults(cadences, 'slow', 'normal'),
  ];
}

/** The one rule of every set: in-breaths and out-breaths alternate, wherever a repetition, a rest or an end may follow. */
function breathFaults(file: string, path: string, set: BreathSet | undefined): readonly Fault[] {
  if (!set) return [];
  const { leadIn, repetition, rest = [], closing } = set;
  const whole = [leadIn, ...repetition, ...repetition, ...rest, ...repetition, closing].filter((phase) => !!phase);
  const meetings = whole.flatMap((phase, index) => {
    const next = whole[index + 1];
    return next && isInBreath(phase.kind) === isInBreath(next.kind) ? [meeting(phase, next)] : [];
  });
  const allowed = 'in-breaths and out-breaths in turn';
  return [...new Set(meetings)].map((got) => ({ file, path, got, allowed }));
}

function meeting(phase: Phase, next: Phase): string {
  return `the ${isInBreath(phase.kind) ? 'in' : 'out'}-breath "${phase.words}" before "${next.words}"`;
}

function doseFaults(file: string, form: Form, { least, most, inPairs }: DoseBounds): readonly Fault[] {
  const path = `forms.${form}.dose`;
  const odd = Object.entries({ least, most }).filter(([, dose]) => inPairs === true && dose % 2 > 0);
  return [
    ...(least <= most ? [] : [{ file, path: `${path}.most`, got: String(most), allowed: `${least} or more` }]),
    ...odd.map(([bound, dose]) => ({ file, path: `${path}.${bound}`, got: String(dose), allowed: 'an even number' })),
  ];
}

/** No half of a breath is shorter than at a quicker pace: words that fit there fit here. */
function paceFaults(cadences: Cadences, pace: Pace, quicker: Pace): readonly Fault[] {
  return (['inhale', 'exhale'] as const).flatMap((half) => {
    const [lasts, least] = [cadences[pace][half], cadences[quicker][half]];
    const fault = { file: 'cadences.json', path: `${pace}.${half}`, got: String(lasts) };
    return lasts >= least ? [] : [{ ...fault, allowed: `${least} or more, as ${quicker}.${half}` }];
  });
}

/** The short passage is offered after a long absence, and is part of short workouts: it must have a part. */
function shortFaults({ id, forms }: Passage): readonly Fault[] {
  return formsOf(forms).flatMap(({ form, is }) => {
    if (partsFrom(is, 1, true).length > 0) return [];
    const path = `forms.${form}.parts`;
    return [{ file: `passages/${id}.json`, path, got: 'none when it is short', allowed: 'one or more' }];
  });
}

function sharedFault(id: string): Fault {
  return {
    file: `passages/${id}.json`,
    path: '',
    got: `the name of exercises/${id}.json`,
    allowed: 'a name of its own',
  };
}

/** Any order of exercises must work, so every posture is reached from every other. */
export function wayFaults(ways: readonly Way[]): readonly Fault[] {
  return POSTURES.flatMap((to) => {
    const from = POSTURES.filter((posture) => !legsBetween(ways, posture, to)).join(', ');
    const got = `no way to ${to} from ${from}`;
    return from ? [{ file: 'ways.json', path: '', got, allowed: 'one, of one leg or more' }] : [];
  });
}
