import type { Line } from '../../narration/lines.ts';
import type { Planned } from '../../workout/length.ts';
import { isAtEnd } from '../../workout/moves.ts';
import { beginningOf } from '../../workout/place.ts';
import type { Plan } from '../../workout/plan.ts';
import { exercisesIn, planFor, withoutAll } from '../../workout/plan.ts';
import { planForTime, planLasting } from '../../workout/planner.ts';
import type { UnderWay } from '../../workout/progress.ts';
import { isWarned, unbegun } from '../../workout/progress.ts';
import { isFree } from '../../workout/sparing.ts';
import type { Milliseconds } from '../../workout/vocabulary.ts';
import { guideFromStart } from '../come-to.ts';
import { durationIn } from '../duration.ts';
import { wishOf } from '../guide.ts';
import type { InMind } from '../in-mind.ts';
import { begunHere, inMind, inMinutes, minutesOf, planningOf, wishWith, withPlan } from '../in-mind.ts';
import { whichThereAre } from '../prompts.ts';
import { ask, askAgain } from '../questions.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { andOn, withUnderWay } from './within.ts';

/** What is left of the workout, or all of it, in the time that somebody has. */
export const inTime: Handler = (turn) => {
  const asked = durationIn(turn.slots.length?.value);
  const mind = inMind(turn);
  const planned = planForTime(planningOf(turn, mind.underWay), asked);
  if ('least' in planned) return andOn(turn, [lengthsFrom(planned.least, planned.most)]);
  if (!mind.isBegun) return chosen(turn, planned.plan);
  return andOn(withWish(withPlan(turn, mind, planned.plan), asked), [stillToCome(mind, planned)]);
};

/** Whoever does not go on with what was left, but begins anew, has as much time for that. */
function withWish(turn: Turn, asked: Milliseconds): Turn {
  const { plan } = wishOf(turn);
  return { ...turn, wish: { plan: planLasting(planningOf(turn, unbegun(plan, turn.now)), asked).plan } };
}

function lengthsFrom(least: Milliseconds, most: Milliseconds): Line {
  const [from, to] = [inMinutes(least), inMinutes(most)];
  if (most === 0) return { name: 'nothing-left' };
  return from === to ? { name: 'possible-length', minutes: to } : { name: 'possible-lengths', least: from, most: to };
}

function stillToCome({ underWay: { place } }: InMind, { plan, lasts }: Planned): Line {
  const minutes = inMinutes(lasts);
  const later = plan.entries.slice(place.entry + 1);
  const exercises = exercisesIn({ ...plan, entries: later });
  if (later.length === 0) return { name: 'planned-last', minutes };
  return exercises.length > 0 ? { name: 'planned-from-here', minutes, exercises } : { name: 'planned-to-end', minutes };
}

/** One of the workouts by its name. In the middle of another it is asked first. */
export const workoutNamed: Handler = (turn) => {
  const { id = '' } = turn.slots.workout ?? {};
  const mind = inMind(turn);
  if (!Object.hasOwn(turn.catalog.workouts, id)) return andOn(turn, [whichThereAre(mind.underWay)]);
  const { underWay } = mind;
  const plan = withoutAll(planFor(turn.catalog, id), underWay.plan.leftOut ?? []);
  if (!mind.isBegun || isAtEnd(underWay)) return chosen(turn, plan);
  if (underWay.place.entry === 0) return inItsPlace(turn, underWay, plan);
  const asking = { ...turn, wish: { plan }, progress: { ...turn.progress, underWay } };
  return ask(asking, 'another', [whatIsPlanned(turn, plan)]);
};

/** Nothing is lost by another workout while somebody still warms up, and nothing is warmed up twice. */
function inItsPlace(turn: Turn, underWay: UnderWay, plan: Plan): Reply {
  const place = underWay.place.at === 'done' ? underWay.place : beginningOf(0);
  const lead = [whatIsPlanned(turn, plan)];
  return place === underWay.place
    ? andOn(withPlan(turn, inMind(turn), plan), lead)
    : andOn(withUnderWay(turn, { ...underWay, plan, place }), lead);
}

/** What was chosen is said, and begun; where there is a question, or none has heard the safety words, it is asked first. */
function chosen(turn: Turn, plan: Plan): Reply {
  const [about, lead] = [{ ...turn, wish: wishWith(turn, plan) }, [whatIsPlanned(turn, plan)]];
  if (turn.question) return askAgain(about, turn.question, lead);
  return isWarned(turn.progress) ? guideFromStart(about, turn.progress, lead) : ask(about, 'start', lead);
}

/** "About ten minutes: the cat, and the boat." */
function whatIsPlanned(turn: Turn, plan: Plan): Line {
  const { body } = begunHere(turn, plan);
  const free = plan.entries.filter((entry) => isFree(turn.catalog, turn.spared, body.in, entry));
  const exercises = exercisesIn({ ...plan, entries: free });
  if (exercises.length === 0) return { name: 'all-would-load' };
  return { name: 'planned', minutes: minutesOf(turn, plan), exercises };
}
