import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Conversation, Outcome } from '../../simulator/conversation.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { englishIn, openDoor } from '../../simulator/door.ts';
import { explainerFor } from '../../simulator/explanation.ts';
import { followScript } from '../../simulator/script.ts';
import { NOON } from '../support/builders.ts';
import { content } from '../support/content.ts';

const LAUNCH = 'alexa, start back stretches';

/** A model small enough to know what is nearest. */
const model = {
  interactionModel: {
    languageModel: {
      invocationName: 'back stretches',
      intents: [
        { name: 'AMAZON.FallbackIntent' },
        { name: 'AMAZON.NextIntent' },
        { name: 'SlowerIntent', samples: ['slower', 'go slower', 'a little slower'] },
        { name: 'GoOnIntent', samples: ['go on', 'go on with it'] },
        { name: 'WaitIntent', samples: ['wait a little'] },
        { name: 'ListIntent', samples: ['what a little list'] },
        {
          name: 'PainIntent',
          samples: ['my {body} hurts', 'that hurts'],
          slots: [{ name: 'body', type: 'BODY' }],
        },
        {
          name: 'RepetitionsIntent',
          samples: ['{dose} times'],
          slots: [{ name: 'dose', type: 'AMAZON.NUMBER' }],
        },
      ],
      types: [{ name: 'BODY', values: [{ id: 'knee', name: { value: 'knee', synonyms: ['kneecap'] } }] }],
    },
  },
};

const explain = explainerFor(model, englishIn(content).heard);

function household(): Conversation {
  return startConversation(openDoor(memoryProgressStore(), content), model);
}

async function outcomeOf(utterance: string): Promise<Outcome> {
  const conversation = household();
  await conversation.say(LAUNCH, NOON);
  return conversation.say(`alexa, ${utterance}`, NOON + 1000);
}

describe('words are explained by their intent, its slots and the word that they mean', () => {
  test.each([
    { you: 'um, next please', tells: 'taken as AMAZON.NextIntent: the word "next"' },
    { you: 'my kneecap hurts', tells: 'taken as PainIntent, body "kneecap" (knee): the word "pain"' },
    { you: '10 times', tells: 'taken as RepetitionsIntent, dose "10": the word "repetitions"' },
    { you: 'exit', tells: 'taken as SessionEndedRequest: the word "session-ended"' },
  ])('"$you"', async ({ you, tells }) => {
    expect(explain(you, await outcomeOf(you))).toEqual([`  ${tells}`]);
  });
});

describe('where nothing was understood, the nearest phrases are told, one of each intent', () => {
  test.each([
    { you: 'go much slower', nearest: '"go slower" (SlowerIntent), "go on" (GoOnIntent)', why: 'words in common' },
    { you: 'slowre', nearest: '"slower" (SlowerIntent)', why: 'a typing error' },
    {
      you: 'it hurts',
      nearest: '"go on with it" (GoOnIntent), "that hurts" (PainIntent)',
      why: 'the rarer word first',
    },
    { you: 'qwertz', nearest: 'no phrase has a word of it', why: 'none' },
  ])('"$you": $why', async ({ you, nearest }) => {
    expect(explain(you, await outcomeOf(you))).toEqual([
      '  taken as AMAZON.FallbackIntent: the word "not-understood"',
      `  nearest: ${nearest}`,
    ]);
  });

  test('three at most', async () => {
    const [, nearest = ''] = explain('go a little it hurts', await outcomeOf('go a little it hurts'));
    expect(nearest.split(' (')).toHaveLength(4);
  });
});

test('a slot that was filled with anything leaves the nearest phrases to be told', async () => {
  expect(explain('my banana hurts', await outcomeOf('my banana hurts'))).toEqual([
    '  taken as PainIntent, body "banana": the word "pain"',
    '  nearest: "my {body} hurts" (PainIntent)',
  ]);
});

test('what was said in a slot may make another word of it', async () => {
  const [taken] = explain('my chest pain hurts', await outcomeOf('my chest pain hurts'));
  expect(taken).toBe('  taken as PainIntent, body "chest pain": the word "danger"');
});

test('a script tells it between what is said and the answer, and nothing of words that were not heard', async () => {
  const told: string[] = [];
  const script = { lines: [LAUNCH, '@1s next', 'good dog'], begin: NOON, explain };
  for await (const line of followScript(household(), script)) if (!line.startsWith('  0:')) told.push(line);
  expect(told).toEqual([
    `You: ${LAUNCH}`,
    '  taken as LaunchRequest: the word "launch"',
    expect.stringContaining('the session stays open'),
    'You at 0:01: next',
    '(not heard: while Alexa talks, say "alexa" first)',
    'You: good dog',
    '  taken as AMAZON.FallbackIntent: the word "not-understood"',
    '  nearest: no phrase has a word of it',
    expect.stringContaining('the session stays open'),
  ]);
});
