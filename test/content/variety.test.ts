import { promptAt } from '../../lambda/coach/whereabouts.ts';
import { narrate } from '../../lambda/narration/narrate.ts';
import type { NarratedSentence } from '../../lambda/narration/sentence.ts';
import { STANDING } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import type { Plan } from '../../lambda/workout/plan/plan.ts';
import { bodyAfter, planFor } from '../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../lambda/workout/plan/spared.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import { FORMS } from '../../lambda/workout/vocabulary.ts';
import { SPEAKER } from '../support/content.ts';
import { catalog, english } from '../support/shipped.ts';

/** Nobody hears one sentence all the time: only the cues of a set are meant to be the same again. */

/** A whole workout with full words, response by response, from the prompt of the first exercise to the last word. */
const responsesOf = (plan: Plan) =>
  plan.entries.map((_, entry): readonly NarratedSentence[] => {
    const before = plan.entries[entry - 1];
    const body = before ? bodyAfter(catalog, before) : STANDING;
    const start = { plan, place: beginningOf(entry), body, cadence: catalog.cadences.normal, away: 0 };
    const timeline = timelineOf(catalog, start);
    const prompt = promptAt({ catalog, spared: NOTHING_SPARED }, { plan, ...timeline.leadsTo });
    const { sentences } = narrate(english, { lead: [], portions: [{ timeline, prompt }] }, SPEAKER);
    return entry === 0 ? sentences.slice(-1) : sentences;
  });

const heardIn = (plan: Plan) =>
  responsesOf(plan).map((sentences) => {
    const spoken = sentences.filter(({ cue }) => cue?.about.kind !== 'phase').map(({ words }) => words);
    return spoken.flatMap((words) => words.split(/(?<=[.?]) /));
  });

describe.each(FORMS)('in the form %s', (form) => {
  const heard = heardIn(planFor(catalog, 'back-stretches', form));
  const everySentence = [...new Set(heard.flat())];

  test('no sentence is heard six times in a workout', () => {
    const timesOf = (sentence: string) => heard.flat().filter((each) => each === sentence).length;
    expect(everySentence.length).toBeGreaterThan(40);
    expect(everySentence.filter((sentence) => timesOf(sentence) >= 6)).toEqual([]);
  });

  test('no sentence is heard in three responses running', () => {
    const isRunning = (sentence: string) => {
      return heard.some((_, at) => [at, at + 1, at + 2].every((index) => heard[index]?.includes(sentence)));
    };
    expect(everySentence.filter(isRunning)).toEqual([]);
  });
});
