import { wordOf } from '../../lambda/alexa/intents.ts';
import { heldInOpenSlot } from '../../lambda/alexa/open-slots.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { englishIn } from '../../simulator/door.ts';
import type { HeardModel } from '../../simulator/heard-model.ts';
import type { Listening, Understood } from '../../simulator/understand.ts';
import { understand } from '../../simulator/understand.ts';
import type { Said, SaidList } from './said.ts';
import { shortName, wordFor } from './said.ts';

/** What came of words: understood, taken for something else, or understood as nothing. */
export interface Heard extends Said {
  readonly moment: string;
  readonly as: string;
  readonly comes: 'right' | 'wrong' | 'nothing';
}

/** Each entry of a list, heard by a model. */
export function heardBy(model: HeardModel, list: SaidList, listening?: Listening): readonly Heard[] {
  return Object.entries(list).flatMap(([moment, entries]) =>
    entries.map(({ said, means }): Heard => {
      const understood = understand(model, said, listening);
      const as = shortName(understood.kind === 'intent' ? understood.intent : understood.kind);
      const comes = isHeldInSlot(understood, means) ? 'right' : comesOf(as, means);
      return { said, means, moment, as, comes };
    }),
  );
}

function comesOf(as: string, means: readonly string[]): Heard['comes'] {
  if (means.includes(as)) return 'right';
  return as === 'Fallback' ? 'nothing' : 'wrong';
}

const english = englishIn(parseContent(readContent(), pronounce));

/** Whether an open slot holds what was meant, as the skill reads it: "let's do the short one" is a workout in the slot of an exercise. */
function isHeldInSlot(understood: Understood, means: readonly string[]): boolean {
  if (understood.kind !== 'intent') return false;
  const slots = Object.fromEntries(understood.slots.map(({ name, ...said }) => [name, said]));
  const word =
    heldInOpenSlot({ intent: understood.intent, slots }, english)?.word ??
    wordOf({ type: 'IntentRequest', intent: understood.intent, slots }, english.heard);
  return word !== wordFor(shortName(understood.intent)) && means.some((each) => wordFor(each) === word);
}
