import { readyIn, restingIn, STANDING } from '../../lambda/workout/plan/body.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import { withDone } from '../../lambda/workout/plan/plan.ts';
import type { Spared } from '../../lambda/workout/plan/spared.ts';
import { NOTHING_SPARED } from '../../lambda/workout/plan/spared.ts';
import type { Mark, Narration } from '../../lambda/workout/progress/narration.ts';
import type { Person } from '../../lambda/workout/progress/person.ts';
import type { Progress, UnderWay } from '../../lambda/workout/progress/progress.ts';
import type { Milliseconds, Movement } from '../../lambda/workout/vocabulary.ts';
import { entryOf, plan } from './structure.ts';

/** Things that tests need, with only what matters named. */

export const NOON = Date.parse('2026-11-22T12:00:00Z');

export function aPlace(entry: string, moment: 'steps' | 'done' | number): Place {
  const index = entryOf(entry);
  if (moment === 'steps') return beginningOf(index);
  return moment === 'done' ? { entry: index, at: 'done' } : { entry: index, at: 'set', repetition: moment };
}

export function aStep(entry: string, step: number): Place {
  return { entry: entryOf(entry), at: 'steps', step };
}

export function underWay(place: Place, changes: Partial<UnderWay> = {}): UnderWay {
  return { plan, place, body: STANDING, leftAt: NOON, ...changes };
}

export function progress(under?: UnderWay, changes: Partial<Person> = {}): Progress {
  return { person: { safetyHeard: true, history: { begun: 1, finished: 0 }, ...changes }, underWay: under };
}

/** A workout of which every exercise is done, on the floor at the first step of its cool-down. */
export function atCoolDown(): UnderWay {
  const all = [1, 2, 3, 4, 5, 6];
  return underWay(aPlace('cool-down', 'steps'), { plan: withDone(plan, all), body: restingIn('back') });
}

/** The cat, begun at noon: its position, a repetition every ten seconds from 0:40 on, its release, the prompt. */
export function catNarration(changes: Partial<Narration> = {}): Narration {
  const repetitions = Array.from({ length: 8 }, (_, index): Mark => {
    return {
      at: 40_000 + index * 10_000,
      cues: 6 + index * 2,
      place: aPlace('cat', index + 1),
      body: readyIn('all-fours'),
    };
  });
  return {
    sessionId: 'this-session',
    requestId: 'a-request',
    startedAt: NOON,
    lasts: 140_000,
    doubt: 0,
    marks: [
      { at: 0, cues: 0, place: aPlace('cat', 'steps'), body: restingIn('heels') },
      ...repetitions,
      { at: 120_000, cues: 22, place: aPlace('cat', 'done'), body: restingIn('all-fours') },
    ],
    ...changes,
  };
}

export function seconds(count: number): Milliseconds {
  return count * 1000;
}

/** What a body spares after pain, of a person who leaves nothing out. */
export function sore(...afterPain: readonly Movement[]): Spared {
  return { ...NOTHING_SPARED, afterPain };
}
