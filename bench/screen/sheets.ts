import type { BeatData } from '../../lambda/alexa/apl/screen-data.ts';
import type { ScreenDirective } from '../../lambda/alexa/screen.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Viewport } from '../../simulator/engine/viewports.ts';
import { EVERY_VIEWPORT, VIEWPORTS } from '../../simulator/engine/viewports.ts';
import type { Screen } from '../../simulator/engine/watched.ts';
import type { SheetSize } from './sheet.ts';
import { chairWorkout, wholeWorkout } from './workout.ts';

/** What is to be taken a picture of. */
export interface Shot {
  readonly title: string;
  readonly screen: Screen;
  readonly viewport: Viewport;
  /** How much of the document's own time goes by before. */
  readonly after: Milliseconds;
}

export interface Sheet extends SheetSize {
  /** Of the file: `screen-viewports.png`. */
  readonly name: string;
  readonly shots: readonly Shot[];
}

/** A moment of a workout: the first beat that is like this, and how much of it has gone by. */
interface Moment {
  readonly title: string;
  readonly isLike: (beat: BeatData) => boolean;
  readonly share: number;
}

const inCat = (isLike: (beat: BeatData) => boolean) => (beat: BeatData) => beat.head === 'The cat' && isLike(beat);
const inFourth = (half: BeatData['breathing']) =>
  inCat(({ number, breathing }) => number === '4' && breathing === half);

/** Each state, in the order in which a person comes upon it. */
const STATES: readonly Moment[] = [
  { title: 'talk', isLike: ({ state, hint }) => state === 'talk' && hint !== '', share: 0.9 },
  { title: 'look', isLike: inCat(({ state, u0, u1 }) => state === 'look' && u0 !== u1), share: 0.9 },
  { title: 'ready', isLike: inCat(({ state, caption }) => state === 'ready' && caption.length > 30), share: 0.9 },
  { title: 'set, in', isLike: inFourth('in'), share: 0.7 },
  { title: 'set, out', isLike: inFourth('out'), share: 0.45 },
  { title: 'ask', isLike: ({ state, title }) => state === 'ask' && title === 'The boat', share: 0.9 },
  { title: 'paused', isLike: ({ state, hint }) => state === 'paused' && hint !== '', share: 0.9 },
  { title: 'done', isLike: ({ state }) => state === 'done', share: 0.9 },
];

/** The sheets that `npm run screen` makes. */
export async function screenSheets(): Promise<readonly Sheet[]> {
  const workout = await wholeWorkout();
  const hub = VIEWPORTS['large hub'];
  const inFirst = STATES.map((moment) => shotOf(workout, moment, hub));
  return [
    { name: 'states', columns: 4, width: 1000, shots: inFirst },
    { name: 'exercises', columns: 5, width: 1000, shots: exerciseShots(workout, hub) },
    { name: 'chair', columns: 5, width: 1000, shots: exerciseShots(await chairWorkout(), hub) },
    ...EVERY_VIEWPORT.map(([name, viewport]) => ({
      name: name.toLowerCase().replaceAll(' ', '-'),
      columns: viewport.height > viewport.width ? 8 : 4,
      width: 1000,
      shots: STATES.map((moment) => shotOf(workout, moment, viewport)),
    })),
    { name: 'viewports', columns: 4, width: 1000, shots: viewportShots(workout) },
  ];
}

/** Every movement of every exercise, at the end of its phase in the second repetition. */
function exerciseShots(workout: readonly ScreenDirective[], viewport: Viewport): readonly Shot[] {
  const beats = workout.flatMap((directive) => dataOf(directive).beats);
  const sets = beats.filter(({ state, number, u0, u1 }) => state === 'set' && number === '2' && u0 !== u1);
  return sets.map(({ head, caption }) => {
    const isLike = (beat: BeatData) => beat.number === '2' && beat.head === head && beat.caption === caption;
    return shotOf(workout, { title: `${head}: ${caption}`, isLike, share: 0.95 }, viewport);
  });
}

function viewportShots(workout: readonly ScreenDirective[]): readonly Shot[] {
  return EVERY_VIEWPORT.map(([title, viewport]) => {
    return { ...shotOf(workout, { title, isLike: inFourth('in'), share: 0.7 }, viewport), title };
  });
}

/** @throws Error where the workout has no such moment. */
function shotOf(workout: readonly ScreenDirective[], { title, isLike, share }: Moment, viewport: Viewport): Shot {
  for (const directive of workout) {
    const data = dataOf(directive);
    const index = data.beats.findIndex(isLike);
    const beat = data.beats[index];
    if (beat) {
      const properties = { ...data, startsAfter: 0, beats: data.beats.slice(index) };
      const screen = { ...directive.datasources.screen, properties };
      const { document } = directive;
      return { title, screen: { document, datasources: { screen } }, viewport, after: Math.round(beat.ms * share) };
    }
  }
  throw new Error(`no moment like "${title}" in a workout of ${workout.length} responses`);
}

function dataOf({ datasources }: ScreenDirective) {
  return datasources.screen.properties;
}
