import type { Content } from '../../lambda/narration/content.ts';
import type { InForm } from '../../lambda/workout/catalog/form.ts';
import { teachingId } from '../../lambda/workout/catalog/form.ts';
import type { TeachingId } from '../../lambda/workout/vocabulary.ts';
import { elementCalled } from './element.ts';
import type { LinkedPlan } from './linked-plan.ts';
import type { Labelled } from './plan-fields.ts';
import { labelled, numberIn } from './plan-fields.ts';
import type { PossibleDose } from './plan-rules.ts';
import { nameOf } from './plan-words.ts';

/** A field for each exercise that a plan may have. */
export interface DoseFields {
  readonly offer: (possible: readonly PossibleDose[]) => void;
  readonly given: () => LinkedPlan['doses'];
}

/** A dose is of one form: in another, its field begins empty, and it is there again where the form is. */
export function doseFields(content: Content): DoseFields {
  const parent = elementCalled('plan-doses', HTMLElement);
  const known = new Map<TeachingId, Field>();
  let fields: readonly Field[] = [];
  let offered = '';
  return {
    offer: (possible) => {
      const forms = JSON.stringify(possible);
      if (forms === offered) return;
      offered = forms;
      fields = possible.map((each) => known.get(teachingId(each.entry)) ?? fieldFor(each, content));
      for (const field of fields) known.set(teachingId(field), field);
      parent.replaceChildren(...fields.map(({ label }) => label));
    },
    given: () => {
      const given = fields.flatMap(({ id, input }) => {
        const dose = numberIn(input);
        return dose === undefined ? [] : [[id, dose] as const];
      });
      return given.length > 0 ? Object.fromEntries(given) : undefined;
    },
  };
}

interface Field extends Labelled, InForm {}

/** "the chair cat (3 to 10)" */
function fieldFor({ entry, bounds: { least, most, inPairs } }: PossibleDose, content: Content): Field {
  const field = labelled(`${nameOf(content, entry)} (${least} to ${most}${inPairs ? ', even' : ''})`, 'number');
  const { input } = field;
  [input.min, input.max, input.step] = [String(least), String(most), inPairs ? '2' : '1'];
  input.placeholder = String(entry.dose);
  return { ...field, id: entry.id, form: entry.form };
}
