import { wrapped } from '../../simulator/screen.ts';

describe('a line that is wider than the terminal breaks between words, and keeps its indent', () => {
  test.each([
    { line: '  Breathe in.', columns: 30, rows: ['  Breathe in.'] },
    { line: '  Hands on the chair. One knee down.', columns: 24, rows: ['  Hands on the chair.', '  One knee down.'] },
    { line: 'You: alexa, next', columns: 12, rows: ['You: alexa,', 'next'] },
    { line: '  Supercalifragilistic', columns: 12, rows: ['  Supercalif', '  ragilistic'] },
    { line: '', columns: 12, rows: [''] },
  ])('"$line" on $columns columns', ({ line, columns, rows }) => {
    expect(wrapped(line, columns).split('\n')).toEqual(rows);
  });
});
