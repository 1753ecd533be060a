import * as v from 'valibot';

/** How progress looked in items before version 4, as far as it has changed since. */

const place = v.looseObject({ at: v.unknown() });

const mark = v.looseObject({ place });

const underWay = v.looseObject({
  plan: v.looseObject({ entries: v.array(v.looseObject({ form: v.optional(v.unknown()) })) }),
  place,
  narration: v.optional(v.looseObject({ marks: v.array(mark) })),
});

const progress = v.looseObject({ underWay: v.optional(underWay) });

/**
 * Progress of version 3 in the form of version 4; undefined for what is no such progress, which fits no form.
 * `{ safetyHeard, …, underWay: { place: { at: 'position' } } }` is `{ person: { safetyHeard, … }, underWay: { place: { at: 'steps' } } }`.
 */
export function fromVersion3(kept: unknown): unknown {
  const parsed = v.safeParse(progress, kept);
  if (!parsed.success) return undefined;
  const { underWay, ...person } = parsed.output;
  return { person, underWay: underWay && fromUnderWay(underWay) };
}

function fromUnderWay({ plan, place, narration, ...rest }: v.InferOutput<typeof underWay>) {
  return {
    ...rest,
    plan: { ...plan, entries: plan.entries.map(fromEntry) },
    place: fromPlace(place),
    narration: narration && {
      ...narration,
      marks: narration.marks.map((mark) => ({ ...mark, place: fromPlace(mark.place) })),
    },
  };
}

/** "Form" means floor, easier or chair from now on. */
function fromEntry({ form, ...entry }: Record<string, unknown>) {
  return form === undefined ? entry : { ...entry, short: form === 'short' ? true : form };
}

/** "Position" is a body's, and called posture, from now on. */
function fromPlace(place: v.InferOutput<typeof mark>['place']) {
  return place.at === 'position' ? { ...place, at: 'steps' } : place;
}
