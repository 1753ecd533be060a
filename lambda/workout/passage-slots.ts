import { restingIn } from './body.ts';
import { setSlots } from './breath-set.ts';
import type { Slot } from './cue.ts';
import type { Part } from './passage.ts';
import { partsFrom, shortForm } from './passage.ts';
import type { Place } from './place.ts';
import type { Entry } from './plan.ts';
import { warmUpOf } from './plan.ts';
import type { Start } from './start.ts';
import { stepSlot, titleSlot, waySlots } from './step-slots.ts';
import type { EntryId } from './vocabulary.ts';
import type { Catalog } from './workout.ts';
import { passageOf } from './workout.ts';

type PassageEntry = Exclude<Entry, { kind: 'exercise' }>;

/** The parts of a warm-up or a cool-down, from the one where it is taken up, and the ways between them. */
export function passageSlots(catalog: Catalog, start: Start, { id }: PassageEntry): readonly Slot[] {
  const { place } = start;
  const step = place.at === 'position' ? place.step : 1;
  const parts = partsFrom(passageOf(catalog, id), step).map(({ part, firstStep }): PartToDo => {
    return { id, part, placeOf: (index) => ({ entry: place.entry, at: 'position', step: firstStep + index }) };
  });
  return [...(step === 1 ? [titleSlot(catalog, start)] : []), ...partsSlots(catalog, start, parts)];
}

/** A few small movements for a body that has grown cold. Whoever is interrupted in them goes on where they were to begin. */
export function shortWarmUpSlots(catalog: Catalog, start: Start): readonly Slot[] {
  const { id } = warmUpOf(start.plan);
  const parts = shortForm(passageOf(catalog, id)).map((part) => ({ id, part, placeOf: () => start.place }));
  return partsSlots(catalog, start, parts);
}

interface PartToDo {
  readonly id: EntryId;
  readonly part: Part;
  /** Where somebody is at a step of the part. */
  readonly placeOf: (index: number) => Place;
}

function partsSlots(catalog: Catalog, { body, cadence }: Start, parts: readonly PartToDo[]): readonly Slot[] {
  return parts.flatMap(({ id, part, placeOf }, index) => [
    ...waySlots(catalog, {
      from: parts[index - 1]?.part.startsIn ?? body.in,
      to: part.startsIn,
      place: placeOf(0),
    }),
    ...part.steps.map((step, at) => stepSlot(step, { of: id, place: placeOf(at), body: restingIn(part.startsIn) })),
    ...partSetSlots({ id, part, placeOf }, cadence),
  ]);
}

/** The repetitions of a part count as the step that announced them. */
function partSetSlots({ id, part, placeOf }: PartToDo, cadence: Start['cadence']): readonly Slot[] {
  const { set, steps, startsIn } = part;
  if (!set) return [];
  const place = placeOf(steps.length - 1);
  return setSlots({ of: id, set, dose: set.repetitions, from: 1, cadence, position: startsIn, placeOf: () => place });
}
