import { Aws, Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Alarm, ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { skillMetric } from './metrics.ts';

const FIVE_MINUTES = Duration.minutes(5);

/** What it takes for one alarm: its chapter in docs/operations.md has the same name. */
interface Watched {
  readonly metric: IMetric;
  readonly description: string;
  readonly threshold: number;
  /** How many periods of the metric must be over the threshold, of how many. @default - 1 of 1 */
  readonly periods?: readonly [bad: number, of: number];
}

export interface OperationsProps {
  readonly skill: LambdaFunction;
  /** The name that its metrics go by. */
  readonly service: string;
  /** Who is told. @default - nobody, but on the dashboard */
  readonly mail?: string;
}

/** What wakes an operator, and tells when it is over: alarms, and the topic that they are sent to. */
export class Operations extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, { skill, service, mail }: OperationsProps) {
    super(scope, id);
    this.#topic = alarmTopic(this);
    if (mail) this.#topic.addSubscription(new EmailSubscription(mail));
    for (const [name, watched] of Object.entries(watchedIn(skill, service))) this.#alarm(name, watched);
  }

  #alarm(name: string, { metric, description, threshold, periods = [1, 1] }: Watched): void {
    const alarm = new Alarm(this, name, {
      metric,
      alarmDescription: `${description} See ${name} in docs/operations.md.`,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      datapointsToAlarm: periods[0],
      evaluationPeriods: periods[1],
      // Nobody exercising is no fault.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
  }
}

/** Without a key of KMS: CloudWatch may not use the free one, and alarms hold nothing of people. */
function alarmTopic(scope: Construct): Topic {
  const topic = new Topic(scope, 'Alarms', { displayName: 'Back Stretches', enforceSSL: true });
  // A policy of its own (for TLS) takes the place of the one that let all of this account publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  return topic;
}

function watchedIn(skill: LambdaFunction, service: string): Readonly<Record<string, Watched>> {
  const failures = new MathExpression({
    expression: 'FILL(died, 0) + FILL(apologised, 0)',
    usingMetrics: { died: skill.metricErrors(), apologised: skillMetric(service, 'FailedTurns', FIVE_MINUTES) },
    period: FIVE_MINUTES,
    label: 'turns that failed',
  });
  return {
    FailedTurns: { metric: failures, description: 'Somebody heard an apology, or nothing.', threshold: 1 },
    SlowTurns: {
      metric: skill.metricDuration({ period: FIVE_MINUTES, statistic: 'p99' }),
      description: 'One turn in a hundred takes 5 seconds; it is ended at 7, and Alexa waits for 8.',
      threshold: Duration.seconds(5).toMilliseconds(),
      periods: [2, 3],
    },
    ThrottledTurns: {
      metric: skill.metricThrottles({ period: FIVE_MINUTES }),
      description: 'Lambda refused turns: the account runs as many functions at once as it may.',
      threshold: 1,
    },
    UnsavedTurns: {
      metric: skillMetric(service, 'UnsavedTurns', FIVE_MINUTES),
      description: 'Turns were answered but not saved: places may be lost.',
      threshold: 3,
      periods: [2, 3],
    },
  };
}
