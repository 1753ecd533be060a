import type { NarrationClock } from '../lambda/alexa/device.ts';
import { alexaDevice } from '../lambda/alexa/device.ts';
import { promptAt } from '../lambda/coach/whereabouts.ts';
import type { Content } from '../lambda/narration/content.ts';
import { ENGLISH } from '../lambda/narration/content.ts';
import type { Narrated } from '../lambda/narration/narrate.ts';
import { narrate } from '../lambda/narration/narrate.ts';
import type { Words } from '../lambda/narration/words.ts';
import { WHOLE_WORKOUT } from '../lambda/workout/catalog/catalog.ts';
import { STANDING } from '../lambda/workout/plan/body.ts';
import { beginningOf } from '../lambda/workout/plan/place.ts';
import { bodyAfter, planFor } from '../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../lambda/workout/plan/spared.ts';
import type { Timeline } from '../lambda/workout/timeline/timeline.ts';
import { timelineOf } from '../lambda/workout/timeline/timeline.ts';

export interface NarratedExercise {
  readonly id: string;
  readonly timeline: Timeline;
  readonly narrated: Narrated;
}

/** English as it is spoken by a voice of the content. @throws RangeError for a voice that it does not have. */
export function englishBy({ words, voices }: Content, name: string): Words {
  const [english, voice] = [words[ENGLISH], voices[name]];
  if (!english || !voice) throw new RangeError(`no voice "${name}"; there are: ${Object.keys(voices).join(', ')}`);
  return { ...english, voice };
}

/** Each exercise of the whole workout, from its beginning, entered from the one before. */
export function narratedExercises(
  { catalog }: Content,
  words: Words,
  clock: NarrationClock = 'ssml',
): readonly NarratedExercise[] {
  const plan = planFor(catalog, WHOLE_WORKOUT);
  return plan.entries.flatMap((entry, index) => {
    if (entry.kind !== 'exercise') return [];
    const before = plan.entries[index - 1];
    const body = before ? bodyAfter(catalog, before) : STANDING;
    const cadence = catalog.cadences.normal;
    const timeline = timelineOf(catalog, { plan, place: beginningOf(index), body, cadence, away: 0 });
    const prompt = promptAt({ catalog, spared: NOTHING_SPARED }, { plan, ...timeline.leadsTo });
    return [
      {
        id: entry.id,
        timeline,
        narrated: narrate(words, { lead: [], portions: [{ timeline, prompt }] }, alexaDevice(clock)),
      },
    ];
  });
}
