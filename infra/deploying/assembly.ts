import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import type { Region } from '../lib/configuration.ts';
import { isRegion } from '../lib/configuration.ts';
import { SKILL_STACK } from '../lib/skill-stack.ts';

/** What was synthesised: a deployment reads it, and does not parse the operator's settings a second time. */
export interface Assembly {
  readonly backEnds: readonly Region[];
  readonly hasSkill: boolean;
  /** Where stacks go, each once. */
  readonly regions: readonly string[];
}

/** @param folder that `cdk synth` wrote. */
export function readAssembly(folder: string): Assembly {
  const { stacks } = new CloudAssembly(folder);
  const backEnds = stacks.filter(({ stackName }) => stackName !== SKILL_STACK);
  return {
    backEnds: backEnds.map(({ environment }) => environment.region).filter(isRegion),
    hasSkill: backEnds.length < stacks.length,
    regions: [...new Set(stacks.map(({ environment }) => environment.region))],
  };
}
