import type { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** What the skill tells of itself by embedded metrics: counts of turns, but `TurnLatency` in milliseconds. */
export type MetricName =
  | 'Turns'
  | 'TurnLatency'
  | 'WorkoutsBegun'
  | 'WorkoutsFinished'
  | 'WorkoutsResumed'
  | 'WorkoutsAbandoned'
  | 'UnsavedTurns'
  | 'StoreErrors'
  | 'Fallbacks'
  | 'FailedTurns';

const NAMESPACE = 'BackStretches';

/** The sum of a metric of the skill, unless another statistic is asked for. @param service the name of the function. */
export function skillMetric(service: string, metricName: MetricName, period: Duration, statistic = 'Sum'): Metric {
  return new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic,
    period,
    label: statistic === 'Sum' ? metricName : `${metricName}, ${statistic}`,
  });
}

/** One metric in hundredths of another. */
export function percentOf(service: string, part: MetricName, whole: MetricName, period: Duration): MathExpression {
  const [partId, wholeId] = [idOf(part), idOf(whole)];
  return new MathExpression({
    expression: `100 * ${partId} / ${wholeId}`,
    usingMetrics: { [partId]: skillMetric(service, part, period), [wholeId]: skillMetric(service, whole, period) },
    period,
    label: `${part}, % of ${whole}`,
  });
}

/** At which entry people left: every value of the dimension `entry` that there has been, found by a search. */
export function abandonedByEntry(service: string, period: Duration): IMetric {
  const found = `{${NAMESPACE},entry,service} MetricName="WorkoutsAbandoned" service="${service}"`;
  return new MathExpression({
    expression: `SEARCH('${found}', 'Sum', ${period.toSeconds()})`,
    period,
    label: '',
    usingMetrics: {},
  });
}

/** The name of a metric in an expression: it begins with a small letter, and is the same wherever the metric is used. */
function idOf(name: MetricName): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
