import type { Content } from '../../lambda/narration/content.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import type { Words } from '../../lambda/narration/words.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';

/** The content that ships, whatever is in it: for tests that are about what people hear. */

export const files = readContent();
export const content = parseContent(files, pronounce);
export const { catalog } = content;
export const plan = planFor(catalog, 'back-stretches');
export const english = englishOf(content);

export function englishOf({ words }: Content): Words {
  if (!words.en) throw new Error('no English words');
  return words.en;
}
