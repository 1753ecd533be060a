import type { Line } from '../../narration/lines.ts';
import type { Catalog } from '../../workout/catalog/catalog.ts';
import { own } from '../../workout/own.ts';
import { loadsInPlan, sparedFor } from '../../workout/plan/pain.ts';
import { entryAt, isDone } from '../../workout/plan/plan.ts';
import { beforeFree, eased } from '../../workout/progress/after-pain.ts';
import { isCoolDownLeft } from '../../workout/progress/ending.ts';
import { isOnChair, leaveOut } from '../../workout/progress/moves.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import { unbegun } from '../../workout/progress/progress.ts';
import type { BodyPartId, Movement } from '../../workout/vocabulary.ts';
import { askBare, isOnWayUp, nextFree, restOnWayUp } from '../ask.ts';
import { comeDown } from '../come-down.ts';
import { pendingOf } from '../pending.ts';
import type { Question } from '../question.ts';
import type { Reply } from '../reply.ts';
import type { Handler, Turn } from '../turn.ts';
import { sparing, withUnderWay } from '../turn.ts';
import { changeTo } from './changed.ts';
import { notToday } from './decline.ts';
import { disclosure } from './disclosure.ts';
import { withoutEasier } from './easier-first.ts';
import { askToLeaveOut } from './leave-out.ts';

/**
 * Pain stops the set, brings down what is lifted, and leads only to what does not load the same, or home. What is spared
 * lasts for the session, and is never stored. No advice.
 */
export const pain: Handler = (turn) => {
  const part = turn.said.body;
  if (turn.question === 'easier-first') return pain(withoutEasier(turn));
  const { underWay } = turn.progress;
  if (!underWay && turn.question && BEFORE.includes(turn.question)) return painBefore(turn, part);
  if (!underWay) return notToday(turn, [{ name: 'stop-there' }, { name: 'rest-and-breathe' }]);
  if (isOnWayUp(turn)) return painOnWayUp(turn, underWay, part);
  if (turn.question === 'pain' && part === undefined) return askBare(turn, 'pain', [{ name: 'rest-and-breathe' }]);
  return offerNext(turn, turn.question === 'passed-over' ? beforeCoolDown(underWay) : underWay, part);
};

/** What loads a part of the body, if without it something is still to come, and nothing in the workout loads that part. */
function movementToLeaveOut(careful: Turn, part: BodyPartId | undefined): Movement | undefined {
  const { catalog, progress, spared } = careful;
  const { form, leftOut } = choicesOf(progress.person);
  return loadsOf(catalog, part).find((each) => {
    const to = changeTo(careful, { form, leftOut: [...leftOut, each] })?.underWay;
    if (!to || nextFree(careful, to) === undefined) return false;
    return (
      loadsInPlan(catalog, { ...to.plan, entries: to.plan.entries.filter((entry) => !isDone(entry)) }, spared.afterPain)
        .length === 0
    );
  });
}

/** The questions before a workout that would begin it. */
const BEFORE: readonly Question[] = [
  'floor',
  'chair',
  'start',
  'same-again',
  'other-workout',
  'offer-nonstop',
  'offer-brief',
];

/** It stays the way up; what hurts is spared, and the exercise at hand dropped, as anywhere. */
function painOnWayUp(turn: Turn, underWay: UnderWay, part: BodyPartId | undefined): Reply {
  const careful = sparing(turn, sparedFor(turn.catalog, underWay, part));
  const left = beforeFree(turn.catalog, leftBehind(turn.catalog, underWay), careful.spared);
  return restOnWayUp(withUnderWay(careful, left), [{ name: 'stop-there' }, { name: 'rest-and-breathe' }]);
}

/**
 * Pain before a workout: what it would load is spared. Where nothing else is in the workout, it is asked whether to leave that
 * out, if nothing would load it then, as on a chair after "my knees"; else it is not begun today.
 */
function painBefore(turn: Turn, part: BodyPartId | undefined): Reply {
  const underWay = unbegun(pendingOf(turn).plan, turn.now);
  const careful = sparing(turn, sparedFor(turn.catalog, underWay, part));
  if (nextFree(careful, underWay) !== undefined) return disclosure(careful);
  const movement = movementToLeaveOut(careful, part);
  return movement === undefined
    ? notToday(turn, [{ name: 'ask-your-doctor' }])
    : askToLeaveOut(careful, movement, [{ name: 'ask-your-doctor' }]);
}

/** Asked about what was passed over, a person is not in the cool-down yet. */
function beforeCoolDown(underWay: UnderWay): UnderWay {
  return { ...underWay, place: { entry: underWay.place.entry - 1, at: 'done' } };
}

/** The kinds of movement that load a part of the body; none, where no part was named. */
function loadsOf({ bodyParts }: Catalog, part: BodyPartId | undefined): readonly Movement[] {
  return part === undefined ? [] : (own(bodyParts, part) ?? []);
}

/**
 * Comes down, and drops the exercise at hand from today's plan in its form: its easier form is offered first, where that loads
 * nothing spared, and the next that does not.
 */
function offerNext(turn: Turn, here: UnderWay, part: BodyPartId | undefined): Reply {
  const { catalog } = turn;
  const sore = loadsOf(catalog, part);
  const { lines, underWay } = comeDown(turn, here, sore);
  const careful = sparing(turn, sparedFor(catalog, here, part));
  const easier = eased(catalog, underWay, careful.spared);
  const behind = leftBehind(catalog, underWay);
  const left = easier ?? beforeFree(catalog, behind, careful.spared);
  const offering = { ...careful, progress: { ...turn.progress, underWay: left }, atPrompt: undefined };
  const down: readonly Line[] = [{ name: 'stop-there' }, ...lines, { name: 'rest-and-breathe' }];
  if (easier) return askBare(offering, 'easier-first', down);
  const movement = nextFree(offering, left) === undefined ? movementToLeaveOut(offering, part) : undefined;
  // A proposal in a new session begins with a welcome; after pain it does not.
  if (movement) return askToLeaveOut({ ...offering, isNewSession: false, question: 'pain' }, movement, down);
  const why = nextFree(offering, left) === undefined ? whyNone(behind) : whyNext(left, sore);
  return askBare(offering, 'pain', [...down, ...why]);
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

/** Why the next one is better: "The next one is not on your knees." On a chair nothing is. */
function whyNext(underWay: UnderWay, sore: readonly Movement[]): readonly Line[] {
  return isOnChair(underWay) ? [] : sore.flatMap((movement) => REASONS[movement] ?? []).slice(0, 1);
}

/** Why nothing is offered, where exercises were still to come. */
function whyNone(underWay: UnderWay): readonly Line[] {
  return isCoolDownLeft(underWay) ? [] : [{ name: 'nothing-else' }];
}
