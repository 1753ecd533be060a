import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialogue, Row } from '../support/dialogue.ts';
import { play, played } from '../support/dialogue.ts';
import { requoted } from '../support/quotes.ts';

const FOLDER = join(import.meta.dirname, '../dialogues');

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const path = join(FOLDER, file);
  const dialogues: readonly Dialogue[] = JSON.parse(readFileSync(path, 'utf8'));

  if (process.env.UPDATE_GOLDEN) {
    test('quotes what is said now', async () => {
      const updated = await Promise.all(dialogues.map(updatedQuotes));
      writeFileSync(path, `${JSON.stringify(updated, null, 2)}\n`);
    });
  } else {
    test.each(dialogues)('$title', play);
  }
});

/** A dialogue with its quotes as they are said now. */
async function updatedQuotes(dialogue: Dialogue): Promise<Dialogue> {
  const rows: Row[] = [];
  for await (const { row, heard } of played(dialogue)) {
    rows.push(row.hear ? { ...row, hear: requoted(row.hear, heard) } : row);
  }
  return { ...dialogue, rows };
}
