import type { Milliseconds } from '../../workout/vocabulary.ts';
import { captionsIn } from './captions.ts';
import type { Explained, Stance } from './stance.ts';
import type { Told } from './told.ts';

/** What a screen shows for a while: a cue, a part of one, or any other sentence. Beats follow each other without a gap. */
export interface Beat extends Told {
  /** From the response's first word. */
  readonly at: Milliseconds;
  readonly lasts: Milliseconds;
  readonly from: Stance;
  readonly to: Stance;
  /** How full the lungs are, from empty at 0 to full at 1. */
  readonly breath: { readonly from: number; readonly to: number };
  /** The entry of the plan at hand, if one is. */
  readonly entry?: number;
  /** What the screen itself says as the beat begins, where it speaks. */
  readonly says?: string;
}

/** A beat cut into the stages of a movement, each with the sentence that is said in its middle. */
export function stageBeats(whole: Beat, { from, stages }: Explained, speaks: Milliseconds): readonly Beat[] {
  const captions = captionsIn(whole.caption, speaks);
  const cut = cutAt(
    whole,
    stages.map((_, index) => (whole.lasts * index) / stages.length),
  );
  return cut.map((beat, index) => {
    const middle = beat.at - whole.at + beat.lasts / 2;
    const { caption = '' } = captions.findLast(({ from }) => from <= middle) ?? {};
    return { ...beat, caption, from: stages[index - 1] ?? from, to: stages[index] ?? whole.to };
  });
}

/** A beat cut where one sentence of a long caption ends and the next begins; what leads on is shown with the last. */
export function captionBeats(whole: Beat, speaks: Milliseconds): readonly Beat[] {
  const captions = captionsIn(whole.caption, speaks);
  const cut = cutAt(
    whole,
    captions.map(({ from }) => from),
  );
  return cut.map((beat, index) => {
    const isLast = index === cut.length - 1;
    const leading = isLast || whole.state === 'paused' ? {} : { hint: '', onward: undefined };
    return { ...beat, ...leading, caption: captions[index]?.caption ?? '' };
  });
}

/** @param times where each part begins, from the beat's own beginning; together they last as long as it to the millisecond. */
function cutAt(whole: Beat, times: readonly Milliseconds[]): readonly Beat[] {
  const begin = times.map(Math.round);
  return begin.map((begins, index) => {
    return { ...whole, at: whole.at + begins, lasts: (begin[index + 1] ?? whole.lasts) - begins };
  });
}
