import { parseFile } from '../../lambda/content/content-file.ts';
import { ContentError } from '../../lambda/content/fault.ts';
import { pronounce } from '../../lambda/content/pronounce.ts';
import { readContent } from '../../lambda/content/read-content.ts';
import { spokenFile } from '../../lambda/narration/spoken.ts';
import type { Language } from './calibration.ts';

const FILE = 'words/en/spoken.json';

/** How English sounds. @throws ContentError where its file has a fault. */
export function english(): Language {
  const { value, faults } = parseFile(spokenFile, FILE, readContent()[FILE]);
  if (!value) throw new ContentError(faults);
  return { spoken: value, pronounce };
}
