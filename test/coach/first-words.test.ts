import { INTENTS } from '../../lambda/alexa/intents.ts';
import { progress } from '../support/builders.ts';
import { openSession } from '../support/session.ts';
import { progressIn, storeWith } from '../support/stores.ts';

/** Any word as the first of a session, of a person who has finished a workout and begun no other. */

/** A workout that is asked for begins: that is a word from the person. */
const ASKS_FOR_ONE: readonly string[] = ['length', 'workout', 'go-to', 'go-to-number'];

const intents = Object.entries(INTENTS).filter(([, word]) => !ASKS_FOR_ONE.includes(word));
const words = ['Launch', ...intents.map(([name]) => name.replace('AMAZON.', '').replace(/Intent$/, ''))];

test.each(words)('"%s" begins no workout', async (what) => {
  const store = await storeWith(progress(undefined, { history: { begun: 1, finished: 1 } }));
  await openSession(store).ask(what);
  expect(await progressIn(store)).toMatchObject({ person: { history: { begun: 1 } } });
  expect((await progressIn(store)).underWay).toBeUndefined();
});
