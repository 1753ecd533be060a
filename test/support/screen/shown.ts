import type { BeatData, ScreenData } from '../../../lambda/alexa/apl/screen-data.ts';
import type { ScreenDirective } from '../../../lambda/alexa/screen.ts';
import { renderScreen } from '../../../lambda/alexa/screen.ts';
import { promptAt } from '../../../lambda/coach/whereabouts.ts';
import type { Narrated } from '../../../lambda/narration/narrate.ts';
import { narrate } from '../../../lambda/narration/narrate.ts';
import { inForm, teachingId } from '../../../lambda/workout/catalog/form.ts';
import { STANDING } from '../../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../../lambda/workout/plan/place.ts';
import type { Plan } from '../../../lambda/workout/plan/plan.ts';
import { bodyAfter, planFor } from '../../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import { timelineOf } from '../../../lambda/workout/timeline/timeline.ts';
import type { TeachingId } from '../../../lambda/workout/vocabulary.ts';
import { FORMS } from '../../../lambda/workout/vocabulary.ts';
import { readIn as textIn } from '../../../simulator/shown.ts';
import { NOON } from '../builders.ts';
import { SPEAKER } from '../content.ts';
import { figures } from '../figures.ts';
import { catalog, english } from '../shipped.ts';

/** What a screen is sent of each entry that ships. */

export interface ShownEntry {
  readonly id: TeachingId;
  readonly narrated: Narrated;
  readonly directive: ScreenDirective;
  readonly data: ScreenData;
}

/** Each entry of the whole workout in each form, from its title to the prompt after it, entered from the one before. */
export const SHOWN: readonly ShownEntry[] = FORMS.flatMap((form) => {
  const shown = shownIn(planFor(catalog, 'back-stretches', form));
  return form === 'easier' ? shown.filter(({ id }) => inForm(id).form === form) : shown;
});

function shownIn(plan: Plan): readonly ShownEntry[] {
  return plan.entries.map((entry, index) => {
    const id = teachingId(entry);
    const before = plan.entries[index - 1];
    const place = beginningOf(index);
    const body = before ? bodyAfter(catalog, before) : STANDING;
    const timeline = timelineOf(catalog, { plan, place, body, cadence: catalog.cadences.normal, away: 0 });
    const prompt = promptAt({ catalog, spared: NOTHING_SPARED }, { plan, ...timeline.leadsTo });
    const narrated = narrate(english, { lead: [{ name: 'good' }], portions: [{ timeline, prompt }] }, SPEAKER);
    const underWay = { plan, place, body, leftAt: NOON };
    const showing = { narrated, words: english, catalog, underWay };
    const directive = renderScreen({ showing, figures, id: `a request for ${id}`, goesOn: 0, isOpen: 1 });
    return { id, narrated, directive, data: directive.datasources.screen.properties };
  });
}

/** What can be read in a beat, from above. */
export function readIn(beat: BeatData): string {
  return textIn(beat, english.screen);
}
