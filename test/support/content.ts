import { alexaDevice } from '../../lambda/alexa/device.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import type { Words } from '../../lambda/narration/words.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';

/** The skill's own content: tests speak of what people really hear. */

export const files = readContent();
export const content = parseContent(files, pronounce);
export const { catalog } = content;
export const plan = planFor(catalog, 'back-stretches');
export const english: Words = content.words.en ?? fail('no English words');

/** A speaker of Alexa, by breaks. */
export const SPEAKER = alexaDevice('ssml');

/** The index in the plan of an exercise or a passage. */
export function entryOf(id: string): number {
  const index = plan.entries.findIndex((entry) => entry.id === id);
  return index >= 0 ? index : fail(`no entry "${id}" in the plan`);
}

function fail(message: string): never {
  throw new Error(message);
}
