import { existsSync } from 'node:fs';
import type { Content } from '../../lambda/narration/content.ts';
import { formOf, passageOf } from '../../lambda/workout/catalog/catalog.ts';
import type { BreathSet, DoseBounds } from '../../lambda/workout/catalog/exercise.ts';
import type { InForm } from '../../lambda/workout/catalog/form.ts';
import { teachingId } from '../../lambda/workout/catalog/form.ts';
import type { FormReview, Review, SourceId } from '../../lambda/workout/catalog/review.ts';
import type { Movement, Posture } from '../../lambda/workout/vocabulary.ts';
import { pathOf } from '../pages.ts';

/** What a form is made of, whether it is an exercise's or a passage's. */
export interface FormParts {
  readonly startsIn: Posture;
  readonly endsIn: Posture;
  readonly movements: readonly Movement[];
  readonly sets: readonly {
    readonly set: BreathSet;
    readonly dose: DoseBounds;
    /** Whether it is done in place of the one before it, where that is left out. */
    readonly isInstead?: boolean;
  }[];
}

/** @throws RangeError where the content has no such form. */
export function formParts({ catalog }: Content, of: InForm): FormParts {
  if (!Object.hasOwn(catalog.passages, of.id)) {
    const { startsIn, endsIn, movements, set, dose } = formOf(catalog, of);
    return { startsIn, endsIn, movements, sets: [{ set, dose }] };
  }
  const { parts } = passageOf(catalog, of);
  return {
    startsIn: parts[0]?.startsIn ?? 'standing',
    endsIn: parts.findLast(({ isInstead }) => !isInstead)?.startsIn ?? 'standing',
    movements: [...new Set(parts.flatMap(({ movements = [] }) => movements))],
    sets: parts.flatMap(({ set, isInstead }) => {
      return set ? [{ set, dose: { least: set.repetitions, most: set.repetitions }, isInstead }] : [];
    }),
  };
}

/** Where the numbers of a form are from. @throws RangeError where its file does not say. */
export function formReview({ forms }: Review, { catalog }: Content, { id, form = 'floor' }: InForm): FormReview {
  const folder = Object.hasOwn(catalog.passages, id) ? 'passages' : 'exercises';
  const found = forms[`${folder}/${id}.json: forms.${form}`];
  if (!found) throw new RangeError(`no review of "${teachingId({ id, form })}"`);
  return found;
}

/** The pictures of a form's movements, from the folder of the documents. */
export function picturesOf(of: InForm): readonly string[] {
  const id = teachingId(of).replace('.', '-');
  const names = [id, ...Array.from({ length: MOST_PARTS }, (_, index) => `${id}-${index + 1}`)];
  return names.map((name) => `images/movement-${name}.svg`).filter((file) => existsSync(pathOf(`docs/${file}`)));
}

/** A passage has no more parts. */
const MOST_PARTS = 9;

/** Sources as the page numbers them: "1, 4". */
export function sourceNumbers({ sources }: Pick<Review, 'sources'>, ids: readonly SourceId[]): string {
  const all = Object.keys(sources);
  return ids.map((id) => all.indexOf(id) + 1).join(', ');
}
