import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialogue } from '../support/dialogue.ts';
import { play } from '../support/dialogue.ts';

const FOLDER = join(import.meta.dirname, '../dialogues');

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const dialogues: readonly Dialogue[] = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

  test.each(dialogues)('$title', async (dialogue) => {
    await play(dialogue);
  });
});
