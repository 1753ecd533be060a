import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Place } from '../../lambda/workout/place.ts';
import type { ProgressStore } from '../../lambda/workout/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Conversation, Outcome } from '../../simulator/conversation.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { openDoor, readModel } from '../../simulator/door.ts';
import { NOON, progress, underWay } from '../support/builders.ts';
import { content } from '../support/content.ts';
import { checked, nameOf } from '../support/dialogue.ts';
import { expectGolden } from '../support/golden.ts';
import { progressIn, storeWith } from '../support/stores.ts';
import type { AfterCue, MomentOfTalk } from '../support/words-by-moment.ts';
import { MOMENTS, placeAfter, WORDS } from '../support/words-by-moment.ts';

/** Every word at every moment: what is heard, whether the session stays open, and the place after it. */

const MODEL = readModel();
const DAY = 24 * 60 * 60 * 1000;
const told: string[] = [];

interface Scene {
  readonly conversation: Conversation;
  readonly store: ProgressStore;
  readonly now: Instant;
}

/** Talks until the moment has come. */
async function come({ given, away = 0, said, after }: MomentOfTalk): Promise<Scene> {
  const store = given ? await storeWith(progress(underWay(given, { leftAt: NOON - away }))) : memoryProgressStore();
  const conversation = startConversation(checked(openDoor(store, content)), MODEL);
  let now = NOON;
  for (const { words, after: cue } of said) {
    now = pointIn(conversation, cue, now);
    await conversation.say(words, now);
  }
  return { conversation, store, now: pointIn(conversation, after, now) };
}

function pointIn(conversation: Conversation, after: AfterCue | undefined, now: Instant): Instant {
  const playing = conversation.playing();
  if (!playing) return now;
  const { answer, startedAt } = playing;
  const cue = after && answer.sentences.find(({ words }) => words.startsWith(after.cue));
  if (after && !cue)
    throw new Error(`no cue "${after.cue}" in: ${answer.sentences.map(({ words }) => words).join(' ')}`);
  return startedAt + (after && cue ? cue.at + after.by : answer.lasts + 1000);
}

async function happens({ conversation, now }: Scene, word: string): Promise<string> {
  if (word === '(nothing)') return (await conversation.passTo(now + DAY)) ? '(the session ends)' : '(nothing)';
  return heard(await conversation.say(`alexa, ${word}`, now));
}

function heard(outcome: Outcome): string {
  if (outcome.kind !== 'answered') return `(${outcome.kind})`;
  const words = outcome.answer.sentences.map((sentence) => sentence.words).join(' ');
  return words.length > 150 ? `${words.slice(0, words.lastIndexOf(' ', 150))} ...` : words;
}

function named(place: Place | undefined): string {
  return place ? nameOf(place) : 'none';
}

describe.each(MOMENTS)('$name', (moment) => {
  const rows: string[] = [];

  test.each(Object.keys(WORDS))('%s', async (word) => {
    const scene = await come(moment);
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

test('what is heard is what was read and found good', () => {
  expectGolden('words-by-moment.md', told.join('\n'));
});
