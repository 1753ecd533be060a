import type { Nearness } from '../../simulator/as-itself.ts';
import { intentOf, NEARNESS, nearestPhrasesIn, TROUBLE } from '../../simulator/as-itself.ts';
import type { HeardModel } from '../../simulator/heard-model.ts';
import type { Likened } from '../../simulator/likeness.ts';
import { fillersOff } from '../../simulator/understand.ts';
import type { Heard } from './heard.ts';
import { shortName, wordFor } from './said.ts';

/** What is said, and the phrases nearest to it: all that there are, and those that are not the very same. */
export interface Neared extends Heard {
  readonly nearest: readonly Likened[];
  readonly others: readonly Likened[];
}

/** Finds the phrases nearest to each. */
export function nearedBy(model: HeardModel, heard: readonly Heard[]): readonly Neared[] {
  const { phrases: nearestTo } = nearestPhrasesIn(model);
  return heard.map((each) => {
    const forms = fillersOff(each.said);
    const nearest = nearestTo(forms.at(-1) ?? '');
    return { ...each, nearest, others: nearest.filter(({ phrase }) => !forms.includes(phrase)) };
  });
}

export type Comes = Heard['comes'];

/** What comes of each as a page hears it as itself; what stands for the same word is right. */
export function asItself({ comes, as, means, nearest }: Neared, nearness: Nearness = NEARNESS): Comes {
  return comes === 'nothing' ? comesOf(intentOf(nearest, nearness), means) : byWord(comes, as, means);
}

/** What comes of it to the letter; what stands for the same word is right. */
export function toTheLetter({ comes, as, means }: Heard): Comes {
  return byWord(comes, as, means);
}

/** What would come of each if the model did not have that very phrase. */
export function heldOut({ means, others }: Neared, nearness: Nearness = NEARNESS): Comes {
  return comesOf(intentOf(others, nearness), means);
}

const TROUBLES = TROUBLE.map(shortName);

/** Whether words are only ever about a body in trouble, and would be taken for anything else. */
export function isLedAway({ means, others }: Neared, nearness: Nearness = NEARNESS): boolean {
  const intent = intentOf(others, nearness);
  const isTrouble = means.every((each) => TROUBLES.includes(each));
  return isTrouble && intent !== undefined && ![...TROUBLE, 'AMAZON.FallbackIntent'].includes(intent);
}

function comesOf(intent: string | undefined, means: readonly string[]): Comes {
  if (intent === undefined || shortName(intent) === 'Fallback') return means.includes('Fallback') ? 'right' : 'nothing';
  return byWord('wrong', shortName(intent), means);
}

function byWord(comes: Comes, as: string, means: readonly string[]): Comes {
  const word = wordFor(as);
  const isRight = means.includes(as) || (word !== undefined && means.some((each) => wordFor(each) === word));
  return comes === 'wrong' && isRight ? 'right' : comes;
}
