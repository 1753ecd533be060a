import type { ScreenData } from '../../../lambda/alexa/apl/screen-data.ts';
import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore } from '../../../lambda/workout/progress/progress-store.ts';
import { readModel } from '../../../simulator/read-model.ts';
import type { Coach } from '../../../simulator/web/coach.ts';
import { openCoach } from '../../../simulator/web/coach.ts';
import { NOON } from '../builders.ts';
import { figures } from '../figures.ts';
import { content } from '../shipped.ts';

const MINUTE = 60_000;

export const PARTS = { content, figures, model: readModel() };

/** A workout begun, and left in its warm-up. */
export async function leftInWarmUp(store: ProgressStore): Promise<Coach> {
  const coach = openCoach({ ...PARTS, store });
  await coach.begin(NOON);
  await coach.say('yes', NOON + MINUTE);
  await coach.say('yes', NOON + MINUTE + 3000);
  return coach;
}

/** What a screen shows in it. */
export async function shownInWarmUp(): Promise<ScreenData> {
  const coach = await leftInWarmUp(memoryProgressStore());
  const data = coach.conversation.playing()?.answer.screen?.datasources.screen.properties;
  if (!data) throw new Error('the warm-up is shown');
  return data;
}
