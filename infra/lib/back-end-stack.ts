import type { App } from 'aws-cdk-lib';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { AwsRegion, Configuration } from './configuration.ts';
import { coachDashboard } from './dashboard.ts';
import { Operations } from './operations.ts';
import { progressTable, tableNamed } from './progress-table.ts';
import { ALEXA, SkillFunction } from './skill-function.ts';

export interface BackEndProps {
  readonly region: AwsRegion;
  readonly configuration: Configuration;
  /** The folder with the bundle that `npm run build` makes. */
  readonly bundle: string;
}

/** What answers Alexa in one region, with what it remembers of the people there, and what is told of it. */
export class BackEndStack extends Stack {
  constructor(app: App, { region, configuration, bundle }: BackEndProps) {
    super(app, `BackStretches-${region}`, {
      env: { region },
      description: 'Back Stretches: the function that answers Alexa, its table and its alarms',
    });
    const { skillId, vendorId, tables, screenClock } = configuration;
    const kept = tables[region];
    const table = kept ? tableNamed(this, kept) : progressTable(this);
    const { function: skill } = new SkillFunction(this, 'Skill', { bundle, table, skillId, screenClock });
    // With a vendor id, the stack of the skill itself decides who may invoke.
    const madeByHand = vendorId ? undefined : skillId;
    if (madeByHand)
      skill.addPermission('Alexa', { principal: new ServicePrincipal(ALEXA), eventSourceToken: madeByHand });
    const { topic } = new Operations(this, 'Operations', skill);
    coachDashboard(this, skill);
    new CfnOutput(this, 'FunctionArn', { value: skill.functionArn, description: 'The endpoint of the skill' });
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'Kept when this stack is destroyed' });
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn, description: 'Subscribe to hear of alarms' });
    // The next deployment compares its settings with these: left out by mistake, they would vanish in silence.
    if (kept) new CfnOutput(this, 'NamedTable', { value: kept, description: 'By -c tables, to be given again' });
    if (madeByHand)
      new CfnOutput(this, 'SkillId', { value: madeByHand, description: 'By -c skillId, to be given again' });
  }
}
