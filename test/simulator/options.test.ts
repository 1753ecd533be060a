import { optionsIn } from '../../simulator/options.ts';

describe('npm start', () => {
  test.each([
    { args: [], is: { isFast: false, hasScreen: false, isExplained: false, voice: undefined } },
    { args: ['--explain'], is: { isFast: false, hasScreen: false, isExplained: true, voice: undefined } },
    { args: ['--screen'], is: { isFast: false, hasScreen: true, isExplained: false, voice: undefined } },
    {
      args: ['--fast', '--as', 'anna', '--explain', '--screen'],
      is: { isFast: true, hasScreen: true, isExplained: true, voice: 'anna' },
    },
  ])('takes $args', ({ args, is }) => {
    expect(optionsIn(args)).toEqual(is);
  });

  test.each([
    { args: ['--explian'], says: "Unknown option '--explian'" },
    { args: ['explain'], says: "Unexpected argument 'explain'" },
    { args: ['--explain=much'], says: "Option '--explain' does not take an argument" },
    { args: ['--screen', '8'], says: "Unexpected argument '8'" },
    { args: ['--as'], says: "Option '--as <value>' argument missing" },
    { args: ['--as', ''], says: '--as needs a name' },
  ])('refuses $args, and says what is allowed', ({ args, says }) => {
    expect(() => optionsIn(args)).toThrow(
      `${says}; allowed: npm start, with any of -- --fast --screen --explain --as anna`,
    );
  });
});
