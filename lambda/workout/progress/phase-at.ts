import type { Cadence } from '../cadence.ts';
import { phaseLasts } from '../cadence.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { formOf } from '../catalog/catalog.ts';
import type { BreathSet, Phase } from '../catalog/exercise.ts';
import { entryAt } from '../plan/plan.ts';
import type { Milliseconds, WordsKey } from '../vocabulary.ts';
import type { Arrival } from './arrival.ts';
import { followedFor } from './arrival.ts';
import { cadenceOf } from './choices.ts';
import type { Narration } from './narration.ts';
import { choicesOf } from './person.ts';
import type { Progress } from './progress.ts';

/**
 * Which phase of a repetition was heard last. A place does not know it, as going on begins a repetition anew; but a
 * repetition ends where the next mark is, and its phases are as long as the breath. If the voice is slower than planned,
 * the phase may be one of a moment ago: it is for an answer, never for a place.
 */

/** A phase, and the entry of the plan that it belongs to. */
export interface PhaseInEntry {
  readonly entry: number;
  readonly words: WordsKey;
}

/** The phase that was heard before a word in the middle of a set; undefined everywhere else. */
export function phaseHeard(catalog: Catalog, progress: Progress, arrival: Arrival): PhaseInEntry | undefined {
  const { underWay } = progress;
  const narration = underWay?.narration;
  if (!narration || narration.sessionId !== arrival.sessionId) return undefined;
  const { listening, heardAtMost = Number.POSITIVE_INFINITY } = arrival;
  const heard = Math.min(followedFor(narration, arrival), heardAtMost - listening.wayOut);
  const repetition = repetitionAt(narration, heard);
  if (!repetition) return undefined;
  const entry = entryAt(underWay.plan, repetition.entry);
  if (entry.kind !== 'exercise') return undefined;
  const cadence = cadenceOf(choicesOf(progress.person), catalog.cadences);
  const phase = phaseAt(formOf(catalog, entry).set, cadence, repetition);
  return phase && { entry: repetition.entry, words: phase.words };
}

/** How long before the end of a repetition, and whether the set ends with it. */
interface BeforeEnd {
  readonly left: Milliseconds;
  readonly isLast: boolean;
}

/** The phase so long before the end of a repetition; undefined before its first, in what comes before the repetition. */
export function phaseAt(set: BreathSet, cadence: Cadence, { left, isLast }: BeforeEnd): Phase | undefined {
  const phases = isLast && set.closing ? [...set.repetition, set.closing] : set.repetition;
  let before = left;
  return phases.findLast(({ kind }) => {
    before -= phaseLasts(kind, cadence);
    return before <= 0;
  });
}

/** The repetition that so much of a narration has led into. */
function repetitionAt({ marks }: Narration, heard: Milliseconds): (BeforeEnd & { readonly entry: number }) | undefined {
  const index = marks.findLastIndex(({ at }) => at <= heard);
  const [here, next] = [marks[index], marks[index + 1]];
  if (here?.place.at !== 'set' || here.body.isResting || !next) return undefined;
  return { entry: here.place.entry, left: next.at - heard, isLast: next.place.at === 'done' };
}
