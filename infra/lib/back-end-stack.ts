import type { App } from 'aws-cdk-lib';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { coachDashboard } from './dashboard.ts';
import type { Names } from './names.ts';
import { Operations } from './operations.ts';
import { progressTable, tableNamed } from './progress-table.ts';
import type { AwsRegion } from './regions.ts';
import type { TargetSettings } from './settings.ts';
import { ALEXA, SkillFunction } from './skill-function.ts';

export interface BackEndProps {
  readonly region: AwsRegion;
  readonly names: Names;
  readonly settings: TargetSettings;
  /** The only skill that may invoke. @default - nobody may */
  readonly skillId?: string;
  /** The folder with the bundle that `npm run build` makes. */
  readonly bundle: string;
}

/** What answers Alexa in one region, with what it remembers of the people there, and what is told of it. */
export class BackEndStack extends Stack {
  constructor(app: App, { region, names, settings, skillId, bundle }: BackEndProps) {
    const { account, tables, clocks, alarmMail } = settings;
    super(app, names.backEndStack(region), {
      env: { region, account },
      description: 'Back Stretches: the function that answers Alexa, its table and its alarms',
      terminationProtection: true,
    });
    const kept = tables[region];
    const table = kept === undefined ? progressTable(this) : tableNamed(this, kept);
    const name = names.function;
    const { function: skill } = new SkillFunction(this, 'Skill', { name, bundle, table, skillId, clocks });
    if (skillId) skill.addPermission('Alexa', { principal: new ServicePrincipal(ALEXA), eventSourceToken: skillId });
    new Operations(this, 'Operations', { skill, service: name, mail: alarmMail ?? undefined });
    coachDashboard(this, { skill, service: name });
    if (skillId) new CfnOutput(this, 'SkillId', { value: skillId, description: 'The only skill that is answered' });
    new CfnOutput(this, 'FunctionArn', { value: skill.functionArn, description: 'The endpoint of the skill' });
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'Kept when this stack is destroyed' });
  }
}
