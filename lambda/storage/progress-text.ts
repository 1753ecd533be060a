import * as v from 'valibot';
import type { Place } from '../workout/plan/place.ts';
import type { Mark } from '../workout/progress/narration.ts';
import type { Progress } from '../workout/progress/progress.ts';
import { POSTURES } from '../workout/vocabulary.ts';

/**
 * Progress as an item holds it: one text, as the database's client takes every part of an item in hand. Its marks are lists without
 * names, as without stopping there are some fifty.
 */

/** In place of the posture of the mark before. */
const SAME = '';

/** When, after how many cues, where, and the body there: `[40000, 6, 4, "set", 1, "all-fours", 0, 0]`. */
const packedMark = v.tuple([
  v.number(),
  v.number(),
  v.number(),
  v.picklist(['steps', 'set', 'done']),
  v.number(),
  v.picklist([...POSTURES, SAME]),
  v.picklist([0, 1]),
  v.picklist([0, 1]),
]);

type PackedMark = v.InferOutput<typeof packedMark>;

const packedMarks = v.array(packedMark);

/** Version 6 held the marks alone as a text. */
const keptMarks = v.union([packedMarks, v.pipe(v.string(), v.parseJson(), packedMarks)]);

/** @returns JSON. @throws RangeError for a number that JSON has not, as it would come back as none. */
export function textOf({ underWay, ...rest }: Progress): string {
  const narration = underWay?.narration;
  if (!narration) return JSON.stringify({ ...rest, underWay }, finite);
  const marks = narration.marks.map((mark, index, all) => packedOf(mark, all[index - 1]));
  return JSON.stringify({ ...rest, underWay: { ...underWay, narration: { ...narration, marks } } }, finite);
}

function finite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`progress: got ${value} under ${key}; allowed: finite numbers`);
  return value;
}

function packedOf({ at, cues, place, body, isWarmUp }: Mark, before: Mark | undefined): PackedMark {
  const posture = body.in === before?.body.in ? SAME : body.in;
  return [at, cues, place.entry, place.at, numberOf(place), posture, body.isResting ? 1 : 0, isWarmUp ? 1 : 0];
}

/** A step, a repetition, or how many came before the end; 0 where none is told. */
function numberOf(place: Place): number {
  if (place.at === 'steps') return place.step;
  return place.at === 'set' ? place.repetition : (place.after ?? 0);
}

const keptProgress = v.looseObject({
  underWay: v.optional(v.looseObject({ narration: v.optional(v.looseObject({ marks: v.unknown() })) })),
});

/** What such a text has told, with its marks as they were, where there are any. */
export function unpacked(kept: unknown): unknown {
  const told = v.safeParse(keptProgress, kept);
  const underWay = told.success ? told.output.underWay : undefined;
  const marks = v.safeParse(keptMarks, underWay?.narration?.marks);
  if (!told.success || !marks.success) return kept;
  const narration = { ...underWay?.narration, marks: marksOf(marks.output) };
  return { ...told.output, underWay: { ...underWay, narration } };
}

function marksOf(kept: readonly PackedMark[]): readonly unknown[] {
  let posture: string = SAME;
  return kept.map(([at, cues, entry, moment, number, told, isResting, isWarmUp]) => {
    posture = told === SAME ? posture : told;
    const body = { in: posture, isResting: isResting === 1 };
    return { at, cues, place: placeOf(entry, moment, number), body, ...(isWarmUp === 1 && { isWarmUp: true }) };
  });
}

function placeOf(entry: number, at: Place['at'], number: number): Place {
  if (at === 'steps') return { entry, at, step: number };
  if (at === 'set') return { entry, at, repetition: number };
  return { entry, at, ...(number > 0 && { after: number }) };
}
