import type { Doses } from '../../lambda/workout/plan/doses.ts';
import type { Form, Movement } from '../../lambda/workout/vocabulary.ts';

/**
 * A plan for somebody, as a link carries it: there is nothing about a person in it, and no words of anybody. What it does not name
 * is as the article has it: the mat, all of it, the usual doses.
 */
export interface LinkedPlan {
  readonly form?: Form;
  readonly leftOut?: readonly Movement[];
  readonly minutes?: number;
  readonly doses?: Doses;
}
