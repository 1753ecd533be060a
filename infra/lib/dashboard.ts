import { Aws, Duration } from 'aws-cdk-lib';
import type { IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Dashboard, GraphWidget, SingleValueWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { abandonedByEntry, percentOf, skillMetric } from './metrics.ts';
import { FUNCTION_NAME } from './skill-function.ts';

const DAY = Duration.days(1);
const HOUR = Duration.hours(1);

/** What matters to a coach first, then what matters to an operator: two weeks of it. */
export function coachDashboard(scope: Construct, skill: LambdaFunction): Dashboard {
  return new Dashboard(scope, 'Dashboard', {
    // The region is in the name because an account has its dashboards' names but once, whatever the region.
    dashboardName: `${FUNCTION_NAME}-${Aws.REGION}`,
    defaultInterval: Duration.days(14),
    widgets: [
      [workoutsToday()],
      [
        graph('Workouts', [
          skillMetric('WorkoutsBegun', DAY),
          skillMetric('WorkoutsFinished', DAY),
          skillMetric('WorkoutsResumed', DAY),
          skillMetric('WorkoutsAbandoned', DAY),
        ]),
        graph('Abandoned, by the entry that was under way', [abandonedByEntry(DAY)]),
      ],
      [
        graph('Turns', [
          skillMetric('Turns', HOUR),
          skillMetric('FailedTurns', HOUR),
          skill.metricErrors({ period: HOUR }),
        ]),
        graph('Not understood', [percentOf('Fallbacks', 'Turns', HOUR)]),
      ],
      [
        graph('Milliseconds', [
          skillMetric('TurnLatency', HOUR, 'p50'),
          skillMetric('TurnLatency', HOUR, 'p99'),
          skill.metricDuration({ period: HOUR, statistic: 'p99', label: 'the whole function, p99' }),
        ]),
        graph('The table', [skillMetric('StoreErrors', HOUR), skillMetric('UnsavedTurns', HOUR)]),
      ],
    ],
  });
}

function workoutsToday(): IWidget {
  const metrics = [
    skillMetric('WorkoutsBegun', DAY),
    percentOf('WorkoutsFinished', 'WorkoutsBegun', DAY),
    percentOf('WorkoutsAbandoned', 'WorkoutsBegun', DAY),
    percentOf('Fallbacks', 'Turns', DAY),
  ];
  return new SingleValueWidget({ title: 'Today', width: 24, height: 3, sparkline: true, metrics });
}

function graph(title: string, left: IMetric[]): IWidget {
  return new GraphWidget({ title, left, width: 12, height: 6 });
}
