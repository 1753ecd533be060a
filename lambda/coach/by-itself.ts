import type { Line } from '../narration/lines.ts';
import type { Prompt } from '../narration/prompts.ts';
import { freeEntry } from '../workout/plan/free.ts';
import type { InPlan } from '../workout/plan/plan.ts';
import { entryAt } from '../workout/plan/plan.ts';
import { choicesOf } from '../workout/progress/person.ts';
import type { Progress } from '../workout/progress/progress.ts';
import { isStrongest } from '../workout/timeline/portions.ts';
import type { Turn } from './turn.ts';
import { promptAt } from './whereabouts.ts';

/** What comes without a word, where a device tells that it has played all that it was sent. */

type Here = Pick<Turn, 'catalog' | 'progress' | 'spared'>;

/**
 * Whether it goes on without a word from here: nonstop, but to the end of a workout for want of anything else, and, in a
 * person's first, to the strongest exercise. Example: from the cat to the boat, of a person who knows the boat.
 */
export function goesOnByItself(turn: Here, here: InPlan): boolean {
  const isNonstop = choicesOf(turn.progress.person).flow === 'nonstop';
  return isNonstop && promptAt(turn, here).name !== 'finish-here' && !isAnnouncedFirst(turn, here);
}

/** A first workout waits before the strongest exercise. */
function isAnnouncedFirst({ catalog, progress, spared }: Here, here: InPlan): boolean {
  const next = here.place.at === 'done' ? freeEntry(catalog, here, here.place.entry + 1, spared) : undefined;
  return isFirstWorkout(progress) && next !== undefined && isStrongest(catalog, entryAt(here.plan, next));
}

export function isFirstWorkout({ person }: Progress): boolean {
  return person.history.begun <= 1;
}

/** What is said in place of a prompt: the name of what comes by itself; nothing, where it is asked later. */
export function onwardLines(turn: Here, here: InPlan, prompt: Prompt): readonly Line[] {
  const isNamed = 'exercise' in prompt && goesOnByItself(turn, here);
  return isNamed ? [{ name: 'going-to', exercise: prompt.exercise }] : [];
}
