import type { Prompt } from '../narration/prompts.ts';
import { SHORT_WORKOUT, WHOLE_WORKOUT } from '../workout/catalog/catalog.ts';
import { pendingOf, planOf, wishOf } from './pending.ts';
import type { Pending } from './session.ts';
import type { Turn } from './turn.ts';
import { inMinutes, minutesOf } from './workout-meant.ts';

/** What is asked of a person who has no workout under way: what they asked for last again, or what else there is. */

/** "Ten minutes again?" */
export function againPrompt(turn: Turn): Prompt {
  const { workout, length } = wishOf(turn);
  if (length !== undefined) return { name: 'length-again', minutes: inMinutes(length) };
  const minutes = minutesOf(turn, pendingOf(turn).plan);
  if (workout === WHOLE_WORKOUT) return { name: 'whole-again', minutes };
  return { name: workout === SHORT_WORKOUT ? 'short-again' : 'length-again', minutes };
}

/** "The short one, about thirteen minutes? Or how long do you have?" */
export function insteadPrompt(turn: Turn): Prompt {
  const { plan } = pendingOf(turn);
  return { name: plan.workout === SHORT_WORKOUT ? 'short-instead' : 'whole-instead', minutes: minutesOf(turn, plan) };
}

/** The short one in place of the whole, and the whole in place of anything else. */
export function insteadOfSame(turn: Turn): Pending {
  const { workout, length } = wishOf(turn);
  const isWhole = workout === WHOLE_WORKOUT && length === undefined;
  const other = isWhole ? SHORT_WORKOUT : WHOLE_WORKOUT;
  return { plan: planOf(turn, other), wish: { workout: other } };
}
