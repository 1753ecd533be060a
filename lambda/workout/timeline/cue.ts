import type { Body } from '../plan/body.ts';
import type { Place } from '../plan/place.ts';
import type { EntryId, Guidance, Milliseconds, PhaseKind, WordsKey } from '../vocabulary.ts';
import type { Count } from './pacing.ts';

/** What is said in one slot of a timeline. */
export interface Cue {
  /** From the timeline's beginning. */
  readonly at: Milliseconds;
  /** The slot: the words and the quiet after them. */
  readonly lasts: Milliseconds;
  /** Where somebody goes on who is interrupted here. */
  readonly place: Place;
  /** The body of somebody who followed so far, as the cue begins. */
  readonly body: Body;
  /** The most that may be said. */
  readonly guidance: Guidance;
  readonly says: Saying;
}

/** A cue that does not know yet when it comes. */
export type Slot = Omit<Cue, 'at'>;

/** What is said in one go, and then done: somebody who goes step by step says when. Never empty. */
export type Instruction = readonly Slot[];

/** What a cue is about. The words for it are narration's. */
export type Saying =
  | { readonly kind: 'title'; readonly of: EntryId; readonly number: number; readonly count: number }
  | { readonly kind: 'way'; readonly says: WordsKey }
  | { readonly kind: 'step'; readonly of: EntryId; readonly says: WordsKey; readonly dose?: number }
  | { readonly kind: 'from-repetition'; readonly repetition: number }
  | { readonly kind: 'set-done'; readonly of: EntryId; readonly dose: number }
  | PhaseSaying;

export interface PhaseSaying {
  readonly kind: 'phase';
  readonly of: EntryId;
  readonly phase: PhaseKind;
  readonly says: WordsKey;
  /** The repetition that the phase belongs to, out of how many. */
  readonly repetition: number;
  readonly dose: number;
  /** The number that is said before the words, at the beginning of a repetition. */
  readonly count?: Count;
  /** Whether a reminder takes the place of the usual words, where the phase has one. */
  readonly reminder: boolean;
  /** Whether a rest or the release comes next: the last words of a repetition may then differ. */
  readonly last: boolean;
}
