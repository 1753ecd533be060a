import { spokenFile } from '../../lambda/narration/spoken.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { parseFile } from '../../lambda/workout/catalog/content-file.ts';
import { ContentError } from '../../lambda/workout/catalog/fault.ts';
import type { Language } from './least-squares.ts';

const FILE = 'words/en/spoken.json';

/** How English sounds. @throws ContentError where its file has a fault. */
export function english(): Language {
  const { value, faults } = parseFile(spokenFile, FILE, readContent()[FILE]);
  if (!value) throw new ContentError(faults);
  return { spoken: value, pronounce };
}
