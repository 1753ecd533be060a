import { restingIn } from './body.ts';
import { setSlots } from './breath-set.ts';
import type { Slot } from './cue.ts';
import type { NumberedPart } from './passage.ts';
import { partsFrom } from './passage.ts';
import type { Entry } from './plan.ts';
import type { Start } from './start.ts';
import { stepSlot, titleSlot, waySlots } from './step-slots.ts';
import type { Position } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { passageOf } from './workout.ts';

type PassageEntry = Exclude<Entry, { kind: 'exercise' }>;

/** The parts of a warm-up or a cool-down, from the one where it is taken up, and the ways between them. */
export function passageSlots(catalog: Catalog, start: Start, { id }: PassageEntry): readonly Slot[] {
  const step = start.place.at === 'position' ? start.place.step : 1;
  const parts = partsFrom(passageOf(catalog, id), step);
  const cameFrom = (index: number): Position => parts[index - 1]?.part.startsIn ?? start.body.in;
  return [
    ...(step === 1 ? [titleSlot(catalog, start)] : []),
    ...parts.flatMap((part, index) => partSlots(catalog, start, { id, part, from: cameFrom(index) })),
  ];
}

interface PartToDo {
  readonly id: string;
  readonly part: NumberedPart;
  readonly from: Position;
}

/** The way to a part counts as its first step, and its repetitions as the step that announced them. */
function partSlots(
  catalog: Catalog,
  { place, cadence }: Start,
  { id, part: { part, firstStep }, from }: PartToDo,
): readonly Slot[] {
  const { startsIn, steps, set } = part;
  const placeOf = (index: number) => ({ entry: place.entry, at: 'position', step: firstStep + index }) as const;
  return [
    ...waySlots(catalog, { from, to: startsIn, place: placeOf(0) }),
    ...steps.map((step, index) => stepSlot(step, { of: id, place: placeOf(index), body: restingIn(startsIn) })),
    ...(set
      ? setSlots({
          of: id,
          set,
          dose: set.repetitions,
          from: 1,
          cadence,
          position: startsIn,
          placeOf: () => placeOf(steps.length - 1),
        })
      : []),
  ];
}
