import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialogue, StaleQuote } from '../support/dialogue.ts';
import { played, staleQuotes } from '../support/dialogue.ts';
import { requoted } from '../support/quotes.ts';

/** Told where quotes are said with other words now. */
const CURE = 'npm run update, and read the difference';

const FOLDER = join(import.meta.dirname, '../dialogues');
const files = readdirSync(FOLDER).map((file) => ({ file, dialogues: dialoguesIn(file) }));

function dialoguesIn(file: string): readonly Dialogue[] {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

if (process.env.UPDATE_GOLDEN) {
  test.each(files)('$file quotes what is said now', async ({ file, dialogues }) => {
    const path = join(FOLDER, file);
    const quotes: (readonly [string, string])[] = [];
    for (const dialogue of dialogues) quotes.push(...(await quotesOf(dialogue)));
    writeFileSync(path, requotedText(readFileSync(path, 'utf8'), quotes));
  });
} else {
  const stale: StaleQuote[] = [];

  describe.each(files)('$file', ({ dialogues }) => {
    test.each(dialogues)('$title', async (dialogue) => {
      stale.push(...(await staleQuotes(dialogue)));
    });
  });

  afterAll(() => {
    expect({ stale, CURE }).toEqual({ stale: [], CURE });
  });
}

/** Each quote of a dialogue in its order, and as it is said now. */
async function quotesOf(dialogue: Dialogue): Promise<readonly (readonly [string, string])[]> {
  const quotes: (readonly [string, string])[] = [];
  for await (const { row, heard } of played(dialogue)) {
    const now = requoted(row.hear ?? [], heard);
    quotes.push(...(row.hear ?? []).map((quote, index) => [quote, now[index] ?? quote] as const));
  }
  return quotes;
}

/** The text of a file with each of its quotes, in their order, as it is said now. */
function requotedText(text: string, quotes: readonly (readonly [string, string])[]): string {
  let [before, rest] = ['', text];
  for (const [quote, now] of quotes) {
    const [old, at] = [JSON.stringify(quote), rest.indexOf(JSON.stringify(quote))];
    before += rest.slice(0, at) + JSON.stringify(now);
    rest = rest.slice(at + old.length);
  }
  return before + rest;
}
