import type { EntryId, Form, TeachingId } from '../vocabulary.ts';
import { FORMS } from '../vocabulary.ts';

/** An exercise or a passage in one of its forms: on the floor, where none is named. */
export interface InForm {
  readonly id: EntryId;
  readonly form?: Form;
}

/** What there is in forms: always on the floor. */
export interface Forms<T> {
  readonly floor: T;
  readonly easier?: T;
  readonly chair?: T;
}

/** "cat" on the floor, "cat.chair" on a chair: no id has a dot in it. */
export function teachingId({ id, form = 'floor' }: InForm): TeachingId {
  return form === 'floor' ? id : `${id}.${form}`;
}

/** What a key names: the cat on a chair, by "cat.chair". Of an id alone it is the floor. */
export function inForm(teaching: TeachingId): InForm {
  const [id = '', named] = teaching.split('.');
  return { id, form: FORMS.find((form) => form === named) };
}

/** All forms that there are. Example: of the cat on the floor and on a chair, two. */
export function formsOf<T>({ floor, easier, chair }: Forms<T>): readonly { readonly form: Form; readonly is: T }[] {
  return [
    { form: 'floor', is: floor },
    ...(easier ? ([{ form: 'easier', is: easier }] as const) : []),
    ...(chair ? ([{ form: 'chair', is: chair }] as const) : []),
  ];
}

/** Each form made into something else. @param id of the exercise or the passage. */
export function mapForms<T, U>(id: EntryId, { floor, easier, chair }: Forms<T>, make: (is: T, of: TeachingId) => U) {
  const made: Forms<U> = {
    floor: make(floor, id),
    easier: easier && make(easier, teachingId({ id, form: 'easier' })),
    chair: chair && make(chair, teachingId({ id, form: 'chair' })),
  };
  return made;
}
