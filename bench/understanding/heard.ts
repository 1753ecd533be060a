import type { HeardModel } from '../../simulator/heard-model.ts';
import type { Listening } from '../../simulator/understand.ts';
import { understand } from '../../simulator/understand.ts';
import type { Said, SaidList } from './said.ts';
import { shortName } from './said.ts';

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
      return { said, means, moment, as, comes: comesOf(as, means) };
    }),
  );
}

function comesOf(as: string, means: readonly string[]): Heard['comes'] {
  if (means.includes(as)) return 'right';
  return as === 'Fallback' ? 'nothing' : 'wrong';
}
