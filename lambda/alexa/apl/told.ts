import { fill, insert } from '../../narration/template.ts';
import type { Words } from '../../narration/words.ts';
import { own } from '../../workout/own.ts';
import type { TeachingId } from '../../workout/vocabulary.ts';
import type { Onward } from './onward.ts';

/** What a screen can be doing: announcing, explaining, getting ready, the set, letting go, asking, waiting, ending. */
export const SCREEN_STATES = ['look', 'ready', 'set', 'rest', 'talk', 'ask', 'paused', 'done'] as const;
export type ScreenState = (typeof SCREEN_STATES)[number];

/** What a screen says in a beat; a text that is not shown is empty. */
export interface Told {
  readonly state: ScreenState;
  /** Small, above everything. */
  readonly head: string;
  /** The few words that matter most. */
  readonly title: string;
  readonly caption: string;
  /** What leads on: "Say “Alexa, next”". */
  readonly hint: string;
  /** What the touch target says that goes on: what the hint names. Without it there is no such target. */
  readonly onward?: Onward;
  /** Which half of a breath it is. */
  readonly breathing: 'in' | 'out' | '';
  /** The repetition, and out of how many: "4", "of 8". */
  readonly number: string;
  readonly of: string;
  /** The entry that is shown before it begins. */
  readonly shows?: TeachingId;
}

/** Nothing is said. */
export const NOTHING = {
  head: '',
  title: '',
  caption: '',
  hint: '',
  breathing: '',
  number: '',
  of: '',
} as const;

/** "The cat". */
export function nameOf({ entries, screen }: Words, id: TeachingId): string {
  const name = own(entries, id)?.name;
  return name === undefined ? screen.skill : fill(name, {});
}

/** "4 of 6". */
export function ofCount(
  { screen }: Words,
  { number, count }: { readonly number: number; readonly count: number },
): string {
  return insert(screen['of-count'], { number: String(number), count: String(count) });
}
