import type { Milliseconds, Seconds } from '../../lambda/workout/vocabulary.ts';
import type { Recording } from './recording.ts';

/** A stretch of sound between two quiets. */
interface Stretch {
  readonly from: Seconds;
  readonly until: Seconds;
}

const FRAME: Seconds = 0.005;
/** What is 40 dB below the loudest frame is quiet. */
const QUIET = 10 ** (-40 / 20);

/** The stretches of sound with a gap of quiet between them, of this length at least. */
export function stretchesOf(recording: Recording, gap: Milliseconds): readonly Stretch[] {
  const loudness = loudnessOf(recording);
  const threshold = loudness.reduce((most, each) => Math.max(most, each), 0) * QUIET;
  const stretches: { from: Seconds; until: Seconds }[] = [];
  for (const [frame, loud] of loudness.entries()) {
    if (loud <= threshold) continue;
    const last = stretches.at(-1);
    const [from, until] = [frame * FRAME, (frame + 1) * FRAME];
    if (last && (from - last.until) * 1000 < gap) last.until = until;
    else stretches.push({ from, until });
  }
  return stretches;
}

/** The root mean square of each frame. A frame's borders are rounded, never its length, or the error would add up. */
function loudnessOf({ samples, rate }: Recording): readonly number[] {
  const frames = Math.floor(samples.length / rate / FRAME);
  return Array.from({ length: frames }, (_, frame) => {
    const [from, until] = [Math.round(frame * FRAME * rate), Math.round((frame + 1) * FRAME * rate)];
    let power = 0;
    for (let at = from; at < until; at += 1) power += (samples[at] ?? 0) ** 2;
    return Math.sqrt(power / (until - from));
  });
}
