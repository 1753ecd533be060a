import * as v from 'valibot';
import type { Prompt } from '../narration/lines.ts';
import { QUESTIONS } from './question.ts';
import type { Word } from './request.ts';

/**
 * The nearest to a wish that cannot be met, while it is asked whether to do that instead; and the question that was open
 * before, if one was. Example: "Fifteen is the most. Shall we do fifteen?"
 */
export type Proposal = v.InferOutput<typeof proposalSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));
const before = v.optional(v.picklist(QUESTIONS));
const bound = v.picklist(['least', 'most']);

export const proposalSchema = v.variant('wish', [
  v.object({ wish: v.literal('length'), minutes: count, bound, before }),
  v.object({ wish: v.literal('dose'), dose: count, bound, before }),
  v.object({ wish: v.literal('breath'), inhale: count, exhale: count, before }),
  v.object({ wish: v.literal('exercise'), exercise: v.string(), count, before }),
]);

export function proposalPrompt(proposal: Proposal): Prompt {
  switch (proposal.wish) {
    case 'length': {
      const { minutes } = proposal;
      return { name: proposal.bound === 'least' ? 'shortest' : 'longest', minutes };
    }
    case 'dose': {
      const { dose } = proposal;
      return { name: proposal.bound === 'least' ? 'fewest' : 'most', dose };
    }
    case 'breath': {
      const { inhale, exhale } = proposal;
      return { name: 'nearest-breath', inhale, exhale };
    }
    case 'exercise': {
      const { exercise, count: number } = proposal;
      return { name: 'last-one', exercise, count: number };
    }
  }
}

/** The words that answer a proposal, or leave it open: any other wants something else, and the question before it is open. */
const ABOUT_IT: readonly Word[] = [
  ...(['yes', 'no', 'ready', 'go-on', 'done', 'cancel', 'wait', 'help', 'say-again', 'not-understood'] as const),
  ...(['slower', 'quicker', 'normal-pace', 'nonstop', 'wait-between', 'step-by-step'] as const),
  ...(['say-less', 'just-count', 'say-everything', 'where', 'how', 'body-part', 'breath', 'why', 'list'] as const),
  ...(['which-repetition', 'which-exercise', 'what-next', 'how-long', 'what-you-need', 'still-there'] as const),
];

export function isAboutProposal(word: Word): boolean {
  return ABOUT_IT.includes(word);
}
