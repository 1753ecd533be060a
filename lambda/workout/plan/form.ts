import type { Catalog } from '../catalog/catalog.ts';
import { exerciseOf } from '../catalog/catalog.ts';
import { own } from '../own.ts';
import type { EntryId, Form, Movement } from '../vocabulary.ts';
import { loadsNone } from './spared.ts';

/** Which form of an exercise a plan takes. What is left of a workout is on the mat or on the chair, never both. */

/** The forms to look for, by the one that was asked for, the first first. */
const LOOKED_FOR: Readonly<Record<Form, readonly Form[]>> = {
  floor: ['floor', 'easier'],
  easier: ['easier', 'floor'],
  chair: ['chair'],
};

/** Whoever leaves these out cannot get down to the mat: the way there kneels. */
const NEED_A_CHAIR: readonly Movement[] = ['floor', 'kneel'];

/** The form that a workout is done in: the one that was asked for, or on a chair, where the way down is left out. */
export function formFor(asked: Form, leftOut: readonly Movement[] = []): Form {
  return NEED_A_CHAIR.some((movement) => leftOut.includes(movement)) ? 'chair' : asked;
}

/**
 * The form of an exercise in a workout: the one that was asked for, or the first that is free of what is left out.
 * @returns undefined where no form is, or none is on a chair: then it is left out of the plan.
 */
export function exerciseForm(
  catalog: Catalog,
  id: EntryId,
  asked: Form,
  leftOut: readonly Movement[] = [],
): Form | undefined {
  const { forms } = exerciseOf(catalog, id);
  return LOOKED_FOR[formFor(asked, leftOut)].find((each) => {
    const form = forms[each];
    return form && loadsNone(form.movements, leftOut);
  });
}

/**
 * The movement that keeps an exercise out of a plan, of those that are left out. Example: lying face down, for the boat.
 * @returns undefined where none does: it is in the plan, or in no form of that kind.
 */
export function keptOutBy(
  catalog: Catalog,
  id: EntryId,
  asked: Form,
  leftOut: readonly Movement[],
): Movement | undefined {
  const { forms } = exerciseOf(catalog, id);
  if (exerciseForm(catalog, id, asked, leftOut)) return undefined;
  const looked = LOOKED_FOR[formFor(asked, leftOut)].flatMap((each) => forms[each] ?? []);
  return looked.at(-1)?.movements.find((movement) => leftOut.includes(movement));
}

/** The form of a passage: on a chair where it is done there, and else on the floor. @returns undefined where it has none. */
export function passageForm({ passages }: Catalog, id: EntryId, asked: Form): { readonly form?: Form } | undefined {
  const form = asked === 'chair' ? 'chair' : 'floor';
  return own(passages, id)?.forms[form] && named(form);
}

/** A form as an entry carries it: the floor is not named. */
export function named(form: Form): { readonly form?: Form } {
  return form === 'floor' ? {} : { form };
}
