import type { Content } from '../../lambda/narration/content.ts';
import { ENGLISH } from '../../lambda/narration/content.ts';
import type { InForm } from '../../lambda/workout/catalog/form.ts';
import { teachingId } from '../../lambda/workout/catalog/form.ts';
import { own } from '../../lambda/workout/own.ts';
import { formFor } from '../../lambda/workout/plan/form.ts';
import type { Form, Movement } from '../../lambda/workout/vocabulary.ts';
import type { LinkedPlan } from './linked-plan.ts';

/** A plan in words, as the page writes them. */

export const FORM_NAMES: Readonly<Record<Form, string>> = {
  floor: 'on the mat',
  easier: 'on the mat, in the easier forms',
  chair: 'on a chair',
};

/** What a kind of movement is called where it is left out, as the coach calls it: "kneeling". */
export function movementName({ words }: Content, movement: Movement): string {
  return own(words, ENGLISH)?.movements[movement] ?? movement;
}

/** "kneeling, the boat and the cat" */
export function listOf(all: readonly string[], last: 'and' | 'or'): string {
  const before = all.slice(0, -1).join(', ');
  return before === '' ? all.join('') : `${before} ${last} ${all.at(-1)}`;
}

/** What an exercise is called in a form: "the chair cat". */
export function nameOf({ words }: Content, exercise: InForm): string {
  const id = teachingId(exercise);
  return own(own(words, ENGLISH)?.entries ?? {}, id)?.name ?? id;
}

/** "without kneeling or lying face down"; empty where nothing is left out. */
export function withoutWords({ leftOut = [] }: LinkedPlan, content: Content): string {
  const names = leftOut.map((movement) => movementName(content, movement));
  return names.length === 0 ? '' : `without ${listOf(names, 'or')}`;
}

/** The sentence for a plan that is refused. Example: "The plan in this link cannot be used: its form is …" */
export function refusalOf(fault: string): string {
  return `The plan in this link cannot be used: ${fault}.`;
}

/** "on a chair, without kneeling, about ten minutes, the chair cat five times" @param lasts in minutes. */
export function wordsFor(plan: LinkedPlan, content: Content, lasts: number): string {
  const { form = 'floor', leftOut = [], minutes = lasts, doses = {} } = plan;
  const numbers = own(content.words, ENGLISH)?.counting.numbers ?? [];
  const inWords = (count: number) => numbers[count] ?? String(count);
  const formThen = formFor(form, leftOut);
  const dosed = Object.entries(doses).map(([id, dose]) => `${nameIn(content, id, formThen)} ${inWords(dose)} times`);
  const length = `about ${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return [FORM_NAMES[formThen], withoutWords(plan, content), length, ...dosed].filter((part) => part !== '').join(', ');
}

/** On the mat an exercise has one name in all its forms. */
function nameIn(content: Content, id: string, form: Form): string {
  return nameOf(content, { id, form: form === 'chair' ? 'chair' : undefined });
}
