import * as v from 'valibot';
import { objectOf, recordOf } from '../workout/catalog/schema.ts';
import type { TeachingId, WordsKey } from '../workout/vocabulary.ts';
import { placeholders } from './template.ts';

/** What can be touched on a screen; each does what the word for it does. */
export const TOUCHES = ['previous', 'pause', 'go-on', 'next'] as const;
export type Touch = (typeof TOUCHES)[number];

/** What a screen says without a voice, in `screen.json`. Numbers are digits there. */
export interface ScreenWords {
  /** The skill's name, where no exercise is at hand. */
  readonly skill: string;
  readonly in: string;
  readonly out: string;
  /** Beside the number of a repetition. */
  readonly 'of-dose': string;
  /** Which exercise it is, out of how many. */
  readonly 'of-count': string;
  /** Above what comes next. */
  readonly next: string;
  readonly paused: string;
  readonly done: string;
  /** How to answer a prompt at any moment. */
  readonly say: string;
  /** What a screen reader says of the figure. */
  readonly figure: string;
  /** What a screen reader says of each touch target. */
  readonly touches: Readonly<Record<Touch, string>>;
}

/** What a screen says of each phase of an entry while it lasts: the movement, without the breath. */
export type Captions = Readonly<Record<TeachingId, Readonly<Record<WordsKey, string>>>>;

/** A few words that use exactly these `{names}`. */
function around(...names: readonly string[]) {
  const allowed = names.map((name) => `{${name}}`).join(', ') || 'no {names}';
  return v.pipe(
    v.string(),
    v.check((words) => /\p{Letter}/u.test(words), 'words'),
    v.check((words) => [...placeholders(words)].sort().join() === names.toSorted().join(), allowed),
  );
}

const words = around();

/** How a screen tells what to say. */
export const sayOnScreen = around('say');

export const screenFile: v.GenericSchema<unknown, ScreenWords> = objectOf({
  skill: words,
  in: words,
  out: words,
  'of-dose': around('dose'),
  'of-count': around('number', 'count'),
  next: words,
  paused: words,
  done: words,
  say: sayOnScreen,
  figure: words,
  touches: objectOf({ previous: words, pause: words, 'go-on': words, next: words }),
});

/** The captions in an entry's file of words, by phase. */
export const captions: v.GenericSchema<unknown, Captions[TeachingId]> = recordOf(v.string(), words);
