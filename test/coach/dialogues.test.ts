import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialogue, Quote } from '../support/dialogue.ts';
import { isStale, quotesOf } from '../support/dialogue.ts';

/** Told where quotes have other words now. */
const CURE = 'npm run update, and read the difference';

const FOLDER = join(import.meta.dirname, '../dialogues');

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const path = join(FOLDER, file);
  const dialogues: readonly Dialogue[] = JSON.parse(readFileSync(path, 'utf8'));
  const quotes: Quote[] = [];

  test.each(dialogues)('$title', async (dialogue) => {
    quotes.push(...(await quotesOf(dialogue)));
  });

  afterAll(() => {
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, requotedText(readFileSync(path, 'utf8'), quotes));
    else expect({ CURE, stale: quotes.filter(isStale) }).toEqual({ CURE, stale: [] });
  });
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
