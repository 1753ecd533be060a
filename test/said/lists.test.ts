import { listNames, readList, shortName, wordFor } from '../../bench/understanding/said.ts';
import { readModel } from '../../simulator/read-model.ts';

/** What the lists are allowed to say. Every file of this folder is a list, whoever wrote it. */

/** What people mean, and no intent is for yet. */
const WITHOUT_INTENT = ['Easier', 'SomebodyElse'];

const { intents } = readModel().interactionModel.languageModel;
const known = new Set([...intents.map(({ name }) => shortName(name)), ...WITHOUT_INTENT]);

test('the lists are there', () => {
  expect(listNames()).toEqual(expect.arrayContaining(['given', 'second']));
});

describe.each(listNames())('test/said/%s.json', (name) => {
  const entries = Object.entries(readList(name)).flatMap(([moment, all]) => all.map((each) => ({ moment, ...each })));

  test('means only intents that the model has, at least one by phrase', () => {
    const faults = entries.flatMap(({ moment, said, means }) => [
      ...(means.length === 0 ? [`"${said}" (${moment}) means nothing, allowed: one intent or more`] : []),
      ...means
        .filter((each) => !known.has(each))
        .map((each) => `"${said}" (${moment}) means "${each}", which is no intent of the model`),
    ]);
    expect(faults).toEqual([]);
  });

  test('says nothing twice at one moment', () => {
    const all = entries.map(({ moment, said }) => `${moment}: ${said.toLowerCase()}`);
    expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
  });
});

test.each([
  { intent: 'AMAZON.YesIntent', is: 'Yes', word: 'yes' },
  { intent: 'NotNowIntent', is: 'NotNow', word: 'no' },
])('the lists have $intent as $is', ({ intent, is, word }) => {
  expect(shortName(intent)).toBe(is);
  expect(wordFor(is)).toBe(word);
});
