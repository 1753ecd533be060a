import type { Catalog } from '../catalog/catalog.ts';
import { teachingId } from '../catalog/form.ts';
import type { Part } from '../catalog/passage.ts';
import { restingIn } from '../plan/body.ts';
import type { Place } from '../plan/place.ts';
import type { PassageEntry } from '../plan/plan.ts';
import { warmUpOf } from '../plan/plan.ts';
import type { TeachingId } from '../vocabulary.ts';
import { setSlots } from './breath-set.ts';
import type { Instruction, Slot } from './cue.ts';
import type { EntryStep } from './entry-steps.ts';
import { entrySteps, stepsFrom } from './entry-steps.ts';
import type { Start } from './start.ts';
import { stepSlot, titleSlot, wayInstructions } from './step-slots.ts';

/** The parts of a warm-up or a cool-down, from the one where it is taken up, and the ways between them. */
export function passageInstructions(catalog: Catalog, start: Start, entry: PassageEntry): readonly Instruction[] {
  const { place, spared, opening } = start;
  const step = place.at === 'steps' ? place.step : 1;
  const steps = stepsFrom(entrySteps(catalog, entry, spared), step);
  const parts = partsToDo(steps, entry, (number) => ({ entry: place.entry, at: 'steps', step: number }));
  const [first = [], ...later] = partsInstructions(catalog, start, parts);
  const isTitled = step === 1 && opening !== 'announced' && opening !== 'midway';
  const title = isTitled ? [titleSlot(catalog, start)] : [];
  return [[...title, ...first], ...later];
}

/** A few small movements for a body that has grown cold, before the place where it is taken up. */
export function shortWarmUpSlots(catalog: Catalog, start: Start): readonly Slot[] {
  const warmUp = { ...warmUpOf(start.plan), short: true } as const;
  const parts = partsToDo(entrySteps(catalog, warmUp, start.spared), warmUp, () => start.place);
  const slots = partsInstructions(catalog, start, parts).flat();
  return slots.map((slot) => ({ ...slot, isWarmUp: true }));
}

function partsToDo(
  steps: readonly EntryStep[],
  entry: PassageEntry,
  placeAt: (number: number) => Place,
): readonly PartToDo[] {
  const id = teachingId(entry);
  return steps.flatMap((step) => {
    return step.kind === 'part' ? [{ id, part: step.part, placeOf: (index) => placeAt(step.number + index) }] : [];
  });
}

interface PartToDo {
  readonly id: TeachingId;
  readonly part: Part;
  /** The place at a step of the part, from 0. */
  readonly placeOf: (index: number) => Place;
}

/** Each leg of a way is an instruction, and so is each part with all its steps: it is taken up from its first step. */
function partsInstructions(
  catalog: Catalog,
  { body, cadence }: Start,
  parts: readonly PartToDo[],
): readonly Instruction[] {
  return parts.flatMap(({ id, part, placeOf }, index) => [
    ...wayInstructions(catalog, {
      from: parts[index - 1]?.part.startsIn ?? body.in,
      to: part.startsIn,
      place: placeOf(0),
    }),
    [
      ...part.steps.map((step, at) => stepSlot(step, { of: id, place: placeOf(at), body: restingIn(part.startsIn) })),
      ...partSetSlots({ id, part, placeOf }, cadence),
    ],
  ]);
}

/** The repetitions of a part count as the step that announced them. */
function partSetSlots({ id, part, placeOf }: PartToDo, cadence: Start['cadence']): readonly Slot[] {
  const { set, steps, startsIn } = part;
  if (!set) return [];
  const place = placeOf(steps.length - 1);
  return setSlots({ of: id, set, dose: set.repetitions, from: 1, cadence, posture: startsIn, placeOf: () => place });
}
