import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Names } from './names.ts';
import type { AwsRegion } from './regions.ts';
import type { Settings } from './settings.ts';

/** The service that calls the functions of skills. */
export const ALEXA = 'alexa-appkit.amazon.com';

/** Alexa gives up after eight seconds; a second is left for the way to and fro. */
export const TIMEOUT = Duration.seconds(7);

/**
 * Megabytes. Measured (the bundle of November 2026, Node 24 on x64, dynalite, medians of 15 processes): 79 MB resident
 * after 50 turns, so 256 would hold it. But Lambda gives a share of a processor with the memory, a whole one at 1,769 MB
 * (https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html): at 512, 0.29 of one, in which the first
 * turn's 39 ms of work last about 135 ms and a later one's 4 ms about 12. Half the memory would double both and cost the
 * same; twice would save a time that nobody hears.
 */
const MEMORY = 512;

/**
 * What `lambda/storage/dynamo-progress-store.ts` sends, and no more: it reads a person's item, and those of a
 * household, writes under a condition, moves what it cannot read aside, and deletes all of an account. A test compares
 * the two.
 */
export const TABLE_ACTIONS = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:Query'] as const;

export interface SkillFunctionProps {
  readonly name: string;
  /** The folder with the bundle that `npm run build` makes: `index.cjs` and its content. */
  readonly bundle: string;
  readonly table: ITableV2;
  /** The only skill whose requests the code answers. @default - it answers whoever may invoke it */
  readonly skillId?: string;
  readonly clocks: Settings['clocks'];
}

/** The skill's code, with its role and its log. Who may invoke it is decided elsewhere. */
export class SkillFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, { name, bundle, table, skillId, clocks }: SkillFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own: the one that the CDK would make may write to every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    table.grant(role, ...TABLE_ACTIONS);
    this.function = new LambdaFunction(this, 'Function', {
      functionName: name,
      description: 'Back Stretches: one turn of a conversation with Alexa',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundle),
      timeout: TIMEOUT,
      memorySize: MEMORY,
      environment: {
        TABLE_NAME: table.tableName,
        NARRATION_CLOCK: clocks.narration,
        SCREEN_CLOCK: clocks.screen,
        ...(skillId && { SKILL_ID: skillId }),
      },
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Metrics travel in the log as lines without a level, which count as INFO; a stricter level would drop them.
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.INFO,
    });
  }
}

/** Of the function in a region, whether it is deployed yet or not. */
export function functionArnIn(region: AwsRegion, names: Names): string {
  return `arn:${Aws.PARTITION}:lambda:${region}:${Aws.ACCOUNT_ID}:function:${names.function}`;
}
