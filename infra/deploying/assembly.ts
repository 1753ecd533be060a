import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import type { AwsRegion } from '../lib/configuration.ts';
import { isRegion } from '../lib/configuration.ts';
import { SKILL_STACK } from '../lib/skill-stack.ts';

/** What the settings say of a region. */
export interface BackEnd {
  readonly region: AwsRegion;
  /** The table that `-c tables` names, where it does. */
  readonly namedTable?: string;
  /** The skill that `-c skillId` lets in, where there is no vendor id. */
  readonly skillId?: string;
}

/** What was synthesised: a deployment reads it, and does not parse the operator's settings a second time. */
export interface Assembly {
  readonly backEnds: readonly BackEnd[];
  readonly hasSkill: boolean;
  /** Where stacks go, each once. */
  readonly regions: readonly string[];
}

/** @param folder that `cdk synth` wrote. */
export function readAssembly(folder: string): Assembly {
  const { stacks } = new CloudAssembly(folder);
  const backEnds = stacks.filter(({ stackName }) => stackName !== SKILL_STACK);
  return {
    backEnds: backEnds.flatMap(backEndOf),
    hasSkill: backEnds.length < stacks.length,
    regions: [...new Set(stacks.map(({ environment }) => environment.region))],
  };
}

function backEndOf({ environment: { region }, template }: CloudFormationStackArtifact): BackEnd[] {
  const { NamedTable, SkillId } = template.Outputs;
  return isRegion(region) ? [{ region, namedTable: NamedTable?.Value, skillId: SkillId?.Value }] : [];
}
