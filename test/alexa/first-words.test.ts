import { INTENTS } from '../../lambda/alexa/intents.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { exercisesIn } from '../../lambda/workout/plan/plan.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../support/builders.ts';
import { plan } from '../support/content.ts';
import { isThorough } from '../support/effort.ts';
import { openSession } from '../support/session.ts';
import { progressIn, storeWith } from '../support/stores.ts';
import { pattern, said, titleOf } from '../support/words.ts';

/** Every word as the first of a session: for somebody new, for one with a place, for one who has finished. */

const WORDS: readonly string[] = [
  ...Object.keys(INTENTS).map((name) => name.replace('AMAZON.', '').replace(/Intent$/, '')),
  'GoTo exercise=boat',
  'GoTo exercise=cool-down',
  'GoToNumber number=5',
  'Skip exercise=boat',
  'Workout workout=short-back-stretches',
  'Workout workout=back-stretches',
  'Length length=PT10M',
  'Repetitions dose=5',
  'OwnBreath inhale=4 exhale=6',
  'Pain body=knee',
  'Unwell state=dizzy',
  'TooHard movement=kneel',
  'Disclosure condition=osteoporosis',
];

/** Words that lead elsewhere, or end the workout; after any other the place is the same. */
const MOVES: readonly string[] = [
  ...[
    'Next',
    'MoveOn',
    'NextExercise',
    'Previous',
    'OneBack',
    'Repeat',
    'Again',
    'NotThisOne',
    'Skip',
    'Pain',
    'Pain body=knee',
  ],
  ...[
    'TooHard',
    'Chair',
    'TooHard movement=kneel',
    'GoTo exercise=boat',
    'GoTo exercise=cool-down',
    'GoToNumber number=5',
  ],
];
const ENDS: readonly string[] = ['Stuck', 'Emergency'];

/** What is said next by somebody new; between two edits each of them after some of the words. */
const ANSWERS = ['Yes', 'Next', 'GoOn', 'Ready', 'No', 'Fallback'];

test.each(WORDS)('"%s" with a place kept', async (word) => {
  const kept = progress(underWay(aPlace('cat', 4)));
  const store = await storeWith(kept);
  const { says } = await openSession(store).ask(word);
  const { person, underWay: workout } = await progressIn(store);
  expect(says).not.toContain(said({ name: 'trouble' }));
  expect(person.history).toEqual(kept.person.history);
  expect(workout === undefined).toBe(ENDS.includes(word));
  if (!MOVES.includes(word) && !ENDS.includes(word)) expect(workout?.place).toEqual(aPlace('cat', 4));
});

test.each(WORDS)('"%s" after a finished workout', async (word) => {
  const store = await storeWith({ person: { safetyHeard: true, history: { begun: 3, finished: 3 } } });
  const { says } = await openSession(store).ask(word);
  const { history } = (await progressIn(store)).person;
  expect(says).not.toContain(said({ name: 'trouble' }));
  expect(history.finished).toBe(3);
  expect(history.begun).toBeGreaterThanOrEqual(3);
});

const EXERCISING = pattern`${[...exercisesIn(plan), 'warm-up', 'cool-down'].map((id) => titleOf(id)).concat('Breathe in')}`;

describe.each(ANSWERS.map((answer, index) => ({ answer, index })))(
  'to somebody new, and then three times "$answer"',
  ({ answer, index }) => {
    const tried = WORDS.filter((_, at) => isThorough || (at + index) % ANSWERS.length === 0);

    test.each(tried)('"%s": no exercise before the safety words', async (word) => {
      const session = openSession(memoryProgressStore());
      const heard = await session.ask(word);
      let [transcript, isOpen] = [heard.says, heard.isOpen];
      for (let time = 1; time <= 3 && isOpen; time += 1) {
        const next = await session.ask(answer, NOON + seconds(40 * time));
        transcript += ` ${next.says}`;
        isOpen = next.isOpen;
      }
      expect(transcript).not.toContain(said({ name: 'trouble' }));
      const [before = ''] = transcript.split(said({ name: 'safety' }));
      expect(before).not.toMatch(EXERCISING);
    });
  },
);
