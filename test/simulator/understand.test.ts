import { readModel } from '../../simulator/read-model.ts';
import { isAddressed, understand } from '../../simulator/understand.ts';

const model = readModel();

function meaning(utterance: string): string {
  const understood = understand(model, utterance);
  return understood.kind === 'intent' ? understood.intent : understood.kind;
}

describe('words are understood from the interaction model', () => {
  test.each([
    { you: 'next', means: 'AMAZON.NextIntent' },
    { you: 'Next!', means: 'AMAZON.NextIntent' },
    { you: 'alexa, next', means: 'AMAZON.NextIntent' },
    { you: 'Alexa next please', means: 'AMAZON.NextIntent' },
    { you: 'uh, okay, next', means: 'AMAZON.NextIntent' },
    { you: 'okay', means: 'AMAZON.YesIntent' },
    { you: 'um, yes please', means: 'AMAZON.YesIntent' },
    { you: 'no thanks', means: 'AMAZON.NoIntent' },
    { you: 'go back', means: 'AMAZON.PreviousIntent' },
    { you: 'say that again', means: 'AMAZON.RepeatIntent' },
    { you: 'start over', means: 'AMAZON.StartOverIntent' },
    { you: 'never mind', means: 'AMAZON.CancelIntent' },
    { you: 'go home', means: 'AMAZON.NavigateHomeIntent' },
    { you: 'I’m ready', means: 'ReadyIntent' },
    { you: 'all done', means: 'DoneIntent' },
    { you: 'good dog', means: 'AMAZON.FallbackIntent' },
    { you: 'exit', means: 'exit' },
    { you: 'alexa, start back stretches', means: 'launch' },
    { you: 'Alexa, open Back Stretches.', means: 'launch' },
    { you: 'back stretches', means: 'launch' },
    { you: 'alexa, ask back stretches to start over', means: 'AMAZON.StartOverIntent' },
    { you: 'alexa, ask back stretches for pancakes', means: 'AMAZON.FallbackIntent' },
  ])('"$you" means $means', ({ you, means }) => {
    expect(meaning(you)).toBe(means);
  });

  test.each([
    { sample: 'number three', you: 'number 3' },
    { sample: 'wait twenty one seconds', you: 'wait 21 seconds' },
    { sample: 'one hundred five', you: '105' },
  ])('numbers are heard as words: "$you"', ({ sample, you }) => {
    const [intents, invocationName] = [[{ name: 'CountIntent', samples: [sample] }], 'back stretches'];
    const counting = { interactionModel: { languageModel: { invocationName, intents } } };
    expect(understand(counting, you)).toMatchObject({ intent: 'CountIntent' });
  });
});

test('words that begin with her name are for Alexa whatever she does', () => {
  expect(isAddressed('Alexa, next')).toBe(true);
  expect(isAddressed('next')).toBe(false);
  expect(isAddressed('alexander')).toBe(false);
});
