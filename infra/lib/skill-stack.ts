import type { App } from 'aws-cdk-lib';
import { CfnOutput, DefaultStackSynthesizer, RemovalPolicy, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { CfnSkill } from 'aws-cdk-lib/alexa-ask';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { withEndpoints, withoutEndpoints } from './endpoints.ts';
import type { Names } from './names.ts';
import { SKILL_REGION } from './names.ts';
import { readManifest, withCopy } from './package-folder.ts';
import type { AwsRegion } from './regions.ts';
import type { TargetSettings } from './settings.ts';
import { ALEXA, functionArnIn } from './skill-function.ts';

export interface SkillProps {
  readonly names: Names;
  readonly settings: TargetSettings;
  readonly vendorId: string;
  /** The folder that `npm run package` makes. */
  readonly skillPackage: string;
  /** Whether its back ends stand; until then it has no endpoint, and is made for its id. */
  readonly hasBackEnds: boolean;
}

/** The skill itself, in its development stage. It alone makes people's rows readable: it stays when its stack goes. */
export class SkillStack extends Stack {
  constructor(app: App, props: SkillProps) {
    const { names, settings, vendorId, skillPackage, hasBackEnds } = props;
    super(app, names.skillStack, {
      env: { region: SKILL_REGION, account: settings.account },
      description: 'Back Stretches: the Alexa skill',
      terminationProtection: true,
      synthesizer: new DefaultStackSynthesizer({ bucketPrefix: `${names.function}/` }),
    });
    const manifest = readManifest(skillPackage);
    const arnIn = (region: AwsRegion) => functionArnIn(region, names);
    const overrides = hasBackEnds ? { manifest: withEndpoints(manifest, settings.regions, arnIn) } : undefined;
    const asset = (path: string) => new Asset(this, 'Package', { path });
    const { bucket, s3ObjectKey } = hasBackEnds
      ? asset(skillPackage)
      : withCopy(skillPackage, withoutEndpoints(manifest), asset);
    const skill = new CfnSkill(this, 'Skill', {
      vendorId,
      authenticationConfiguration: credentialsIn(settings.secret),
      skillPackage: {
        s3Bucket: bucket.bucketName,
        s3Key: s3ObjectKey,
        s3BucketRole: this.#reader(bucket, `${names.function}/*`).roleArn,
        overrides,
      },
    });
    skill.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    new CfnOutput(this, 'SkillId', { value: skill.ref, description: 'The only skill that the back ends answer' });
    new CfnOutput(this, 'VendorId', { value: vendorId, description: 'Whose skill it is' });
  }

  /** What Alexa reads packages with. Its right is part of it from the first, and the same for every package. */
  #reader(bucket: IBucket, packages: string): Role {
    const reading = new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects(packages)] });
    const reader = new Role(this, 'PackageReader', {
      assumedBy: new ServicePrincipal(ALEXA),
      inlinePolicies: { Packages: new PolicyDocument({ statements: [reading] }) },
    });
    const found = `Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-${this.account}-${this.region}/${packages}`;
    Validations.of(reader).acknowledge({ id: `AwsSolutions::AwsSolutions-IAM5[${found}]`, reason: ANY_PACKAGE });
    return reader;
  }
}

/** Why its right ends in `*`. */
const ANY_PACKAGE =
  'A right for each package would be beside the role, and does not always work by the time that Alexa reads the package. The folder ' +
  'of the bucket has nothing in it but this stack and its packages, which hold what everybody may read in the skill store.';

/** References that CloudFormation resolves when it makes the skill; the values are in no template. */
function credentialsIn(secret: string): CfnSkill.AuthenticationConfigurationProperty {
  const part = (jsonField: string) => SecretValue.secretsManager(secret, { jsonField }).unsafeUnwrap();
  return {
    clientId: part('clientId'),
    clientSecret: part('clientSecret'),
    refreshToken: part('refreshToken'),
  };
}
