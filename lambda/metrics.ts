import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { TurnCounts } from './coach/turn-counts.ts';
import type { ProgressStore } from './workout/progress/progress-store.ts';
import type { Milliseconds } from './workout/vocabulary.ts';

/**
 * What an operator sees, in CloudWatch's embedded metric format, which costs a turn nothing but a line of its log. No
 * metric tells who a person is, what they said, or anything about their health.
 */

const metrics = new Metrics({
  namespace: 'BackStretches',
  serviceName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'back-stretches',
});

/** Every count of a turn is published, zeros too, so that an average is one of all turns. */
export function countTurn(counts: TurnCounts): void {
  const { begun, finished, resumed, abandonedIn, isNotUnderstood, isUnsaved, isFailed } = counts;
  count('Turns', true);
  count('WorkoutsBegun', begun);
  count('WorkoutsFinished', finished);
  count('WorkoutsResumed', resumed);
  count('WorkoutsAbandoned', abandonedIn !== undefined);
  count('Fallbacks', isNotUnderstood);
  count('UnsavedTurns', isUnsaved);
  count('FailedTurns', isFailed);
  if (abandonedIn === undefined) return;
  const inEntry = metrics.singleMetric();
  inEntry.addDimension('entry', abandonedIn);
  inEntry.addMetric('WorkoutsAbandoned', MetricUnit.Count, 1);
}

/** Publishes what a turn has counted, and how long it took; of a request that was none, nothing. */
export function publishTurn(lasted: Milliseconds): void {
  if (!metrics.hasStoredMetrics()) return;
  metrics.addMetric('TurnLatency', MetricUnit.Milliseconds, lasted);
  metrics.publishStoredMetrics();
}

/** A store whose failures are counted; they are thrown on as they are. */
export function watched(store: ProgressStore): ProgressStore {
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      count('StoreErrors', true);
      throw error;
    }
  };
  return {
    read: (owner, now, signal) => counted(store.read(owner, now, signal)),
    write: (owner, row, signal) => counted(store.write(owner, row, signal)),
    household: (userId, signal) => counted(store.household(userId, signal)),
    forget: (userId, signal) => counted(store.forget(userId, signal)),
  };
}

function count(name: string, happened: boolean): void {
  metrics.addMetric(name, MetricUnit.Count, happened ? 1 : 0);
}
