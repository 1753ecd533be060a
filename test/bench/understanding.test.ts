import { heardBy } from '../../bench/understanding/heard.ts';
import { missedLines, momentTable, summaryTable, wordTable } from '../../bench/understanding/tables.ts';

/** A model and a list that are small enough to count by hand. */

const model = {
  interactionModel: {
    languageModel: {
      invocationName: 'back stretches',
      intents: [
        { name: 'AMAZON.NextIntent' },
        { name: 'AMAZON.NoIntent' },
        { name: 'AMAZON.StopIntent' },
        { name: 'NotNowIntent', samples: ['not today'] },
        { name: 'SlowerIntent', samples: ['slower', 'stop rushing'] },
      ],
    },
  },
};

const said = {
  'mid-set': [
    { said: 'um slower please', means: ['Slower'] },
    { said: 'slow', means: ['Slower'] },
    { said: 'stop rushing', means: ['Stop', 'Pain'] },
  ],
  paused: [
    { said: 'next', means: ['Next'] },
    { said: 'not today', means: ['No'] },
  ],
};

const list = { name: 'mine', heard: heardBy(model, said), withFillers: heardBy(model, said, { dropsFillers: false }) };

test('a list is summed up, and what dropping fillers adds', () => {
  expect(summaryTable([list]).split('\n').at(-1)).toBe('| mine | 5 | 2 (40 %) | 2 (40 %) | 1 | 1 (20 %) |');
});

test('moments are told apart, also one that a list does not have', () => {
  const other = { ...list, name: 'other', heard: list.heard.filter(({ moment }) => moment === 'paused') };
  expect(momentTable([list, other]).split('\n')).toEqual([
    '| moment | mine | other |',
    '|---|--:|--:|',
    '| mid-set | 1 of 3, 1 else |  |',
    '| paused | 1 of 2, 1 else | 1 of 2, 1 else |',
  ]);
});

test('words are told apart, with what they were taken for', () => {
  expect(wordTable([list]).split('\n').slice(2)).toEqual([
    '| slower | 1 of 2 |  |',
    '| stop | 0 of 1, 1 else | Slower |',
    '| no | 0 of 1, 1 else | NotNow |',
    '',
    'All of it understood: next.',
  ]);
});

test('each phrase that was missed is told', () => {
  expect(missedLines(list)).toEqual([
    '-: "slow" (mid-set) is Slower',
    'Slower: "stop rushing" (mid-set) is Stop or Pain',
    'NotNow: "not today" (paused) is No',
  ]);
});
