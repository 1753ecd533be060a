import type { AwsRegion } from './regions.ts';

/** Where the skill and its secret are, whatever regions its back ends are in: were it to move, there would be two. */
export const SKILL_REGION = 'us-east-1';

/** What things are called in an account: fixed, so that each is known before anything is deployed. */
export interface Names {
  /** The function, in each region: its ARN is the endpoint of the skill. Also the dimension `service` of its metrics. */
  readonly function: string;
  readonly skillStack: string;
  readonly backEndStack: (region: AwsRegion) => string;
}

/** @param stage of a copy for trying. Example: "try" makes `try-back-stretches`, beside `back-stretches`. */
export function namesOf(stage: string | null): Names {
  const prefix = stage === null ? '' : `${stage}-`;
  return {
    function: `${prefix}back-stretches`,
    skillStack: `${prefix}BackStretches-Skill`,
    backEndStack: (region) => `${prefix}BackStretches-${region}`,
  };
}
