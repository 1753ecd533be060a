import type { ScreenWords } from '../../narration/screen-words.ts';
import { own } from '../../workout/own.ts';
import { isDone } from '../../workout/plan/plan.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { Milliseconds } from '../../workout/vocabulary.ts';
import type { Figures } from '../figure/figures.ts';
import { movementKey } from '../figure/figures.ts';
import type { FrameNumbers } from '../figure/frame-numbers.ts';
import { FRAMES } from '../figure/frames.ts';
import type { State } from './beat-words.ts';
import type { Beat } from './beats.ts';
import { beatsOf } from './beats.ts';
import type { Showing } from './showing.ts';
import type { Stance } from './stance.ts';

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
  /** For each entry of the plan whether it is done: 1, or 0. Empty where there is no workout. */
  readonly segments: readonly (0 | 1)[];
  /** The entry in which the response begins: those between it and the one at hand are done. */
  readonly first: number;
  /** "In" and "Out", and what a screen reader says of the figure and of the touch targets. */
  readonly words: Pick<ScreenWords, 'in' | 'out' | 'figure' | 'touches'>;
  /** Frames from one pose to another; a pose that stands still is one frame, twice. */
  readonly moves: readonly (readonly FrameNumbers[])[];
  readonly cameras: readonly { readonly middle: number; readonly times: number }[];
  readonly beats: readonly BeatData[];
}

/** A beat as the document reads it. */
export interface BeatData {
  readonly at: Milliseconds;
  readonly ms: Milliseconds;
  readonly state: State;
  readonly head: string;
  readonly title: string;
  readonly caption: string;
  /** How many the caption has: a document cannot count them. */
  readonly letters: number;
  readonly say: string;
  readonly breathing: 'in' | 'out' | '';
  readonly number: string;
  readonly of: string;
  /** Which of `moves`, and from where to where on its frames. */
  readonly move: number;
  readonly u0: number;
  readonly u1: number;
  /** Which of `cameras`. */
  readonly camera: number;
  /** Where a chair stands; -1 where none does. */
  readonly chair: number;
  /** How full the lungs are at the beginning and at the end. */
  readonly b0: number;
  readonly b1: number;
  /** Whether the figure appears anew: 1, or 0. */
  readonly fades: 0 | 1;
  /** The entry at hand; -1 where none is. */
  readonly entry: number;
}

/** How a response is to be shown. */
export interface ScreenPlan extends Pick<ScreenData, 'id' | 'startsAfter' | 'goesOn' | 'isOpen'> {
  readonly showing: Showing;
  readonly figures: Figures;
}

export function screenData({ showing, figures, ...plan }: ScreenPlan): ScreenData {
  const beats = beatsOf(showing);
  const entries = showing.ended ?? showing.underWay;
  const drawing = drawn(beats, figures);
  return {
    ...plan,
    segments: entries ? segmentsOf(entries) : [],
    first: beats.find(({ entry }) => entry !== undefined)?.entry ?? 0,
    words: wordsOf(showing.words.screen),
    ...drawing,
  };
}

function wordsOf({ in: inward, out, figure, touches }: ScreenWords): ScreenData['words'] {
  return { in: inward, out, figure, touches };
}

/** What is done of each entry; a passage is once the person is past it. */
function segmentsOf({ plan, place }: UnderWay): readonly (0 | 1)[] {
  const behind = place.at === 'done' ? place.entry + 1 : place.entry;
  return plan.entries.map((entry, index) => {
    return isDone(entry) || (entry.kind !== 'exercise' && index < behind) ? 1 : 0;
  });
}

/** Things that beats share, each once, by its key. */
function shelf<T>() {
  const [keys, things]: [string[], T[]] = [[], []];
  const indexOf = (key: string, thing: () => T): number => {
    if (!keys.includes(key)) {
      keys.push(key);
      things.push(thing());
    }
    return keys.indexOf(key);
  };
  return { indexOf, things };
}

/** The beats with numbers in place of poses and cameras, and what those numbers mean. */
function drawn(beats: readonly Beat[], figures: Figures): Pick<ScreenData, 'beats' | 'moves' | 'cameras'> {
  const [moves, cameras] = [shelf<readonly FrameNumbers[]>(), shelf<ScreenData['cameras'][number]>()];
  const still = ({ pose }: Stance) => {
    const { frame } = known('pose', figures.poses, pose);
    return { move: moves.indexOf(pose, () => [frame, frame]), u0: 0, u1: 0 };
  };
  const moved = (from: Stance, to: Stance) => {
    const key = movementKey(from.pose, to.pose);
    const movement = own(figures.movements, key);
    if (!movement || from.pose === to.pose) return still(to);
    const [u0, u1] = from.pose < to.pose ? [0, FRAMES - 1] : [FRAMES - 1, 0];
    return { move: moves.indexOf(key, () => movement), u0, u1 };
  };
  const seenBy = ({ camera, pose }: Stance) => {
    const { x, times } =
      camera === undefined ? known('pose', figures.poses, pose).camera : known('camera', figures.cameras, camera);
    return cameras.indexOf(camera ?? `of ${pose}`, () => ({ middle: hundredths(x), times: hundredths(times) }));
  };
  const data = beats.map((beat, index): BeatData => {
    const { at, lasts, from, to, breath, entry = -1, shows: _, ...told } = beat;
    const movement = moved(from, to);
    const before = beats[index - 1]?.to;
    const isCut = before !== undefined && (before.pose !== from.pose || before.camera !== to.camera);
    const fades = isCut || (from.pose !== to.pose && movement.u0 === movement.u1) ? 1 : 0;
    const chair = own(figures.poses, to.pose)?.chair ?? -1;
    return {
      at,
      ms: lasts,
      ...told,
      letters: told.caption.length,
      ...movement,
      camera: seenBy(to),
      chair,
      b0: breath.from,
      b1: breath.to,
      fades,
      entry,
    };
  });
  return { beats: data, moves: moves.things, cameras: cameras.things };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function known<T>(what: string, all: Readonly<Record<string, T>>, id: string): T {
  const found = own(all, id);
  if (found === undefined) throw new RangeError(`no ${what} "${id}"; there are: ${Object.keys(all).join(', ')}`);
  return found;
}
