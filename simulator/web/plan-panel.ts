import type { Content } from '../../lambda/narration/content.ts';
import { FORMS, MOVEMENTS } from '../../lambda/workout/vocabulary.ts';
import { elementCalled } from './element.ts';
import type { LinkedPlan } from './linked-plan.ts';
import { doseFields } from './plan-doses.ts';
import { labelled, numberIn } from './plan-fields.ts';
import { linkOf, planIn } from './plan-link.ts';
import { dosesFor, minutesFor, minutesIn, workoutFor } from './plan-rules.ts';
import { FORM_NAMES, listOf, movementName, nameOf, wordsFor } from './plan-words.ts';

/** The form in which an adviser makes the link of a plan. */

const COPIED = 'Copied.';
const MARKED = 'It is marked: copy it from there.';

export function planPanel(content: Content): void {
  const fold = elementCalled('plan-maker', HTMLDetailsElement);
  const fields = planFields(content);
  const result = planResult(content);
  const renew = () => result.show(fields.plan());
  fold.addEventListener('toggle', renew);
  fold.addEventListener('change', renew);
}

/** What is filled in. */
function planFields(content: Content) {
  const place = elementCalled('plan-place', HTMLSelectElement);
  const minutes = elementCalled('plan-minutes', HTMLInputElement);
  const boxes = MOVEMENTS.map((movement) => ({ movement, ...labelled(movementName(content, movement), 'checkbox') }));
  const doses = doseFields(content);
  place.append(...FORMS.map((form) => new Option(FORM_NAMES[form])));
  elementCalled('plan-left-out', HTMLElement).append(...boxes.map(({ label }) => label));
  return {
    plan: (): LinkedPlan => {
      const leftOut = boxes.flatMap(({ movement, input }) => (input.checked ? [movement] : []));
      const form = FORMS[place.selectedIndex];
      doses.offer(dosesFor({ form, leftOut }, content.catalog));
      return {
        form,
        leftOut: leftOut.length > 0 ? leftOut : undefined,
        minutes: numberIn(minutes),
        doses: doses.given(),
      };
    },
  };
}

/** What a plan comes to, and its link; or why it can have none. */
function planResult(content: Content) {
  const [line, copied] = [elementCalled('plan-line', HTMLElement), elementCalled('plan-copied', HTMLElement)];
  const [link, copy] = [elementCalled('plan-link', HTMLInputElement), elementCalled('copy-plan', HTMLButtonElement)];
  copy.addEventListener('click', async () => {
    link.select();
    copied.textContent = (await isCopied(link.value)) ? COPIED : MARKED;
  });
  return {
    show: (plan: LinkedPlan) => {
      const made = linkOf(location.href, plan);
      const found = planIn(new URL(made).hash, content);
      const isPlan = found.kind === 'plan';
      [copy.disabled, copied.textContent, link.value] = [!isPlan, '', isPlan ? made : ''];
      line.textContent = found.kind === 'refused' ? `There is no link yet: ${found.fault}.` : outcomeOf(plan, content);
    },
  };
}

/** "What it comes to: on a chair, about twelve minutes: the chair fold and the chair cat. It can be from 5 to 21 minutes." */
function outcomeOf(plan: LinkedPlan, content: Content): string {
  const { lasts, plan: made } = workoutFor(plan, content.catalog);
  const names = made.entries.flatMap((entry) => (entry.kind === 'exercise' ? [nameOf(content, entry)] : []));
  const { least, most } = minutesFor(plan, content.catalog);
  const bounds = `It can be from ${least} to ${most} minutes.`;
  return `What it comes to: ${wordsFor(plan, content, minutesIn(lasts))}: ${listOf(names, 'and')}. ${bounds}`;
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
