import { SHOWS } from '../../../lambda/alexa/screen.ts';
import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import { choicesOf } from '../../../lambda/workout/progress/person.ts';
import { shownIn } from '../../../simulator/shown.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../../support/builders.ts';
import type { Heard } from '../../support/session.ts';
import { openSession } from '../../support/session.ts';
import { storeWith } from '../../support/stores.ts';

/** The entry at hand, and what is told of each entry of the workout. */

function sourceIn({ response }: Heard): unknown {
  const [directive] = response.response.directives ?? [];
  return directive?.type === SHOWS ? directive.datasources : undefined;
}

function entriesIn(heard: Heard): readonly number[] {
  return [...new Set(shownIn(sourceIn(heard)).beats.map(({ entry }) => entry))];
}

test('what nonstop passes over, as it would hurt, is not told as done', async () => {
  const before = progress(underWay(aPlace('warm-up', 'steps')));
  const choices = { ...choicesOf(before.person), flow: 'nonstop' } as const;
  const store = await storeWith({
    ...before,
    person: { ...before.person, history: { begun: 3, finished: 1 }, choices },
  });
  const session = openSession(store, { screen: '1.4' });
  await session.ask('Launch');
  await session.ask('Yes', NOON + seconds(5));
  await session.ask('Pain body=wrist', NOON + seconds(65));
  const next = await session.ask('Next', NOON + seconds(165));
  expect(entriesIn(next)).toEqual([aPlace('kneeling-fold', 'steps').entry, aPlace('seated-stretch', 'steps').entry]);
  const later = expect.any(Number);
  const segments = [0, later, -1, -1, -1, -1, -1, -1];
  expect(sourceIn(next)).toMatchObject({ screen: { properties: { segments } } });
});

test('the way up of a person who has begun no workout is in no entry: nothing leads to the next or the previous one', async () => {
  const session = openSession(memoryProgressStore(), { screen: '1.4' });
  const heard = await session.ask('HelpUp');
  expect(heard.isOpen).toBe(true);
  expect(entriesIn(heard)).toEqual([-1]);
});
