import { setSlots } from './breath-set.ts';
import type { Slot } from './cue.ts';
import type { NumberedPart } from './passage.ts';
import { partsFrom } from './passage.ts';
import type { Entry } from './plan.ts';
import type { Start } from './start.ts';
import { stepSlot, titleSlot, waySlots } from './step-slots.ts';
import type { Catalog } from './workout.ts';
import { passageOf } from './workout.ts';

type PassageEntry = Exclude<Entry, { kind: 'exercise' }>;

/** The parts of a warm-up or a cool-down, from the one where it is taken up. */
export function passageSlots(catalog: Catalog, start: Start, { id }: PassageEntry): readonly Slot[] {
  const step = start.place.at === 'position' ? start.place.step : 1;
  const parts = partsFrom(passageOf(catalog, id), step);
  return [
    ...(step === 1 ? [titleSlot(start)] : []),
    ...waySlots(catalog, start, parts[0].part.startsIn),
    ...parts.flatMap((part) => partSlots(start, id, part)),
  ];
}

/** The repetitions of a part keep the place of the step that announced them. */
function partSlots(
  { place: { entry }, cadence }: Start,
  of: string,
  { part, firstStep }: NumberedPart,
): readonly Slot[] {
  const { steps, set } = part;
  const placeOf = (index: number) => ({ entry, at: 'position', step: firstStep + index }) as const;
  return [
    ...steps.map((step, index) => stepSlot(step, { of, place: placeOf(index) })),
    ...(set
      ? setSlots({ of, set, dose: set.repetitions, from: 1, cadence, placeOf: () => placeOf(steps.length - 1) })
      : []),
  ];
}
