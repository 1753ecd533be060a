import type { Line } from '../../narration/lines.ts';
import type { Catalog } from '../../workout/catalog/catalog.ts';
import { own } from '../../workout/own.ts';
import { entryAt } from '../../workout/plan/plan.ts';
import type { Spared } from '../../workout/plan/spare.ts';
import { sparedFor } from '../../workout/plan/spare.ts';
import { eased } from '../../workout/progress/easing.ts';
import { leaveOut } from '../../workout/progress/moves.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { unbegun } from '../../workout/progress/progress.ts';
import type { BodyPartId, Movement } from '../../workout/vocabulary.ts';
import { ask, askBare, isOnWayUp, nextFree, restOnWayUp } from '../ask.ts';
import { comeDown } from '../come-down.ts';
import { pendingOf } from '../pending.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { sparing, withUnderWay } from '../turn.ts';
import { notToday } from './decline.ts';
import { easierFirst, withoutEasier } from './easier-first.ts';
import { canBeEasier, inForm, notOnTheFloor } from './form.ts';
import { andOn } from './in-workout.ts';
import { askToLeaveOut } from './leave-out.ts';
import { notUnderstoodOfBody } from './not-understood.ts';

/**
 * Pain stops the set, brings down what is lifted, and leads only to what does not load the same, or home. What is spared
 * lasts for the session, and is never stored. No advice.
 */
export const pain: Handler = (turn) => {
  const part = turn.said.body;
  if (turn.question === 'easier-first') return pain(withoutEasier(turn));
  const { underWay } = turn.progress;
  if (!underWay && (turn.question === 'floor' || turn.question === 'start')) return painBefore(turn, part);
  if (!underWay) return notToday(turn, [{ name: 'stop-there' }, { name: 'rest-and-breathe' }]);
  if (isOnWayUp(turn)) return painOnWayUp(turn, underWay, part);
  if (turn.question === 'pain' && part === undefined) return askBare(turn, 'pain', [{ name: 'rest-and-breathe' }]);
  const sore = part === undefined ? [] : (own(turn.catalog.bodyParts, part) ?? []);
  const here = turn.question === 'passed-over' ? beforeCoolDown(underWay) : underWay;
  return offerNext(turn, here, {
    spared: sparedFor(turn.catalog, here, part),
    sore,
    before: [{ name: 'stop-there' }],
    after: [{ name: 'rest-and-breathe' }],
  });
};

/** It stays the way up; what hurts is spared, and the exercise at hand dropped, as anywhere. */
function painOnWayUp(turn: Turn, underWay: UnderWay, part: BodyPartId | undefined): Reply {
  const left = withUnderWay(turn, leftBehind(turn.catalog, underWay));
  return restOnWayUp(sparing(left, sparedFor(turn.catalog, underWay, part)), [
    { name: 'stop-there' },
    { name: 'rest-and-breathe' },
  ]);
}

/** Pain before a workout: what it would load is spared, and where nothing else is in the workout, it is not begun today. */
function painBefore(turn: Turn, part: BodyPartId | undefined): Reply {
  const underWay = unbegun(pendingOf(turn).plan, turn.now);
  const careful = sparing(turn, sparedFor(turn.catalog, underWay, part));
  const hasAny = nextFree(careful, underWay) !== undefined;
  return hasAny ? disclosure(careful) : notToday(turn, [{ name: 'ask-your-doctor' }]);
}

/** Asked about what was passed over, a person is not in the cool-down yet. */
function beforeCoolDown(underWay: UnderWay): UnderWay {
  return { ...underWay, place: { entry: underWay.place.entry - 1, at: 'done' } };
}

interface Sore {
  readonly spared: Spared;
  /** What loads the part that hurts, where it was named. */
  readonly sore: Spared;
  /** What is said before coming down, and after it. */
  readonly before?: readonly Line[];
  readonly after?: readonly Line[];
}

/**
 * Comes down, and drops the exercise at hand from today's plan in its form: its easier form is offered first, where that loads
 * nothing spared, and the next that does not.
 */
function offerNext(turn: Turn, here: UnderWay, { sore, before = [], after = [], ...more }: Sore): Reply {
  const { lines, underWay } = comeDown(turn, here, sore);
  const careful = sparing(turn, more.spared);
  const easier = eased(turn.catalog, underWay, careful.spared);
  const left = easier ?? leftBehind(turn.catalog, underWay);
  const offering = { ...careful, progress: { ...turn.progress, underWay: left }, atPrompt: undefined };
  if (easier) return askBare(offering, 'easier-first', [...before, ...lines, ...after]);
  const reason = nextFree(offering, left) === undefined ? [] : reasonFor(sore);
  return askBare(offering, 'pain', [...before, ...lines, ...after, ...reason]);
}

/** The place at the prompt before what comes next, without the exercise at hand; in a warm-up or a cool-down it stays. */
function leftBehind(catalog: Catalog, underWay: UnderWay): UnderWay {
  const { plan, place } = underWay;
  if (place.at === 'done') return underWay;
  if (entryAt(plan, place.entry).kind !== 'exercise') return underWay;
  return leaveOut(catalog, underWay, place.entry) ?? { ...underWay, place: { entry: place.entry, at: 'done' } };
}

const REASONS: Partial<Record<Movement, Line>> = {
  kneel: { name: 'next-spares-kneel' },
  wrists: { name: 'next-spares-wrists' },
  'arch-back': { name: 'next-spares-arch-back' },
  'bend-forward': { name: 'next-spares-bend-forward' },
};

/** Why the next one is better: "The next one is not on your knees." */
function reasonFor(sore: Spared): readonly Line[] {
  return sore.flatMap((movement) => REASONS[movement] ?? []).slice(0, 1);
}

/**
 * Too hard: the easier form; where it is easy already, slower, or the next. Where a kind of movement is named that cannot be done,
 * the next that has none of it; where it is the way down, on a chair.
 */
export const tooHard: Handler = (turn) => {
  const { movement } = turn.said;
  if (turn.question === 'easier-first') return movement ? tooHard(withoutEasier(turn)) : easierFirst(turn);
  const { underWay } = turn.progress;
  if (movement === 'other') return notUnderstoodOfBody(turn);
  if (movement === 'floor' && !isOnWayUp(turn)) return notOnTheFloor(turn);
  if (isOnWayUp(turn)) return restOnWayUp(turn, [{ name: 'rest-and-breathe' }]);
  if (!underWay) return movement ? askToLeaveOut(turn, movement) : easierBefore(turn);
  if (turn.question === 'unwell') return askBare(turn, 'unwell');
  if (movement) return offerNext(turn, underWay, { spared: [movement], sore: [movement] });
  if (canBeEasier(turn)) return inForm(turn, 'easier');
  const { lines, underWay: down } = comeDown(turn, underWay);
  const resting = { ...turn, progress: { ...turn.progress, underWay: down } };
  return askBare(resting, 'too-hard', [...lines, { name: 'easiest-there-is' }]);
};

/** Before a workout: the easier form from now on; where that was chosen, only the pace is left. */
function easierBefore(turn: Turn): Reply {
  return canBeEasier(turn)
    ? inForm(turn, 'easier')
    : andOn(turn, [{ name: 'easiest-there-is' }, { name: 'can-be-slower' }]);
}

/** What only a doctor can answer is not answered: ask them first, and how to leave things out. Nothing of it is kept. */
export const disclosure: Handler = (turn) => {
  const lead: readonly Line[] = [{ name: 'ask-your-doctor' }, { name: 'leave-things-out' }];
  const { underWay } = turn.progress;
  const isInSet = underWay && !turn.question && !turn.isNewSession && !underWay.body.isResting;
  if (!isInSet) return andOn(turn, lead);
  const { lines, underWay: down } = comeDown(turn, underWay);
  return ask({ ...turn, progress: { ...turn.progress, underWay: down } }, 'go-on', [...lines, ...lead]);
};
