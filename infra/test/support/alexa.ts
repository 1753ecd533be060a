import type { CloudFormation, Service } from './cloudformation.ts';
import type { LambdaApi } from './lambda-api.ts';
import { SKILL } from './synthesise.ts';

/** A stand-in for Alexa's management of skills: it takes a skill whose endpoints it may invoke and whose package it may read. */
export interface Alexa extends Service {
  /** What became of the skill, as it happened. */
  readonly events: string[];
  /** Why the next package is refused, where it is. */
  refuses?: string;
}

type MadeResources = Parameters<ConstructorParameters<typeof CloudFormation>[0]>[0];
type Properties = Parameters<Service['create']>[0];

interface Skill {
  readonly SkillPackage: { readonly S3Key: string; readonly Overrides: { readonly Manifest: unknown } };
}

export function alexaWith(lambda: LambdaApi, made: MadeResources): Alexa {
  const events: string[] = [];
  const take = async (id: string | undefined, properties: Properties): Promise<string> => {
    const { SkillPackage } = properties as unknown as Skill;
    const { refuses } = alexa;
    alexa.refuses = undefined;
    if (refuses) throw new Error(refuses);
    for (const arn of endpointsIn(SkillPackage.Overrides.Manifest))
      if (!mayInvoke(lambda, arn, id)) throw new Error(`Alexa may not invoke ${arn}`);
    if (!mayRead(made, SkillPackage.S3Key)) throw new Error(`Alexa may not read ${SkillPackage.S3Key}`);
    events.push(`${id ? 'changed' : 'made'} from ${SkillPackage.S3Key.slice(0, 6)}`);
    return SKILL;
  };
  const alexa: Alexa = {
    events,
    create: (properties) => take(undefined, properties),
    update: take,
    remove: async () => {
      events.push('removed');
    },
  };
  return alexa;
}

function endpointsIn(manifest: unknown): string[] {
  return [...JSON.stringify(manifest).matchAll(/"uri":"([^"]+)"/g)].map(([, arn = '']) => arn);
}

/** Whether the policy of a function lets Alexa in for a skill, or, where it has no id yet, for whatever skill. */
export function mayInvoke({ policies }: LambdaApi, arn: string, skillId?: string): boolean {
  return [...(policies.get(arn)?.values() ?? [])].some(
    ({ Principal, EventSourceToken = skillId }) =>
      Principal === 'alexa-appkit.amazon.com' && EventSourceToken === skillId,
  );
}

function mayRead(made: MadeResources, key: string): boolean {
  const policies = made().filter(({ type }) => type === 'AWS::IAM::Policy');
  return policies.some(({ properties }) => JSON.stringify(properties).includes(`/${key}"`));
}
