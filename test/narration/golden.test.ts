import { ssml } from '../../lambda/alexa/ssml.ts';
import { promptAt } from '../../lambda/coach/whereabouts.ts';
import { narrate } from '../../lambda/narration/narrate.ts';
import type { NarratedSentence } from '../../lambda/narration/sentence.ts';
import { inForm, teachingId } from '../../lambda/workout/catalog/form.ts';
import { STANDING } from '../../lambda/workout/plan/body.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import type { Plan } from '../../lambda/workout/plan/plan.ts';
import { bodyAfter, planFor } from '../../lambda/workout/plan/plan.ts';
import { NOTHING_SPARED } from '../../lambda/workout/plan/spared.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import { SPEAKER } from '../support/content.ts';
import { expectGolden } from '../support/golden.ts';
import { catalog, english, plan } from '../support/shipped.ts';

/** What is heard, entry by entry, for a reviewer to read: `<entry>.txt` as a table, `<entry>.ssml` as it is sent. */

const narrated = narratedIn(plan);

/** The entries that are others in another form. */
const inOtherForms = (['easier', 'chair'] as const).flatMap((form) => {
  return narratedIn(planFor(catalog, plan.workout, form)).filter(({ id }) => inForm(id).form === form);
});

function narratedIn(plan: Plan) {
  return plan.entries.map((each, entry) => ({ id: teachingId(each), sentences: sentencesOf(plan, entry) }));
}

function sentencesOf(plan: Plan, entry: number): readonly NarratedSentence[] {
  const before = plan.entries[entry - 1];
  const body = before ? bodyAfter(catalog, before) : STANDING;
  const timeline = timelineOf(catalog, {
    plan,
    place: beginningOf(entry),
    body,
    cadence: catalog.cadences.normal,
    away: 0,
  });
  const prompt = promptAt({ catalog, spared: NOTHING_SPARED }, { plan, ...timeline.leadsTo });
  return narrate(english, { lead: [], portions: [{ timeline, prompt }] }, SPEAKER).sentences;
}

test('each entry is heard as in its table', () => {
  for (const { id, sentences } of [...narrated, ...inOtherForms]) {
    expectGolden(`${id}.txt`, `${HEAD}\n${sentences.map(row).join('\n')}\n`);
  }
});

test('each entry is sent as in its markup', () => {
  for (const { id, sentences } of narrated) {
    expectGolden(`${id}.ssml`, `${ssml(sentences).replaceAll('/> ', '/>\n')}\n`);
  }
});

const HEAD = '    at   slot  speech  quiet  place          body               words';

function row({ at, speaks, quiet, cue, words }: NarratedSentence): string {
  const times = [at, speaks + quiet, speaks, quiet].map((time, index) => (time / 1000).toFixed(index === 0 ? 1 : 3));
  const [begins = '', slot = '', speech = '', silence = ''] = times;
  const columns = [begins.padStart(6), slot.padStart(6), speech.padStart(7), silence.padStart(6)];
  const place = cue ? momentOf(cue.place) : 'prompt';
  const body = cue ? `${cue.body.in}${cue.body.isResting ? '' : ', ready'}` : '';
  return `${columns.join(' ')}  ${place.padEnd(13)}  ${body.padEnd(17)}  ${words}`;
}

function momentOf(place: Place): string {
  if (place.at === 'steps') return `step ${place.step}`;
  return place.at === 'set' ? `repetition ${place.repetition}` : 'done';
}
