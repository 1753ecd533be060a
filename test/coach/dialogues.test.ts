import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialogue, Row, StaleQuote } from '../support/dialogue.ts';
import { played, staleQuotes } from '../support/dialogue.ts';
import { requoted } from '../support/quotes.ts';

const FOLDER = join(import.meta.dirname, '../dialogues');
const files = readdirSync(FOLDER).map((file) => ({ file, dialogues: dialoguesIn(file) }));

function dialoguesIn(file: string): readonly Dialogue[] {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

if (process.env.UPDATE_GOLDEN) {
  test.each(files)('$file quotes what is said now', async ({ file, dialogues }) => {
    const updated = await Promise.all(dialogues.map(updatedQuotes));
    writeFileSync(join(FOLDER, file), `${JSON.stringify(updated, null, 2)}\n`);
  });
} else {
  const stale: StaleQuote[] = [];

  describe.each(files)('$file', ({ dialogues }) => {
    test.each(dialogues)('$title', async (dialogue) => {
      stale.push(...(await staleQuotes(dialogue)));
    });
  });

  test('every quote is said word by word: else npm run update, and read the difference', () => {
    expect(stale).toEqual([]);
  });
}

/** A dialogue with its quotes as they are said now. */
async function updatedQuotes(dialogue: Dialogue): Promise<Dialogue> {
  const rows: Row[] = [];
  for await (const { row, heard } of played(dialogue)) {
    rows.push(row.hear ? { ...row, hear: requoted(row.hear, heard) } : row);
  }
  return { ...dialogue, rows };
}
