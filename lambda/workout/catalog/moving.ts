import type { EntryId, PoseId, TeachingId } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';
import type { BreathSet } from './exercise.ts';
import { formsOf } from './form.ts';

/** What begins in a pose, and may move on the breath: an exercise in a form, or a part of a passage in one. */
export interface Moving {
  readonly of: TeachingId;
  readonly id: EntryId;
  /** The index of a passage's part. */
  readonly part?: number;
  readonly file: string;
  /** Where in its file it stands: "forms.floor." */
  readonly path: string;
  readonly from: PoseId;
  readonly set?: BreathSet;
}

/** All that moves, in every form. */
export function movingIn({ exercises, passages }: Catalog): readonly Moving[] {
  return [
    ...Object.values(exercises).flatMap(({ id, forms }) =>
      formsOf(forms).map(({ form, is: { id: of, from, set } }) => {
        return { of, id, file: `exercises/${id}.json`, path: `forms.${form}.`, from, set };
      }),
    ),
    ...Object.values(passages).flatMap(({ id, forms }) =>
      formsOf(forms).flatMap(({ form, is: { id: of, parts } }) =>
        parts.map(({ from, set }, part) => {
          return { of, id, part, file: `passages/${id}.json`, path: `forms.${form}.parts.${part}.`, from, set };
        }),
      ),
    ),
  ];
}
