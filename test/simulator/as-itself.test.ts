import type { Neared } from '../../bench/understanding/as-itself.ts';
import { asItself, heldOut, isLedAway, nearedBy, toTheLetter } from '../../bench/understanding/as-itself.ts';
import { heardBy } from '../../bench/understanding/heard.ts';
import { listNames, readList, shortName } from '../../bench/understanding/said.ts';
import { intentOf, nearestPhrasesIn, TROUBLE, understandingIn } from '../../simulator/as-itself.ts';
import { readModel } from '../../simulator/read-model.ts';
import { isThorough } from '../support/effort.ts';

const model = readModel();
const { phrases: nearest } = nearestPhrasesIn(model);
const intentNearest = (words: string) => intentOf(nearest(words));

const { understand: asItselfIn } = understandingIn(model);
const meaning = (utterance: string) => {
  const understood = asItselfIn(utterance);
  return understood.kind === 'intent' ? understood.intent : understood.kind;
};

const heard = listNames().map((name) => ({ name, all: heardBy(model, readList(name)) }));

function shareOf(all: readonly Neared[], isOne: (each: Neared) => boolean): number {
  return all.filter(isOne).length / all.length;
}

describe('as itself a page understands more, and hardly takes more for something else', () => {
  test.each([
    { list: 'second', more: 0.06 },
    { list: 'ours-questions', more: 0.003 },
    { list: 'ours-moves', more: 0.002 },
  ])('of test/said/$list.json at least $more more', ({ list, more }) => {
    const all = heard.find(({ name }) => name === list)?.all ?? [];
    const neared = nearedBy(
      model,
      all.filter(({ comes }) => comes === 'nothing'),
    );
    const gained = neared.filter((each) => asItself(each) === 'right' && toTheLetter(each) !== 'right').length;
    const mistaken = neared.filter((each) => asItself(each) === 'wrong').length;
    expect(gained / all.length).toBeGreaterThan(more);
    expect(mistaken / all.length).toBeLessThan(0.02);
  });

  test('of phrases that the model would not have, a third is understood, and at most 2 % are something else', () => {
    const all = heard.filter(({ name }) => name !== 'second').flatMap((list) => list.all);
    const neared = nearedBy(
      model,
      all.filter((_, index) => index % (isThorough ? 4 : 20) === 0),
    );
    expect(shareOf(neared, (each) => heldOut(each) === 'right')).toBeGreaterThan(1 / 3);
    expect(shareOf(neared, (each) => heldOut(each) === 'wrong')).toBeLessThan(0.02);
  });
});

describe('words of a body in trouble become nothing else', () => {
  const troubles = TROUBLE.map(shortName);
  const said = heard.flatMap(({ all }) => all).filter(({ means }) => means.every((each) => troubles.includes(each)));

  test('those on the lists, as if the model did not have them', () => {
    expect(said.length).toBeGreaterThan(200);
    const tried = said.filter((_, index) => isThorough || index % 4 === 0);
    expect(nearedBy(model, tried).filter((each) => isLedAway(each))).toEqual([]);
  });

  test('nor those with a word after them that leads on', () => {
    const onward = ['next', 'go on', 'keep going', 'skip this one', 'slower', 'yes', 'repeat that', 'stop'];
    const ledAway = said.filter((each, index) => {
      const intent = intentNearest(`${each.said} ${onward[index % onward.length]}`);
      return ![undefined, 'AMAZON.FallbackIntent', ...TROUBLE].includes(intent);
    });
    expect(ledAway.length).toBe(0);
  });

  test.each([
    { said: 'my chest is kind of tight go on', allowed: ['EmergencyIntent'] },
    { said: 'call an ambulance and stop', allowed: ['EmergencyIntent'] },
    { said: 'i am stuck so please go on', allowed: ['EmergencyIntent', 'StuckIntent'] },
    { said: 'a bit dizzy next', allowed: ['EmergencyIntent', 'StuckIntent', 'UnwellIntent'] },
    { said: 'next ouch', allowed: TROUBLE },
    { said: 'it hurtz next one', allowed: TROUBLE },
  ])('"$said" is no milder trouble', ({ said: words, allowed }) => {
    expect([undefined, ...allowed]).toContain(intentNearest(words));
  });
});

describe('what fits no phrase is taken for the nearest one', () => {
  test.each([
    { you: 'can you repeat what you said just now', means: 'SayAgainIntent' },
    { you: 'tell me where we are again', means: 'WhereIntent' },
    { you: 'dont go so fast', means: 'SlowerIntent' },
    { you: 'slow down a lttle', means: 'SlowerIntent' },
    { you: 'alexa, ask back stretches to tell me where we are again', means: 'WhereIntent' },
    { you: 'next', means: 'AMAZON.NextIntent' },
    { you: 'pancakes with syrup', means: 'AMAZON.FallbackIntent' },
    { you: 'alexa, ask back stretches for pancakes', means: 'AMAZON.FallbackIntent' },
    { you: 'alexa, open back stretches', means: 'launch' },
    { you: 'quit', means: 'exit' },
  ])('"$you" means $means', ({ you, means }) => {
    expect(meaning(you)).toBe(means);
  });
});

describe('a word that is misspelt, or stands alone, is understood as itself', () => {
  test.each([
    { said: 'stopp', means: 'AMAZON.StopIntent' },
    { said: 'pasue', means: 'AMAZON.PauseIntent' },
    { said: 'slowre', means: 'SlowerIntent' },
    { said: 'repaet', means: 'AMAZON.RepeatIntent' },
    { said: 'it hrts', means: 'PainIntent' },
    { said: 'i am dizy', means: 'UnwellIntent' },
    { said: 'pain', means: 'PainIntent' },
    { said: 'sore', means: 'PainIntent' },
    { said: 'dizzy', means: 'UnwellIntent' },
    { said: 'numb', means: 'UnwellIntent' },
    { said: 'fainting', means: 'EmergencyIntent' },
    { said: 'nice', means: 'AMAZON.FallbackIntent' },
  ])('"$said" is $means', ({ said, means }) => {
    expect(meaning(`alexa, ${said}`)).toBe(means);
  });
});
