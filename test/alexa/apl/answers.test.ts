import type { ScreenData } from '../../../lambda/alexa/apl/screen-data.ts';
import { isForScreen } from '../../../lambda/alexa/screen.ts';
import { choicesOf, NEWCOMER } from '../../../lambda/workout/progress/person.ts';
import { aPlace, NOON, progress, seconds, underWay } from '../../support/builders.ts';
import type { Heard } from '../../support/session.ts';
import { openSession } from '../../support/session.ts';
import { storeWith } from '../../support/stores.ts';
import { entryOf } from '../../support/structure.ts';

/** What a screen shows of an answer in the middle of a workout. */

const BEGAN = NOON + seconds(5);

/** In the set of the cat, whose narration began at 12:00:05, right after the kneeling lift. */
async function inTheCat() {
  const session = openSession(await storeWith(progress(underWay(aPlace('kneeling-lift', 'done')))), { screen: '1.4' });
  await session.ask('Launch');
  await session.ask('Yes', BEGAN);
  return session;
}

/** What its screen is sent. */
function dataOf({ response, says }: Heard): ScreenData {
  const directive = response.response.directives?.find(isForScreen);
  if (!directive) throw new Error(`nothing is shown beside "${says}"`);
  return directive.datasources.screen.properties;
}

/** What stands above the words of an answer, up to what is asked or led on to. */
async function headOf(word: string): Promise<string | undefined> {
  const session = await inTheCat();
  const [first] = dataOf(await session.ask(word, BEGAN + seconds(90))).beats;
  return first?.head;
}

test.each(['Where', 'Pause', 'Help'])('"%s" in a set is answered under the name of the exercise', async (word) => {
  expect(await headOf(word)).toBe('The cat');
});

test('every screen gets the same document, which is made once', async () => {
  const session = await inTheCat();
  const documentOf = ({ response }: Heard) => response.response.directives?.find(isForScreen)?.document;
  const first = documentOf(await session.ask('Help', BEGAN + seconds(90)));
  expect(first?.type).toBe('APL');
  expect(documentOf(await session.ask('Yes', BEGAN + seconds(120)))).toBe(first);
});

test('pain, which leads away from the exercise at hand, is answered under no name, rather than that of one before', async () => {
  expect(await headOf('Pain body=knee')).toBe('Back Stretches');
});

test('a goodbye to a whole workout praises once', async () => {
  const session = openSession(await storeWith(progress(underWay(aPlace('cool-down', 'steps')))), { screen: '1.4' });
  await session.ask('Launch');
  await session.ask('Yes', BEGAN);
  const { beats } = dataOf(await session.ask('Finish', BEGAN + seconds(300)));
  const told = beats.map(({ title, caption }) => [title, caption]);
  expect(told[0]).toEqual(['Well done', 'That was the whole workout']);
  expect(told.filter(([title = '', caption]) => caption?.includes(title))).toEqual([]);
});

test('nonstop, an entry is done once the next begins, and the last never', async () => {
  const choices = { ...choicesOf(NEWCOMER), flow: 'nonstop' } as const;
  const begun = underWay(aPlace('kneeling-lift', 'done'));
  const store = await storeWith(progress(begun, { history: { begun: 3, finished: 2 }, choices }));
  const session = openSession(store, { screen: '1.4' });
  await session.ask('Launch');
  const { segments, beats } = dataOf(await session.ask('Yes', BEGAN));
  const [cat, boat] = [entryOf('cat'), entryOf('boat')];
  expect(new Set(beats.map(({ entry }) => entry))).toEqual(new Set([cat, boat]));
  expect(segments[cat]).toBe(beats.findIndex(({ entry }) => entry === boat));
  expect(segments[boat]).toBe(-1);
});
