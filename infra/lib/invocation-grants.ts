import { Fn } from 'aws-cdk-lib';
import type { AwsSdkCall } from 'aws-cdk-lib/custom-resources';
import { AwsCustomResource, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import type { AwsRegion } from './configuration.ts';
import type { GrantMaker } from './grant-maker.ts';
import { ALEXA } from './skill-function.ts';

/**
 * Who may invoke the function of one region. Alexa refuses to make a skill whose endpoint it may not invoke yet, and a
 * lasting grant names the skill, which has no id before it is made. So, in this order:
 *
 *   1. `whileDeploying`: Alexa may invoke, for whatever skill;
 *   2. the skill is made;
 *   3. `lasting`: Alexa may invoke, for this skill;
 *   4. `withdrawn`: what the first allowed is over.
 *
 * Later deployments change none of it: by then Alexa finds the lasting grant. A deployment that fails is rolled back
 * from its end, and each grant takes itself away: whatever happens, none stays open. These are calls and not
 * `AWS::Lambda::Permission` because the first must go while its stack stays, and the regions are not the stack's own.
 */
export class InvocationGrants extends Construct {
  readonly whileDeploying: AwsCustomResource;
  readonly #region: AwsRegion;
  readonly #functionArn: string;
  readonly #maker: GrantMaker;

  /** @param maker of the calls: one for all regions. */
  constructor(scope: Construct, region: AwsRegion, functionArn: string, maker: GrantMaker) {
    super(scope, `Grants-${region}`);
    this.#maker = maker;
    this.#region = region;
    this.#functionArn = functionArn;
    this.whileDeploying = this.#resource('WhileDeploying', {
      onCreate: this.#grant(WHILE_DEPLOYING, {}),
      onDelete: this.#withdrawal(WHILE_DEPLOYING),
    });
  }

  /** @param skillId of the skill that may invoke from now on, and no other. */
  handOver(skillId: string): void {
    const statement = statementFor(skillId);
    const grant = this.#grant(statement, { EventSourceToken: skillId });
    const lasting = this.#resource('Lasting', {
      onCreate: grant,
      // Another skill's statement has another name: it is added here, and the old one then deleted. The same is there.
      onUpdate: { ...grant, ignoreErrorCodesMatching: 'ResourceConflictException' },
      onDelete: this.#withdrawal(statement),
    });
    const withdrawn = this.#resource('Withdrawn', { onCreate: this.#withdrawal(WHILE_DEPLOYING) });
    withdrawn.node.addDependency(lasting);
  }

  #resource(id: string, calls: { onCreate: AwsSdkCall; onUpdate?: AwsSdkCall; onDelete?: AwsSdkCall }) {
    return new AwsCustomResource(this, id, {
      ...calls,
      role: this.#maker.role,
      logGroup: this.#maker.log,
      // The SDK that the runtime brings will do; the newest would be fetched from a registry at each deployment.
      installLatestAwsSdk: false,
    });
  }

  #grant(statement: string, condition: object): AwsSdkCall {
    const StatementId = statement;
    const permission = { StatementId, Action: 'lambda:InvokeFunction', Principal: ALEXA, ...condition };
    return this.#call('AddPermission', permission);
  }

  /** A statement that is gone already, or went with its function, is as good as withdrawn. */
  #withdrawal(statement: string): AwsSdkCall {
    const call = this.#call('RemovePermission', { StatementId: statement });
    return { ...call, ignoreErrorCodesMatching: 'ResourceNotFoundException' };
  }

  #call(action: 'AddPermission' | 'RemovePermission', parameters: { readonly StatementId: string }): AwsSdkCall {
    return {
      service: 'Lambda',
      action,
      region: this.#region,
      parameters: { FunctionName: this.#functionArn, ...parameters },
      physicalResourceId: PhysicalResourceId.of(`${this.#region}-${parameters.StatementId}`),
      // Neither call gives anything that is needed, and a custom resource may give back but 4 KB.
      outputPaths: [],
    };
  }
}

const WHILE_DEPLOYING = 'alexa-while-deploying';

/** A statement's name may have no dots, which ids of skills have. */
function statementFor(skillId: string): string {
  return Fn.join('-', Fn.split('.', skillId));
}
