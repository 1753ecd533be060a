import type { Content } from '../../lambda/narration/content.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { OWNER, storeTakesTooLong } from './coach.ts';
import { elementCalled } from './element.ts';
import type { LinkedPlan } from './linked-plan.ts';
import { planIn } from './plan-link.ts';
import { minutesIn, workoutFor } from './plan-rules.ts';
import { refusalOf, wordsFor } from './plan-words.ts';
import { takePlan, whatPlanChanges } from './take-plan.ts';

/** What a page tells of a plan in its address, which changes nothing until it is taken. */
export interface PlanNotice {
  /** Tells it anew, as something may have been begun since. */
  readonly renew: () => void;
}

interface NoticeOptions {
  readonly content: Content;
  readonly store: ProgressStore;
  readonly now: () => Instant;
  /** One thing at a time, as in `turns.ts`. */
  readonly inTurn: (action: () => Promise<void>) => void;
  readonly onTaken: () => void;
}

const NOT_KEPT = 'It could not be kept: close the other tabs of this page, reload this one, and open the link again.';

export function planNotice({ content, store, now, inTurn, onTaken }: NoticeOptions): PlanNotice {
  const [notice, words] = [elementCalled('plan', HTMLElement), elementCalled('plan-words', HTMLElement)];
  const [use, close] = [elementCalled('use-plan', HTMLButtonElement), elementCalled('close-plan', HTMLButtonElement)];
  /** The address that was answered already. */
  let answered = '';

  const tell = (sentence: string, canBeUsed: boolean) => {
    [notice.hidden, use.hidden, close.textContent] = [false, !canBeUsed, canBeUsed ? 'Not now' : 'Close'];
    if (words.textContent !== sentence) words.textContent = sentence;
  };
  const renew = async () => {
    const found = location.hash === answered ? ({ kind: 'none' } as const) : planIn(location.hash, content);
    if (found.kind === 'none') notice.hidden = true;
    else if (found.kind === 'refused') tell(refusalOf(found.fault), false);
    else tell(sentencesFor(found.plan, content, await keptIn(store, now())), true);
  };
  const take = async () => {
    const found = planIn(location.hash, content);
    if (found.kind !== 'plan' || location.hash === answered) return;
    if (!(await takePlan(store, OWNER, found.plan, now()))) return tell(NOT_KEPT, false);
    history.replaceState(null, '', location.pathname + location.search);
    notice.hidden = true;
    onTaken();
  };

  use.addEventListener('click', () => inTurn(take));
  close.addEventListener('click', () => {
    answered = location.hash;
    notice.hidden = true;
  });
  window.addEventListener('hashchange', () => {
    answered = '';
    inTurn(renew);
  });
  return { renew: () => inTurn(renew) };
}

type Kept = Awaited<ReturnType<ProgressStore['read']>> | 'unread';

/** What is kept, or that it cannot be read: that is told when the plan is taken. */
function keptIn(store: ProgressStore, now: Instant): Promise<Kept> {
  return store.read(OWNER, now, storeTakesTooLong()).catch(() => 'unread');
}

/** "A plan from a link: on a chair, without kneeling, about ten minutes. It takes the place of the workout that you left." */
function sentencesFor(plan: LinkedPlan, content: Content, kept: Kept): string {
  const lasts = minutesIn(workoutFor(plan, content.catalog).lasts);
  const changes = typeof kept === 'string' ? [] : whatPlanChanges(kept.progress, plan, content);
  return [`A plan from a link: ${wordsFor(plan, content, lasts)}.`, ...changes].join(' ');
}
