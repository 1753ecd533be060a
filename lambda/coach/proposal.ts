import * as v from 'valibot';
import type { Prompt } from '../narration/prompts.ts';
import { MOVEMENTS } from '../workout/vocabulary.ts';
import { QUESTIONS } from './question.ts';

/**
 * The nearest to a wish that cannot be met, or what a word may have meant, while it is asked whether to do that; and the question
 * that was open before, if one was. Example: "Fifteen is the most. Shall we do fifteen?"
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
  v.object({ wish: v.picklist(['leave-out', 'bring-back']), movement: v.picklist(MOVEMENTS), before }),
]);

/** Whether to leave out a movement, or to bring it back. */
export type MovementProposal = Extract<Proposal, { readonly wish: 'leave-out' | 'bring-back' }>;

export function isOfMovement(proposal: Proposal | undefined): proposal is MovementProposal {
  return proposal?.wish === 'leave-out' || proposal?.wish === 'bring-back';
}

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
    case 'leave-out':
    case 'bring-back':
      return { name: proposal.wish, movement: proposal.movement };
  }
}
