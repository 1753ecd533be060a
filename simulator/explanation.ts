import { wordOf } from '../lambda/alexa/intents.ts';
import type { HeardWords } from '../lambda/narration/words.ts';
import type { Outcome } from './conversation.ts';
import type { HeardModel } from './heard-model.ts';
import type { Nearest } from './nearest.ts';
import { nearestIn } from './nearest.ts';
import type { SlotSaid } from './samples.ts';
import { wordsForSkill } from './understand.ts';

/** Tells how words were understood, in a line or two; in none where the skill was not asked. */
export type Explain = (utterance: string, outcome: Outcome) => readonly string[];

export const UNEXPLAINED: Explain = () => [];

const MOST_NEAREST = 3;

/**
 * `npm start -- --explain`: the intent, its slots and the word that they mean; and the nearest phrases of the model, where
 * nothing was understood, or something only by a slot that takes any words.
 */
export function explainerFor(model: HeardModel, heard: HeardWords): Explain {
  let nearest: Nearest | undefined;
  return (utterance, outcome) => {
    if (!('asked' in outcome)) return [];
    const { type, intent, slots = [] } = outcome.asked;
    const word = wordOf({ type, intent, slots: Object.fromEntries(slots.map((slot) => [slot.name, slot])) }, heard);
    const taken = `  taken as ${[intent ?? type, ...slots.map(slotText)].join(', ')}: the word "${word}"`;
    const isSure = intent !== 'AMAZON.FallbackIntent' && !slots.some((slot) => isOpen(model, intent, slot));
    if (isSure) return [taken];
    nearest ??= nearestIn(model, MOST_NEAREST);
    return [taken, nearestText(nearest, wordsForSkill(model, utterance))];
  };
}

function slotText({ name, value, id }: SlotSaid): string {
  return `${name} "${value}"${id === undefined ? '' : ` (${id})`}`;
}

/** Whether a slot of the model's own was filled with what is none of its values. */
function isOpen({ interactionModel }: HeardModel, intent: string | undefined, { name, id }: SlotSaid): boolean {
  const { slots = [] } = interactionModel.languageModel.intents.find((each) => each.name === intent) ?? {};
  const { type = '' } = slots.find((slot) => slot.name === name) ?? {};
  return id === undefined && !type.startsWith('AMAZON.');
}

function nearestText(nearest: Nearest, words: string): string {
  const phrases = nearest(words).map(({ phrase, intent }) => `"${phrase}" (${intent})`);
  return phrases.length > 0 ? `  nearest: ${phrases.join(', ')}` : '  nearest: no phrase has a word of it';
}
