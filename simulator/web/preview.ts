import type { ScreenData } from '../../lambda/alexa/apl/screen-data.ts';
import type { ScreenDirective } from '../../lambda/alexa/screen.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Owner } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Parts } from './coach.ts';
import { openCoach, storeTakesTooLong } from './coach.ts';

/** What is seen before anything is begun. */
export interface Preview {
  /** A still figure: as the body was left in the workout under way, and standing where there is none. */
  readonly still?: ScreenDirective;
  /** Whether a workout is under way, so that beginning is going on. */
  readonly isUnderWay: boolean;
}

/**
 * Asks the skill what it would show, on a copy of what is kept: nothing comes of it. Where what is kept cannot be read, it is as
 * if there were nothing.
 */
export async function previewOf({ store, ...parts }: Parts, owner: Owner, now: Instant): Promise<Preview> {
  const kept = await store.read(owner, now, storeTakesTooLong()).catch(() => 'unread' as const);
  const copy = memoryProgressStore();
  if (typeof kept !== 'string') await copy.write(owner, { progress: kept.progress, revision: 1 });
  const coach = openCoach({ ...parts, store: copy });
  await coach.begin(now);
  const shown = coach.conversation.playing()?.answer.screen;
  if (!shown) return { isUnderWay: false };
  const { screen } = shown.datasources;
  const still = { ...shown, datasources: { screen: { ...screen, properties: stillOf(screen.properties) } } };
  return { still, isUnderWay: screen.properties.segments.length > 0 };
}

/** The first moment, without a word and without anything to touch. */
function stillOf<Data extends ScreenData>(data: Data): Data {
  const silent = { head: '', title: '', caption: '', letters: 0, hint: '', breathing: '', number: '', of: '' } as const;
  return { ...data, isOpen: 0, goesOn: 0, beats: data.beats.slice(0, 1).map((beat) => ({ ...beat, ...silent })) };
}
