import { requoted } from '../support/quotes.ts';

/** Which quotes of the dialogues `npm run update` writes anew, and which stay, so that their dialogue fails. */

test.each([
  { quote: 'Shall we go on?', heard: 'Good. Shall we carry on?', now: 'Shall we carry on?' },
  { quote: 'Make your back flat.', heard: 'Rest. Let your back go flat. Sit back.', now: 'Let your back go flat.' },
  { quote: 'Back over your heels', heard: 'Slowly. Back onto your heels, and stay.', now: 'Back onto your heels,' },
  {
    quote: 'Next is the kneeling lift',
    heard: 'Then comes the kneeling lift, on your heels.',
    now: 'Then comes the kneeling lift,',
  },
  { quote: 'About ten minutes:', heard: 'About eleven minutes: the cat.', now: 'About eleven minutes:' },
  { quote: 'Say next.', heard: 'Say next.', now: 'Say next.' },
])('"$quote" is "$now" now', ({ quote, heard, now }) => {
  expect(requoted([quote], heard)).toEqual([now]);
});

test.each([
  { quote: 'The cat, four of six.', heard: 'The boat, five of six.' },
  { quote: 'You were on the cat, repetition four of eight.', heard: 'You were on the cat, repetition five of eight.' },
  { quote: 'at number four of the cat', heard: 'Your place is kept, at number seven of the boat.' },
  { quote: 'Say, next.', heard: 'Say, finish.' },
  { quote: 'Without the cat, then.', heard: 'Without the boat, then.' },
  { quote: 'Shall we go on?', heard: 'Goodbye.' },
  { quote: 'Stop there. Sit back slowly.', heard: 'Sit back slowly.' },
  { quote: 'The next one is not on your knees.', heard: 'The next one is on your knees.' },
  { quote: 'Slower, from here.', heard: 'Not slower, from here.' },
  { quote: 'Two of six', heard: 'Two of seven' },
])('"$quote" is not "$heard"', ({ quote, heard }) => {
  expect(requoted([quote], heard)).toEqual([quote]);
});

test('each quote is looked for after the one before', () => {
  expect(requoted(['Good.', 'Shall we go on?'], 'Shall we go on? Good. Shall we carry on?')).toEqual([
    'Good.',
    'Shall we carry on?',
  ]);
});
