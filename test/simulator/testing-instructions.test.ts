import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TESTING_INSTRUCTIONS } from '../../infra/skill-package/store-texts.ts';
import { parseScriptLine } from '../../simulator/script-line.ts';
import type { Dialogue } from '../support/dialogue.ts';

/** The dialogue is played with the others; here it is held against what whoever certifies the skill reads. */

const path = join(import.meta.dirname, '../dialogues/testing-instructions.json');
const [dialogue]: readonly Dialogue[] = JSON.parse(readFileSync(path, 'utf8'));

/** What is only tried to prove a promise: no instruction says it. */
const PROOFS = ['go on'];

test('the words that the testing instructions quote are acted out, all of them in their order', () => {
  const numbered = TESTING_INSTRUCTIONS.split('\n').filter((line) => /^\d+\. /.test(line));
  const quoted = numbered.flatMap((line) =>
    [...line.matchAll(/"(.+?)"/g)].map(([, words = '']) => words.toLowerCase()),
  );
  const acted = dialogue?.rows.flatMap(({ you }) => {
    const line = parseScriptLine(you);
    return line.kind === 'say' && !PROOFS.includes(line.utterance) ? [line.utterance] : [];
  });
  expect(acted).toEqual(quoted);
});
