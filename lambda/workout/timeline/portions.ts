import type { Catalog } from '../catalog/catalog.ts';
import { formOf } from '../catalog/catalog.ts';
import { restingIn } from '../plan/body.ts';
import { isFree } from '../plan/free.ts';
import { isRestDue } from '../plan/passed-over.ts';
import { beginningOf, isSamePlace } from '../plan/place.ts';
import type { Entry } from '../plan/plan.ts';
import { bodyAfter, entryAt, isDone, withDone } from '../plan/plan.ts';
import { missingBefore } from '../plan/prerequisite.ts';
import { NOTHING_SPARED } from '../plan/spared.ts';
import type { Flow, Milliseconds } from '../vocabulary.ts';
import type { Cue } from './cue.ts';
import type { Start } from './start.ts';
import type { Timeline } from './timeline.ts';
import { endOfEntry, instructionsOf, laidOut, timelineOf } from './timeline.ts';

/** After what a person wants a prompt, and for how long they can be guided without one. */
interface Course {
  readonly flow: Flow;
  readonly longest: Milliseconds;
  /** Whether it is the person's first workout: then nonstop waits before the strongest exercise, which is announced. */
  readonly isFirst?: boolean;
}

/** One portion or more. */
type Portions = readonly [Timeline, ...Timeline[]];

/**
 * What is narrated from a start, in portions, after each of which guidance may wait for the person. Step by step, there is
 * one, an instruction; nonstop, there are all to the end of the workout; otherwise there is this entry. What lasts too
 * long is cut between two repetitions.
 */
export function portionsFrom(catalog: Catalog, start: Start, { flow, longest, isFirst = false }: Course): Portions {
  if (flow === 'step') return [cut(firstInstruction(catalog, start), longest)[0]];
  const here = cut(timelineOf(catalog, start), longest);
  if (flow === 'exercise') return here;
  const later = laterStarts(catalog, start);
  const wait = isFirst ? later.findIndex(({ plan, place }) => isStrongest(catalog, entryAt(plan, place.entry))) : -1;
  const unannounced = wait < 0 ? later : later.slice(0, wait);
  return [...here, ...unannounced.flatMap((each) => cut(timelineOf(catalog, each), longest))];
}

/** Whether an exercise lifts both ends of the body at once: about 6,000 N on the spine (McGill). */
export function isStrongest(catalog: Catalog, entry: Entry): boolean {
  return entry.kind === 'exercise' && formOf(catalog, entry).movements.includes('lift-both-ends');
}

/**
 * The starts of the later entries, each with the body that the one before it leaves: without those that are done or load what
 * is spared, up to the first whose prerequisite is not done, or to the cool-down where an exercise was passed over.
 */
function laterStarts(
  catalog: Catalog,
  { plan, place, cadence, guidance, spared = NOTHING_SPARED }: Start,
): readonly Start[] {
  const starts: Start[] = [];
  let [before, done] = [place.entry, withDone(plan, [place.entry])];
  for (let entry = place.entry + 1; entry < plan.entries.length; entry += 1) {
    const body = bodyAfter(catalog, entryAt(plan, before), spared);
    const next = entryAt(plan, entry);
    if (isDone(next) || !isFree(catalog, spared, body.in, next)) continue;
    const to = { plan: done, place: beginningOf(entry), body };
    if (isRestDue(catalog, to, spared) || missingBefore(catalog, done, entry).length > 0) break;
    starts.push({ ...to, plan, cadence, guidance, spared, away: 0 });
    [before, done] = [entry, withDone(done, [entry])];
  }
  return starts;
}

function firstInstruction(catalog: Catalog, start: Start): Timeline {
  const [first = [], [next] = []] = instructionsOf(catalog, start);
  const leadsTo = next ? { place: next.place, body: next.body } : endOfEntry(catalog, start);
  return { ...laidOut(first), leadsTo };
}

/** In as few parts as are no longer than that, and as equal as the repetitions allow. */
function cut(whole: Timeline, longest: Milliseconds): Portions {
  const beginnings = whole.cues.flatMap((cue, index) => (isNextRepetition(cue, whole.cues[index - 1]) ? [index] : []));
  for (let parts = 1; parts <= beginnings.length; parts += 1) {
    const portions = cutAt(whole, evenly(whole, beginnings, parts));
    if (portions.every(({ lasts }) => lasts <= longest)) return portions;
  }
  return cutAt(whole, beginnings);
}

/** Whether a cue begins a repetition that follows another, or the rest before it. */
function isNextRepetition({ place }: Cue, before: Cue | undefined): boolean {
  return before?.place.at === 'set' && place.at === 'set' && !isSamePlace(before.place, place);
}

/** Of all beginnings, those nearest to where equal parts would begin. */
function evenly({ cues, lasts }: Timeline, beginnings: readonly number[], parts: number): readonly number[] {
  const begins = (index: number) => cues[index]?.at ?? 0;
  const chosen = Array.from({ length: parts - 1 }, (_, part) => {
    const ideal = (lasts * (part + 1)) / parts;
    return beginnings.reduce((nearest, each) => {
      return Math.abs(begins(each) - ideal) < Math.abs(begins(nearest) - ideal) ? each : nearest;
    });
  });
  return [...new Set(chosen)];
}

/** @param indices of the cues that the later parts begin with, in order. */
function cutAt(whole: Timeline, [index, ...later]: readonly number[]): Portions {
  const next = whole.cues[index ?? -1];
  if (index === undefined || !next) return [whole];
  const leadsTo = { place: next.place, body: restingIn(next.body.in) };
  const rest = { ...laidOut(whole.cues.slice(index)), leadsTo: whole.leadsTo };
  const ends = later.map((end) => end - index);
  return [{ cues: whole.cues.slice(0, index), lasts: next.at, leadsTo }, ...cutAt(rest, ends)];
}
