import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialogue, Quote } from '../support/dialogue.ts';
import { isStale, quotesOf } from '../support/dialogue.ts';

/** Told where quotes have other words now. */
const CURE = 'npm run update, and read the difference';

const FOLDER = join(import.meta.dirname, '../dialogues');
const files = readdirSync(FOLDER).map((file) => ({ file, path: join(FOLDER, file), dialogues: dialoguesIn(file) }));
const everything: string[] = [];

function dialoguesIn(file: string): readonly Dialogue[] {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

describe.each(files)('$file', ({ path, dialogues }) => {
  const quotes: Quote[] = [];

  test.each(dialogues)('$title', async (dialogue) => {
    const { heard, ...played } = await quotesOf(dialogue);
    everything.push(heard);
    quotes.push(...played.quotes);
  });

  afterAll(() => {
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, requotedText(readFileSync(path, 'utf8'), quotes));
    else expect({ CURE, stale: quotes.filter(isStale) }).toEqual({ CURE, stale: [] });
  });
});

test('what is never heard in one row is heard in another, or it would be no test', () => {
  const never = files.flatMap(({ dialogues }) =>
    dialogues.flatMap(({ rows }) => rows.flatMap((row) => row.never ?? [])),
  );
  const heard = everything.join(' ');
  expect(never.filter((words) => !heard.includes(words))).toEqual([]);
});

/** The text of a file with each of its quotes, in their order, in the words that are said now. */
function requotedText(text: string, quotes: readonly Quote[]): string {
  let [before, rest] = ['', text];
  for (const { quote, now } of quotes) {
    const [old, at] = [JSON.stringify(quote), rest.indexOf(JSON.stringify(quote))];
    before += rest.slice(0, at) + JSON.stringify(now);
    rest = rest.slice(at + old.length);
  }
  return before + rest;
}
