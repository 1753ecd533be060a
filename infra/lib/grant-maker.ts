import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { isRegion, SERVES } from './configuration.ts';
import { functionArnIn } from './skill-function.ts';

/**
 * What the function that makes the calls of the grants runs with: the CDK makes one function for a whole stack.
 *
 * Its rights are part of the role itself, which is made before the function. The CDK would put a policy for each call
 * beside the role, a moment before the call; such a policy does not work at once, and now and then the call is refused
 * (https://github.com/aws/aws-cdk/issues/23340, https://github.com/aws/aws-cdk/issues/37675).
 */
export class GrantMaker extends Construct {
  readonly role: Role;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.log = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    const logging = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.log.logGroupArn],
    });
    // In every region that there may be: one that the settings name no more needs its grant taken away yet.
    const granting = new PolicyStatement({
      actions: ['lambda:AddPermission', 'lambda:RemovePermission'],
      resources: Object.keys(SERVES).filter(isRegion).map(functionArnIn),
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Grants: new PolicyDocument({ statements: [logging, granting] }) },
    });
  }
}
