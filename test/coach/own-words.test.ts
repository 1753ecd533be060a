import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../../simulator/read-model.ts';
import { understand } from '../../simulator/understand.ts';
import { english } from '../support/content.ts';
import type { Dialogue, Played } from '../support/dialogue.ts';
import { played } from '../support/dialogue.ts';
import { ownWordsOf } from '../support/questions-words.ts';

/** Each prompt is answered in its own words, and in their negation, as by the yes and the no that they are. */

/** How a prompt is come to. */
interface WayTo extends Pick<Dialogue, 'given' | 'finished'> {
  readonly said: readonly string[];
  /** What stands in the prompt's placeholders there. */
  readonly values?: Readonly<Record<string, string>>;
  /** What declining it in its own words means, where that is more than a no. */
  readonly declinedAs?: string;
  /** Other ways to put its words. */
  readonly agrees?: readonly string[];
  readonly declines?: readonly string[];
}

const WAYS: Readonly<Record<string, WayTo>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'own-words.json'), 'utf8'),
);

const model = readModel();

/** A prompt that is heard only where nothing can be kept. */
const UNKEPT = 'paused-unkept';

const PROMPTS = Object.entries(english.prompts)
  .filter(([name]) => name !== UNKEPT)
  .map(([name, prompt]) => {
    const { values = {}, agrees: alsoAgrees = [], declines: alsoDeclines = [] } = WAYS[name] ?? {};
    const asks = [prompt.asks]
      .flat()
      .join(' ')
      .replaceAll(/\{(\w+)\}/g, (placeholder, value) => values[value] ?? placeholder);
    const { agrees, declines, ...own } = ownWordsOf({ ...prompt, asks });
    return { name, ...own, agrees: [...agrees, ...alsoAgrees], declines: [...declines, ...alsoDeclines] };
  });

/** Words that mean nothing to the model. */
const NOTHING = 'good dog';

/** What has come of words at a prompt: whether the session is open, the place, and what is asked then. */
interface Came extends Partial<Pick<Played, 'session' | 'place'>> {
  readonly asks?: string;
}

const known = new Map<string, Promise<Came>>();

/** Many words are held against the same yes: it is said once. */
function cameOf(name: string, words: string): Promise<Came> {
  const key = `${name}: ${words}`;
  const came = known.get(key) ?? comeOf(name, words);
  known.set(key, came);
  return came;
}

async function comeOf(name: string, words: string): Promise<Came> {
  const { said, given, finished } = wayTo(name);
  const rows = [...said, words].map((you) => ({ you }));
  const seen: Played[] = [];
  for await (const row of played({ title: name, given, finished, rows })) seen.push(row);
  const last = seen.at(-1);
  return { session: last?.session, place: last?.place, asks: last?.heard.slice(-50) };
}

function wayTo(name: string): WayTo {
  const way = WAYS[name];
  if (!way)
    throw new Error(`test/coach/own-words.json: no way to "${name}"; there are: ${Object.keys(WAYS).join(', ')}`);
  return way;
}

function wordsFor(kind: 'agrees' | 'declines' | 'chooses' | 'delays') {
  return PROMPTS.flatMap(({ name, [kind]: all }) => all.map((words) => ({ name, words })));
}

const WORDS = (['agrees', 'declines', 'chooses', 'delays'] as const).flatMap(wordsFor);

test('every prompt has a way to it, and words of its own', () => {
  expect(Object.keys(WAYS).sort()).toEqual(PROMPTS.map(({ name }) => name).sort());
  expect(PROMPTS.filter(({ agrees, chooses }) => agrees.length + chooses.length === 0)).toEqual([]);
});

test.each(WORDS)('$name: "$words" is understood', ({ words }) => {
  expect(understand(model, words)).not.toMatchObject({ intent: 'AMAZON.FallbackIntent' });
});

test.each(wordsFor('agrees'))('$name: "$words" is a yes', async ({ name, words }) => {
  expect(await cameOf(name, words)).toEqual(await cameOf(name, 'yes'));
});

test.each(wordsFor('declines'))('$name: "$words" is a no', async ({ name, words }) => {
  expect(await cameOf(name, words)).toEqual(await cameOf(name, wayTo(name).declinedAs ?? 'no'));
});

test.each(wordsFor('chooses'))('$name: "$words" is a choice', async ({ name, words }) => {
  expect(await cameOf(name, words)).not.toEqual(await cameOf(name, NOTHING));
});

test.each(wordsFor('delays'))('$name: "$words" keeps the place', async ({ name, words }) => {
  const [{ asks, ...here }, { asks: missed, ...there }] = [await cameOf(name, words), await cameOf(name, NOTHING)];
  expect(here).toEqual(there);
  expect(asks).not.toEqual(missed);
});
