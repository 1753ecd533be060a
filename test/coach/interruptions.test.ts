import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrate } from '../../lambda/narration/narrate.ts';
import { formOf } from '../../lambda/workout/catalog/catalog.ts';
import { STANDING } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import { countFor } from '../../lambda/workout/timeline/pacing.ts';
import { timelineOf } from '../../lambda/workout/timeline/timeline.ts';
import type { Milliseconds, Seconds } from '../../lambda/workout/vocabulary.ts';
import { catalog, english, plan, SPEAKER } from '../support/content.ts';
import type { Dialogue, Row } from '../support/dialogue.ts';
import { nameOf, play } from '../support/dialogue.ts';
import { entryOf } from '../support/structure.ts';
import { asked, cued, said } from '../support/words.ts';

/** When a workout under way is interrupted, and the place that is kept. */
interface Interruption {
  readonly exercise: string;
  readonly during: string;
  /** The first cue of this place, as a dialogue names it: "repetition 6". */
  readonly from: string;
  readonly after: Seconds;
  readonly place: string;
}

const table: readonly Interruption[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'interruptions.json'), 'utf8'),
);
const exercises = [...new Set(table.map(({ exercise }) => exercise))].map((exercise) => ({ exercise }));

const HALF_AN_HOUR = 30 * 60_000;

/** How many repetitions there are of every exercise. */
const dose = 8;

const WELCOME = said({ name: 'welcome-back' });
const GO_ON = asked({ name: 'shall-we-go-on' });
/** How everybody begins who stands, and is to be on the floor. */
const WAY_DOWN = cued({ kind: 'way', words: 'one-knee' });

/** When the first word of an exercise is heard, after what is said before it. */
const [, afterGood] = narrate(english, { lead: [{ name: 'good' }, { name: 'again' }] }, SPEAKER).sentences;

/** When a cue is heard, in an exercise that begins with the way down. */
function heardAt({ exercise, from }: Interruption): Milliseconds {
  const place = beginningOf(entryOf(exercise));
  const cadence = catalog.cadences.normal;
  const { cues } = timelineOf(catalog, { plan, place, body: STANDING, cadence, away: HALF_AN_HOUR });
  const cue = cues.find((each) => nameOf(each.place) === `${exercise}, ${from}`);
  if (!cue || !afterGood) throw new Error(`no ${from} in the ${exercise}`);
  return afterGood.at + cue.at;
}

/** Goes on with an exercise from its beginning. */
function begun(exercise: string, rows: readonly Row[]): Dialogue {
  const hear = [WELCOME, `${said({ name: 'were-before', exercise })} ${GO_ON}`];
  const begin: readonly Row[] = [
    { you: 'alexa, open back stretches', hear, session: 'open' },
    {
      you: 'yes',
      hear: [said({ name: 'good' }), lastWordsBefore(exercise), wordsAfter(exercise)],
      session: 'open',
      place: `${exercise}, position`,
    },
  ];
  return { title: exercise, given: `${exercise}, position`, rows: [...begin, ...rows] };
}

type Back = 'at once' | 'later';

/** Comes back to a place that was kept, and goes on there. */
function resumed({ exercise, place }: Pick<Interruption, 'exercise' | 'place'>, back: Back): readonly Row[] {
  const beginning = place.replace(/step \d/, 'position');
  const repetition = repetitionIn(place);
  const were = repetition
    ? said({ name: 'were-on', exercise, repetition, dose })
    : said({ name: 'were-before', exercise });
  return [
    {
      you: 'alexa, open back stretches',
      hear: [WELCOME, were, GO_ON],
      session: 'open',
      place: back === 'later' ? beginning : place,
    },
    ...(back === 'at once'
      ? []
      : ([{ you: 'yes', hear: [asked({ name: 'warm-up-first' })], place: beginning }] as const)),
    { you: back === 'at once' ? 'yes' : 'no', hear: goingOn(exercise, repetition, back), session: 'open' },
  ];
}

/** The number in "cat, repetition 4", if there is one. */
function repetitionIn(place: string): number | undefined {
  const [, number] = /repetition (\d)/.exec(place) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Back after a moment: a few words. Later: the way down, the position, and from which repetition. */
function goingOn(exercise: string, repetition: number | undefined, back: Back): readonly string[] {
  const and = wordsAfter(exercise);
  if (repetition === undefined) return [lastWordsBefore(exercise), and];
  if (back === 'later') return [WAY_DOWN, cued({ kind: 'from-repetition', repetition }), and];
  const first = repetition === 1 ? lastWordsBefore(exercise) : firstWordsOf(exercise, repetition);
  return [said({ name: 'good' }), first, and];
}

/** The last words before a set. */
function lastWordsBefore(exercise: string): string {
  return cued({ kind: 'step', of: exercise, words: 'go', dose });
}

/** The first words of a repetition after a moment's absence: brief, with its number. Example: "Four of eight, in." */
function firstWordsOf(exercise: string, repetition: number): string {
  const [phase] = formOf(catalog, { id: exercise }).set.repetition;
  if (!phase) throw new Error(`${exercise} has no repetition`);
  const { kind, words } = phase;
  const count = countFor(repetition, dose);
  const about = { of: exercise, repetition, dose, count, reminder: false, last: false } as const;
  return cued({ ...about, kind: 'phase', phase: kind, words }, 'brief');
}

/** The first words after a set. */
function wordsAfter(exercise: string): string {
  return cued({ kind: 'set-done', of: exercise, dose });
}

describe.each(table)('$exercise, during $during', (interruption) => {
  const { exercise, after, place } = interruption;
  const then = `@${heardAt(interruption) / 1000 + after}s`;

  test('by "stop": the place is kept, and offered three days later', async () => {
    const stop: Row = { you: `${then} alexa, stop`, hear: [said({ name: 'goodbye' })], session: 'closed', place };
    await play(begun(exercise, [stop, { you: '+3d' }, ...resumed({ exercise, place }, 'later')]));
  });

  test('by "exit", which takes no answer: the place is kept', async () => {
    const exit: Row = { you: `${then} alexa, exit`, hear: [], session: 'closed', place };
    await play(begun(exercise, [exit, { you: '+2h' }, ...resumed({ exercise, place }, 'later')]));
  });

  test('by a device that dies, and is back at once: the place is found by the clock', async () => {
    const dies: Row = { you: `${then} !unplug`, hear: [], session: 'closed' };
    await play(begun(exercise, [dies, ...resumed({ exercise, place }, 'at once')]));
  });
});

describe.each(exercises)('$exercise', ({ exercise }) => {
  test('on a device that died without a word, opened again the next day, is offered from its beginning', async () => {
    const place = `${exercise}, position`;
    const dies: Row = { you: '@100s !unplug', hear: [], session: 'closed' };
    await play(begun(exercise, [dies, { you: '+1d' }, ...resumed({ exercise, place }, 'later')]));
  });

  test('whose prompt was never answered is done', async () => {
    const silence: Row = { you: '+20m', hear: [], session: 'closed', place: `${exercise}, done` };
    const hear = [WELCOME, `${said({ name: 'had-done', exercise })} ${GO_ON}`];
    await play(begun(exercise, [silence, { you: 'alexa, open back stretches', hear, session: 'open' }]));
  });
});
