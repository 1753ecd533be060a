import { alexaDevice } from '../../lambda/alexa/device.ts';
import type { Content } from '../../lambda/narration/content.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import type { Words } from '../../lambda/narration/words.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';

/**
 * What rules are tested on: workouts of the tests' own, of six exercises as they ship. An exercise or a workout that is added
 * to the content changes nothing here; what ships is in `shipped.ts`.
 */

const WORKOUTS: Readonly<Record<string, object>> = {
  'workouts/back-stretches.json': {
    warmUp: 'warm-up',
    exercises: ['kneeling-fold', 'fold-and-arch', 'kneeling-lift', 'cat', 'boat', 'seated-stretch'],
    coolDown: 'cool-down',
  },
  'workouts/short-back-stretches.json': {
    warmUp: 'warm-up',
    exercises: ['cat', 'kneeling-fold', 'seated-stretch'],
    coolDown: 'cool-down',
    short: true,
  },
};

export const files = {
  ...Object.fromEntries(Object.entries(readContent()).filter(([path]) => !isOther(path))),
  ...Object.fromEntries(Object.entries(WORKOUTS).map(([path, workout]) => [path, JSON.stringify(workout)])),
};
export const content = parseContent(files, pronounce);
export const { catalog } = content;
export const plan = planFor(catalog, 'back-stretches');
export const english = englishOf(content);

/** A speaker of Alexa, by breaks. */
export const SPEAKER = alexaDevice('ssml');

/** Whether a file is of a workout, or of an exercise that is in none of these. */
function isOther(path: string): boolean {
  if (path.startsWith('workouts/')) return true;
  const [, id = ''] = /(?:^|\/)exercises\/(.+)\.json$/.exec(path) ?? [];
  return id !== '' && !JSON.stringify(WORKOUTS).includes(`"${id}"`);
}

/** The index in the plan of an exercise or a passage. */
export function entryOf(id: string, { entries } = plan): number {
  const index = entries.findIndex((entry) => entry.id === id);
  return index >= 0 ? index : fail(`no entry "${id}" in the plan`);
}

export function englishOf({ words }: Content): Words {
  return words.en ?? fail('no English words');
}

function fail(message: string): never {
  throw new Error(message);
}
