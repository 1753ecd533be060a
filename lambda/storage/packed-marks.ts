import * as v from 'valibot';
import type { Place } from '../workout/plan/place.ts';
import type { Mark } from '../workout/progress/narration.ts';
import type { Progress } from '../workout/progress/progress.ts';
import { POSTURES } from '../workout/vocabulary.ts';

/**
 * The marks of a narration as an item holds them: one text, a fourth as long. Without stopping a narration has some fifty marks, each
 * of which would tell the names of its fields anew.
 */

/** When, after how many cues, where, and the body there: `[40000, 6, 4, "set", 1, "all-fours", 0, 0]`. */
const packedMark = v.tuple([
  v.number(),
  v.number(),
  v.number(),
  v.picklist(['steps', 'set', 'done']),
  v.number(),
  v.picklist(POSTURES),
  v.picklist([0, 1]),
  v.picklist([0, 1]),
]);

type PackedMark = v.InferOutput<typeof packedMark>;

const packedMarks = v.pipe(v.string(), v.parseJson(), v.array(packedMark));

/** Progress as an item holds it. */
export function packed({ underWay, ...rest }: Progress): object {
  const narration = underWay?.narration;
  if (!narration) return { ...rest, underWay };
  const marks = JSON.stringify(narration.marks.map(packedOf));
  return { ...rest, underWay: { ...underWay, narration: { ...narration, marks } } };
}

function packedOf({ at, cues, place, body, isWarmUp }: Mark): PackedMark {
  return [at, cues, place.entry, place.at, numberOf(place), body.in, body.isResting ? 1 : 0, isWarmUp ? 1 : 0];
}

/** A step, a repetition, or how many came before the end; 0 where none is told. */
function numberOf(place: Place): number {
  if (place.at === 'steps') return place.step;
  return place.at === 'set' ? place.repetition : (place.after ?? 0);
}

const keptProgress = v.looseObject({
  underWay: v.optional(v.looseObject({ narration: v.optional(v.looseObject({ marks: v.unknown() })) })),
});

/** The same with its marks, if they are what we have packed: else as it is, which fits no form. */
export function unpacked(kept: unknown): unknown {
  const told = v.safeParse(keptProgress, kept);
  const underWay = told.success ? told.output.underWay : undefined;
  const marks = v.safeParse(packedMarks, underWay?.narration?.marks);
  if (!told.success || !marks.success) return kept;
  const narration = { ...underWay?.narration, marks: marks.output.map(markOf) };
  return { ...told.output, underWay: { ...underWay, narration } };
}

function markOf([at, cues, entry, moment, number, posture, isResting, isWarmUp]: PackedMark): Mark {
  return {
    at,
    cues,
    place: placeOf(entry, moment, number),
    body: { in: posture, isResting: isResting === 1 },
    ...(isWarmUp === 1 && { isWarmUp: true }),
  };
}

function placeOf(entry: number, at: Place['at'], number: number): Place {
  if (at === 'steps') return { entry, at, step: number };
  if (at === 'set') return { entry, at, repetition: number };
  return { entry, at, ...(number > 0 && { after: number }) };
}
