import type { Content } from '../../lambda/narration/content.ts';
import type { Words } from '../../lambda/narration/words.ts';
import { readContent } from '../../lambda/read-content.ts';

/** The files of the content that ships, which take a tenth of a second to parse. */
export const files = readContent();

export function englishOf({ words }: Content): Words {
  if (!words.en) throw new Error('no English words');
  return words.en;
}
