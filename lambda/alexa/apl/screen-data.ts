import type { ScreenWords } from '../../narration/screen-words.ts';
import { isDone } from '../../workout/plan/plan.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { Milliseconds } from '../../workout/vocabulary.ts';
import type { Figures } from '../figure/figures.ts';
import type { Beat } from './beat.ts';
import { beatsOf } from './beats.ts';
import type { Drawing, DrawnBeat } from './drawing.ts';
import { drawing } from './drawing.ts';
import type { Onward } from './onward.ts';
import type { Showing } from './showing.ts';
import type { ScreenState } from './told.ts';

/** What the document of a screen shows: all that differs from response to response. */
export interface ScreenData {
  /** The request that the response answers: it comes back with every touch. */
  readonly id: string;
  /** From the document's start to the response's first word. */
  readonly startsAfter: Milliseconds;
  /** Whether the document tells when all of it was played: 1, or 0. */
  readonly goesOn: 0 | 1;
  /** Whether the session stays open, so that a touch is answered: 1, or 0. */
  readonly isOpen: 0 | 1;
  /** For each entry of the plan the beat from which on it is done; -1 where there is none. Empty where there is no workout. */
  readonly segments: readonly number[];
  /** "In" and "Out", and what a screen reader says of the figure and of the touch targets. */
  readonly words: Pick<ScreenWords, 'in' | 'out' | 'figure' | 'touches'>;
  readonly transitions: Drawing['transitions'];
  readonly cameras: Drawing['cameras'];
  /** What the document says by itself, each sentence once; empty where the voice comes with the response. */
  readonly says: readonly string[];
  readonly beats: readonly BeatData[];
}

/** A beat as the document reads it. */
export interface BeatData extends DrawnBeat {
  readonly at: Milliseconds;
  readonly ms: Milliseconds;
  readonly state: ScreenState;
  readonly head: string;
  readonly title: string;
  readonly caption: string;
  /** How many the caption has: a document cannot count them. */
  readonly letters: number;
  readonly hint: string;
  readonly onward?: Onward;
  readonly breathing: 'in' | 'out' | '';
  readonly number: string;
  readonly of: string;
  /** How full the lungs are at the beginning and at the end. */
  readonly b0: number;
  readonly b1: number;
  /** The entry at hand; -1 where none is. */
  readonly entry: number;
  /** Which of `says` begins with the beat; -1 where none does: the document takes no missing name for one. */
  readonly voice: number;
}

/** How a response is to be shown. */
export interface ScreenPlan extends Pick<ScreenData, 'id' | 'startsAfter' | 'goesOn' | 'isOpen'> {
  readonly showing: Showing;
  readonly figures: Figures;
}

export function screenData({ showing, figures, ...plan }: ScreenPlan): ScreenData {
  const beats = beatsOf(showing);
  const entries = showing.ended ?? showing.underWay;
  const says = [...new Set(beats.flatMap(({ says = [] }) => says))];
  const { drawn, transitions, cameras } = drawing(beats, figures);
  return {
    ...plan,
    segments: entries ? segmentsOf(entries, beats) : [],
    words: wordsOf(showing.words.screen),
    says,
    transitions,
    cameras,
    beats: drawn.map(({ beat, ...numbers }) => ({
      ...written(beat),
      ...numbers,
      voice: says.indexOf(beat.says ?? ''),
    })),
  };
}

function wordsOf({ in: inward, out, figure, touches }: ScreenWords): ScreenData['words'] {
  return { in: inward, out, figure, touches };
}

/** A passage is done once the person is past it. Example: the cat from the first beat of the boat on; what is passed over, never. */
function segmentsOf({ plan, place }: UnderWay, beats: readonly Beat[]): readonly number[] {
  const behind = place.at === 'done' ? place.entry + 1 : place.entry;
  return plan.entries.map((entry, index) => {
    if (isDone(entry) || (entry.kind !== 'exercise' && index < behind)) return 0;
    const after = beats.findLastIndex((beat) => beat.entry === index) + 1;
    return after > 0 && after < beats.length ? after : -1;
  });
}

/** A beat in words and numbers. */
function written({ at, lasts, breath, entry = -1, from: _, to: __, shows: ___, says: ____, ...told }: Beat) {
  return { at, ms: lasts, ...told, letters: told.caption.length, b0: breath.from, b1: breath.to, entry };
}
