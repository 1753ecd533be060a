import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { median } from '../structure/markdown.ts';
import type { Launch, MeasuredProcess } from './process.ts';
import { startProcess } from './process.ts';
import type { Recording } from './recording.ts';
import { householdOf } from './recording.ts';

/** What a turn of an intent costs. */
export interface IntentCost {
  readonly intent: string;
  readonly sentences: number;
  readonly median: Milliseconds;
}

/** How often each sentence is said; the first time makes the process warm, and does not count. */
const TIMES = 6;

/** Every intent in a set, the dearest first: the median over its sentences, each said some times in a process that is warm. */
export async function intentCosts(
  launch: Launch,
  talks: ReadonlyMap<string, readonly Recording[]>,
): Promise<readonly IntentCost[]> {
  const process = await startProcess(launch);
  const lasts = new Map<string, Milliseconds[]>([...talks.keys()].map((intent) => [intent, []]));
  const sentences = [...talks].flatMap(([intent, recordings]) => recordings.map((talk) => ({ intent, talk })));
  for (let time = 0; time < TIMES; time++) {
    for (const [index, { intent, talk }] of sentences.entries()) {
      const ms = await lastTurn(process, householdOf(talk, `${launch.node} ${index} ${time}`));
      if (time > 0) lasts.get(intent)?.push(ms);
    }
  }
  await process.end();
  const costs = [...lasts].map(([intent, all]) => {
    return { intent, sentences: talks.get(intent)?.length ?? 0, median: median(all) };
  });
  return costs.sort((one, other) => other.median - one.median);
}

/** How long the last turn of a talk takes. */
async function lastTurn({ invoke }: MeasuredProcess, talk: Recording): Promise<Milliseconds> {
  let last: Milliseconds = 0;
  for (const envelope of talk) last = (await invoke(envelope)).ms;
  return last;
}
