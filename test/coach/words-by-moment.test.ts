import type { Place } from '../../lambda/workout/plan/place.ts';
import { nameOf } from '../support/dialogue.ts';
import { isThorough } from '../support/effort.ts';
import { expectGolden } from '../support/golden.ts';
import { MOMENTS } from '../support/moments.ts';
import type { Scene } from '../support/scene.ts';
import { comeTo, heardIn, inShort } from '../support/scene.ts';
import { progressIn } from '../support/stores.ts';
import { placeAfter, WORDS } from '../support/words-by-moment.ts';

/** Every word at every moment: what is heard, whether the session stays open, and the place after it. */

const DAY = 24 * 60 * 60 * 1000;
const told: string[] = [];

async function happens({ conversation, now }: Scene, word: string): Promise<string> {
  if (word === '(nothing)') return (await conversation.passTo(now + DAY)) ? '(the session ends)' : '(nothing)';
  return inShort(heardIn(await conversation.say(`alexa, ${word}`, now)));
}

function named(place: Place | undefined): string {
  return place ? nameOf(place) : 'none';
}

/** Between two edits every third word, at each moment others: the page is written and held by all of them. */
const TRIED = MOMENTS.map((moment, at) => {
  return { ...moment, words: Object.keys(WORDS).filter((_, index) => isThorough || (index + at) % 3 === 0) };
});

describe.each(TRIED)('$name', ({ words, ...moment }) => {
  const rows: string[] = [];

  test.each(words)('%s', async (word) => {
    const scene = await comeTo(moment);
    const answer = await happens(scene, word);
    const place = named((await progressIn(scene.store)).underWay?.place);
    const session = scene.conversation.isInSession() ? 'open' : 'closed';
    rows.push(`| ${word} | ${answer} | ${session} | ${place} |`);
    const effects = WORDS[word];
    expect(place).toBe(named(placeAfter(effects?.[moment.where] ?? effects?.otherwise ?? 'stays', moment)));
  });

  afterAll(() => {
    const here = moment.here ? ` (${named(moment.here)})` : '';
    told.push(
      `## ${moment.name}${here}\n\n| you say | Alexa | session | place |\n|---|---|---|---|\n${rows.join('\n')}\n`,
    );
  });
});

if (isThorough) {
  test('what is heard is what was read and found good', () => {
    expectGolden('words-by-moment.md', told.join('\n'));
  });
}
