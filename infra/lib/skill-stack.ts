import type { App } from 'aws-cdk-lib';
import { CfnOutput, SecretValue, Stack } from 'aws-cdk-lib';
import { CfnSkill } from 'aws-cdk-lib/alexa-ask';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { Configuration } from './configuration.ts';
import { endpointOverrides, readManifest } from './endpoints.ts';
import { GrantMaker } from './grant-maker.ts';
import { InvocationGrants } from './invocation-grants.ts';
import { ALEXA, functionArnIn } from './skill-function.ts';

/** The secret of Secrets Manager, with these keys: what Login with Amazon asks of somebody who manages skills. */
export const SECRET = { name: 'back-stretches/login-with-amazon', keys: ['clientId', 'clientSecret', 'refreshToken'] };

/** Where the skill and its secret are, whatever regions its back ends are in: were it to move, there would be two. */
export const SKILL_REGION = 'us-east-1';

export const SKILL_STACK = 'BackStretches-Skill';

export interface SkillProps {
  readonly regions: Configuration['regions'];
  readonly vendorId: string;
  /** The folder that `npm run package` makes, with `skill.json` at its top. */
  readonly skillPackage: string;
}

/** The skill itself, in its development stage, and the grants by which it may invoke its back ends, and nobody else. */
export class SkillStack extends Stack {
  constructor(app: App, { regions, vendorId, skillPackage }: SkillProps) {
    super(app, SKILL_STACK, {
      env: { region: SKILL_REGION },
      description: 'Back Stretches: the Alexa skill, and who may invoke its functions',
    });
    const overrides = { manifest: endpointOverrides(readManifest(skillPackage), regions, functionArnIn) };
    const maker = new GrantMaker(this, 'GrantMaker');
    const grants = regions.map((region) => new InvocationGrants(this, region, functionArnIn(region), maker));
    const skill = this.#skill(vendorId, skillPackage, overrides);
    skill.node.addDependency(...grants.map(({ whileDeploying }) => whileDeploying));
    for (const grant of grants) grant.handOver(skill.ref);
    new CfnOutput(this, 'SkillId', { value: skill.ref, description: 'For the second pass: -c skillId' });
  }

  #skill(vendorId: string, path: string, overrides: CfnSkill.OverridesProperty): CfnSkill {
    const { bucket, s3ObjectKey, assetHash } = new Asset(this, 'Package', { path });
    const reader = new Role(this, 'PackageReader', { assumedBy: new ServicePrincipal(ALEXA) });
    // A policy for each package: when a deployment is rolled back, that of the former package is still there.
    const reading = new Policy(this, `PackageReading-${assetHash}`, {
      roles: [reader],
      statements: [new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects(s3ObjectKey)] })],
    });
    const skill = new CfnSkill(this, 'Skill', {
      vendorId,
      authenticationConfiguration: {
        clientId: secretValue('clientId'),
        clientSecret: secretValue('clientSecret'),
        refreshToken: secretValue('refreshToken'),
      },
      skillPackage: { s3Bucket: bucket.bucketName, s3Key: s3ObjectKey, s3BucketRole: reader.roleArn, overrides },
    });
    // The role alone is not enough: without its policy Alexa cannot read the package.
    skill.node.addDependency(reading);
    return skill;
  }
}

/** A reference that CloudFormation resolves when it makes the skill; the value is in no template. */
function secretValue(jsonField: string): string {
  return SecretValue.secretsManager(SECRET.name, { jsonField }).unsafeUnwrap();
}
