import { Aws, Duration } from 'aws-cdk-lib';
import type { IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Dashboard, GraphWidget, SingleValueWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { MetricName } from './metrics.ts';
import { abandonedByEntry, percentOf, skillMetric } from './metrics.ts';

const DAY = Duration.days(1);
const HOUR = Duration.hours(1);

/** The function, and the name that its metrics go by. */
export interface DashboardProps {
  readonly skill: LambdaFunction;
  readonly service: string;
}

/** What matters to a coach first, then what matters to an operator: two weeks of it. */
export function coachDashboard(scope: Construct, { skill, service }: DashboardProps): Dashboard {
  const metric = (name: MetricName, period: Duration, statistic?: string) =>
    skillMetric(service, name, period, statistic);
  return new Dashboard(scope, 'Dashboard', {
    // The region is in the name because an account has its dashboards' names but once, whatever the region.
    dashboardName: `${service}-${Aws.REGION}`,
    defaultInterval: Duration.days(14),
    widgets: [
      [workoutsToday(service)],
      [
        graph('Workouts', [
          metric('WorkoutsBegun', DAY),
          metric('WorkoutsFinished', DAY),
          metric('WorkoutsResumed', DAY),
          metric('WorkoutsAbandoned', DAY),
        ]),
        graph('Abandoned, by the entry that was under way', [abandonedByEntry(service, DAY)]),
      ],
      [
        graph('Turns', [metric('Turns', HOUR), metric('FailedTurns', HOUR), skill.metricErrors({ period: HOUR })]),
        graph('Not understood', [percentOf(service, 'Fallbacks', 'Turns', HOUR)]),
      ],
      [graph('Abandoned', [percentOf(service, 'WorkoutsAbandoned', 'WorkoutsBegun', HOUR)], 24)],
      [
        graph('Milliseconds', [
          metric('TurnLatency', HOUR, 'p50'),
          metric('TurnLatency', HOUR, 'p99'),
          skill.metricDuration({ period: HOUR, statistic: 'p99', label: 'the whole function, p99' }),
        ]),
        graph('The table', [metric('StoreErrors', HOUR), metric('UnsavedTurns', HOUR)]),
      ],
    ],
  });
}

function workoutsToday(service: string): IWidget {
  const metrics = [
    skillMetric(service, 'WorkoutsBegun', DAY),
    percentOf(service, 'WorkoutsFinished', 'WorkoutsBegun', DAY),
    percentOf(service, 'WorkoutsAbandoned', 'WorkoutsBegun', DAY),
    percentOf(service, 'Fallbacks', 'Turns', DAY),
  ];
  return new SingleValueWidget({ title: 'Today', width: 24, height: 3, sparkline: true, metrics });
}

function graph(title: string, left: IMetric[], width = 12): IWidget {
  return new GraphWidget({ title, left, width, height: 6 });
}
