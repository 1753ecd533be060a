import { alexaDevice } from '../../lambda/alexa/device.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';
import * as shipped from './shipped-files.ts';
import * as structure from './structure.ts';

/**
 * What the coach is tested on: the exercises of `structure.ts` as they ship, in the workouts that it has. An exercise or a
 * workout that ships beside them changes nothing here.
 */

export const files = Object.fromEntries([
  ...Object.entries(shipped.files).filter(([path]) => !isWorkout(path) && !isOtherExercise(path)),
  ...Object.entries(structure.files).filter(([path]) => isWorkout(path)),
]);
export const content = parseContent(files, pronounce);
export const { catalog } = content;
export const plan = planFor(catalog, 'back-stretches');
export const english = shipped.englishOf(content);

/** A speaker of Alexa, by breaks. */
export const SPEAKER = alexaDevice('ssml');

function isWorkout(path: string): boolean {
  return path.startsWith('workouts/');
}

function isOtherExercise(path: string): boolean {
  const [, id] = /(?:^|\/)exercises\/(.+)\.json$/.exec(path) ?? [];
  return id !== undefined && !Object.hasOwn(structure.catalog.exercises, id);
}
