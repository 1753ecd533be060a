import type { Onward } from '../lambda/alexa/apl/onward.ts';
import { GOING } from '../lambda/alexa/apl/touch-targets.ts';
import type { Touch } from '../lambda/narration/screen-words.ts';
import { TOUCHES } from '../lambda/narration/screen-words.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import type { Shown } from './shown.ts';
import { beatAt } from './shown.ts';

/** What a document sends when it is touched. */
export interface SentTouch {
  readonly what: Touch | Onward;
  /** The request whose answer the document belongs to. */
  readonly id: string;
  /** How much of its narration it has played. */
  readonly played: Milliseconds;
}

/** What can be touched at a moment, from left to right, as the document shows it. */
export function touchableAt(shown: Shown, elapsed: Milliseconds): readonly Touch[] {
  const { state = 'talk', entry = -1, onward } = beatAt(shown, elapsed) ?? {};
  const isGoing = GOING.includes(state);
  const isInWorkout = entry >= 0 && state !== 'talk';
  const isThere = { previous: isInWorkout, pause: isGoing, 'go-on': onward !== undefined, next: isInWorkout };
  return shown.isOpen ? TOUCHES.filter((touch) => isThere[touch]) : [];
}

/** What is sent for a touch, in milliseconds as the document counts them; what goes on is the word that the hint names. */
export function touchedAt(shown: Shown, what: Touch, elapsed: Milliseconds): SentTouch {
  const { at = 0, ms = 0, onward = 'go-on' } = beatAt(shown, elapsed) ?? {};
  return {
    what: what === 'go-on' ? onward : what,
    id: shown.id,
    played: Math.round(Math.min(Math.max(at, elapsed), at + ms)),
  };
}
