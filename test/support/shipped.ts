import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';
import { englishOf, files } from './shipped-files.ts';

/** The content that ships, whatever is in it: for tests that are about what people hear. */

export const content = parseContent(files, pronounce);
export const { catalog } = content;
export const plan = planFor(catalog, 'back-stretches');
export const english = englishOf(content);
