import { alexaDevice } from '../../lambda/alexa/device.ts';
import type { Content } from '../../lambda/narration/content.ts';
import { ENGLISH } from '../../lambda/narration/content.ts';
import type { Narrated } from '../../lambda/narration/narrate.ts';
import { narrate } from '../../lambda/narration/narrate.ts';
import type { Pace } from '../../lambda/workout/cadence.ts';
import { formOf, passageOf, WHOLE_WORKOUT } from '../../lambda/workout/catalog/catalog.ts';
import type { InForm } from '../../lambda/workout/catalog/form.ts';
import type { Body } from '../../lambda/workout/plan/body.ts';
import { restingIn } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import type { Entry } from '../../lambda/workout/plan/plan.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** One exercise or passage in one of its forms as it is heard, by a person who is there already: without the way to it. */
export interface HeardForm {
  readonly narrated: Narrated;
  /** From its first word to the last one's quiet. */
  readonly lasts: Milliseconds;
}

/**
 * With every word that is said in full, at a pace.
 * @param dose of an exercise; its least, where none is given.
 * @throws RangeError where the content has no such exercise, passage or form.
 */
export function heardForm(content: Content, of: InForm, pace: Pace = 'normal', dose?: number): HeardForm {
  const { catalog, words } = content;
  const english = words[ENGLISH];
  if (!english) throw new RangeError(`no words in "${ENGLISH}"; there are: ${Object.keys(words).join(', ')}`);
  const { entry, body } = entryOf(content, of, dose);
  const plan = { workout: WHOLE_WORKOUT, entries: [entry] };
  const cadence = catalog.cadences[pace];
  const timeline = timelineOf(catalog, { plan, place: beginningOf(0), body, cadence, away: 0 });
  const narrated = narrate(english, { lead: [], end: { timeline, goodbye: [] } }, alexaDevice('ssml'));
  return { narrated, lasts: narrated.lasts };
}

function entryOf({ catalog }: Content, of: InForm, dose?: number): { readonly entry: Entry; readonly body: Body } {
  if (Object.hasOwn(catalog.passages, of.id)) {
    const [first] = passageOf(catalog, of).parts;
    const kind = of.id === 'cool-down' ? 'cool-down' : 'warm-up';
    return { entry: { kind, ...of }, body: restingIn(first?.startsIn ?? 'standing') };
  }
  const { startsIn, dose: bounds } = formOf(catalog, of);
  return { entry: { kind: 'exercise', ...of, dose: dose ?? bounds.least }, body: restingIn(startsIn) };
}
