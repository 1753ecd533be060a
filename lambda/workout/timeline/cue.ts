import type { Body } from '../plan/body.ts';
import type { Place } from '../plan/place.ts';
import type { Guidance, Milliseconds, PhaseKind, TeachingId, WordsKey } from '../vocabulary.ts';
import type { Count } from './pacing.ts';

/** What is said in one slot of a timeline. */
export interface Cue {
  /** From the timeline's beginning. */
  readonly at: Milliseconds;
  /** The slot: the words and the quiet after them. */
  readonly lasts: Milliseconds;
  /** The place to go on from after an interruption here. */
  readonly place: Place;
  /** The body as the cue begins, of a person who followed so far. */
  readonly body: Body;
  /** The most that may be said. */
  readonly guidance: Guidance;
  readonly about: About;
  /** Whether it is of the short warm-up before its place. */
  readonly isWarmUp?: true;
}

/** A cue that does not know yet when it comes. */
export type Slot = Omit<Cue, 'at'>;

/** What is said in one go, and then done: step by step, a prompt follows. Never empty. */
export type Instruction = readonly Slot[];

/** What a cue is about. The words for it are narration's. */
export type About =
  | { readonly kind: 'title'; readonly of: TeachingId; readonly number: number; readonly count: number }
  | { readonly kind: 'way'; readonly words: WordsKey }
  | { readonly kind: 'step'; readonly of: TeachingId; readonly words: WordsKey; readonly dose?: number }
  | { readonly kind: 'from-repetition'; readonly repetition: number }
  | { readonly kind: 'set-done'; readonly of: TeachingId; readonly dose: number }
  | AboutPhase;

export interface AboutPhase {
  readonly kind: 'phase';
  readonly of: TeachingId;
  readonly phase: PhaseKind;
  readonly words: WordsKey;
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
