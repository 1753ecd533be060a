import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialogue, Quote } from '../support/dialogue.ts';
import { isStale, quotesOf } from '../support/dialogue.ts';
import { watchedBy } from '../support/health.ts';
import { HEALTH } from '../support/health-words.ts';
import { requoted } from '../support/quotes.ts';

/** Told where quotes have other words now. */
const CURE = 'npm run update, and read the difference';

const isUpdate = process.env.UPDATE_GOLDEN !== undefined;
const FOLDER = join(import.meta.dirname, '../dialogues');
const files = readdirSync(FOLDER).map((file) => {
  const path = join(FOLDER, file);
  const dialogues: readonly Dialogue[] = JSON.parse(readFileSync(path, 'utf8'));
  const quotes: Quote[] = [];
  return { file, path, dialogues, quotes };
});
const everything: string[] = [];
const written: string[] = [];

describe.each(files)('$file', ({ dialogues, quotes }) => {
  test.each(dialogues)('$title', async (dialogue) => {
    const { heard, ...played } = await quotesOf(dialogue, (store) => watchedBy(written, store));
    everything.push(heard);
    quotes.push(...played.quotes);
  });

  afterAll(() => {
    if (!isUpdate) expect({ CURE, stale: quotes.filter(isStale) }).toEqual({ CURE, stale: [] });
  });
});

afterAll(() => {
  const stale = files.flatMap(({ quotes }) => quotes.filter(isStale));
  for (const { path, quotes } of isUpdate ? files : [])
    writeFileSync(path, withNewNevers(withNewQuotes(readFileSync(path, 'utf8'), quotes), stale));
});

if (!isUpdate) {
  test('what is never heard in one row is heard in another, or it would be no test: else npm run update', () => {
    const never = files.flatMap(({ dialogues }) =>
      dialogues.flatMap(({ rows }) => rows.flatMap((row) => row.never ?? [])),
    );
    const heard = everything.join(' ');
    expect(never.filter((words) => !heard.includes(words))).toEqual([]);
  });
}

test('the rows that dialogues leave hold nothing of health', () => {
  expect(written.length).toBeGreaterThan(files.flatMap((file) => file.dialogues).length);
  expect(written.filter((row) => HEALTH.test(row))).toEqual([]);
});

/** The text of a file with each of its quotes, in their order, in the words that are said now. */
function withNewQuotes(text: string, quotes: readonly Quote[]): string {
  let [before, rest] = ['', text];
  for (const { quote, now } of quotes) {
    const [old, at] = [JSON.stringify(quote), rest.indexOf(JSON.stringify(quote))];
    before += rest.slice(0, at) + JSON.stringify(now);
    rest = rest.slice(at + old.length);
  }
  return before + rest;
}

/** The text of a file in which what is never heard has the words in which it would be said now. */
function withNewNevers(text: string, stale: readonly Quote[]): string {
  return text.replaceAll(/"never": ("(?:[^"\\]|\\.)*")/g, (row, json: string) => {
    const words: string = JSON.parse(json);
    const found = stale.find(({ quote }) => quote.includes(words));
    return found ? `"never": ${JSON.stringify(requoted([words], found.now)[0])}` : row;
  });
}
