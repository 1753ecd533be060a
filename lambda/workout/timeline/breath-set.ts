import type { Cadence } from '../cadence.ts';
import { phaseLasts } from '../cadence.ts';
import type { BreathSet, Phase } from '../catalog/exercise.ts';
import { readyIn, restingIn } from '../plan/body.ts';
import type { Place } from '../plan/place.ts';
import type { Guidance, Posture, TeachingId } from '../vocabulary.ts';
import type { AboutPhase, Slot } from './cue.ts';
import type { SetPace } from './pacing.ts';
import { countFor, firstHalf, guidanceFor, reminds } from './pacing.ts';

/** A set as one person will do it now. */
export interface SetToDo extends SetPace {
  readonly of: TeachingId;
  readonly set: BreathSet;
  readonly cadence: Cadence;
  readonly posture: Posture;
  readonly placeOf: (repetition: number) => Place;
}

/** The phases of a set in order: lead-in, repetitions, the rest between the halves, the closing breath. */
export function setSlots(todo: SetToDo): readonly Slot[] {
  const { set, from, dose } = todo;
  const repetitions = Array.from({ length: dose - from + 1 }, (_, index) => from + index);
  return [
    ...breath(todo, set.leadIn, from),
    ...repetitions.flatMap((repetition) => [
      ...restBefore(todo, repetition),
      ...set.repetition.map((phase, index) => repetitionSlot(todo, phase, { repetition, index })),
    ]),
    ...breath(todo, set.closing, dose),
  ];
}

function repetitionSlot(todo: SetToDo, phase: Phase, at: { repetition: number; index: number }): Slot {
  const { dose, set } = todo;
  const isLastPhase = at.index === set.repetition.length - 1;
  const endsHalf = set.rest !== undefined && at.repetition === firstHalf(dose);
  const guidance = guidanceFor(at.repetition, todo);
  return slot(todo, phase, {
    repetition: at.repetition,
    guidance,
    count: at.index === 0 ? countFor(at.repetition, dose) : undefined,
    reminder: guidance === 'brief' && reminds(at.repetition, dose),
    last: isLastPhase && (endsHalf || at.repetition === dose),
  });
}

/** The rest between the halves. A start in the second half has none: there the body is put in position anew. */
function restBefore(todo: SetToDo, repetition: number): readonly Slot[] {
  const followsFirstHalf = repetition === firstHalf(todo.dose) + 1 && repetition > todo.from;
  const resting = { body: restingIn(todo.posture) };
  const phases = followsFirstHalf ? (todo.set.rest ?? []) : [];
  return phases.flatMap((phase) => breath(todo, phase, repetition)).map((each) => ({ ...each, ...resting }));
}

function breath(todo: SetToDo, phase: Phase | undefined, repetition: number): readonly Slot[] {
  const guidance = todo.isFamiliar ? 'brief' : 'full';
  return phase ? [slot(todo, phase, { repetition, guidance, reminder: false, last: false })] : [];
}

type PhaseInSet = Pick<AboutPhase, 'repetition' | 'count' | 'reminder' | 'last'> & { readonly guidance: Guidance };

function slot({ of, dose, cadence, posture, placeOf }: SetToDo, phase: Phase, { guidance, ...said }: PhaseInSet): Slot {
  return {
    lasts: phaseLasts(phase.kind, cadence),
    place: placeOf(said.repetition),
    body: readyIn(posture),
    guidance,
    about: { kind: 'phase', of, phase: phase.kind, words: phase.words, dose, ...said },
  };
}
