/**
 * The regions whose Lambda functions Alexa calls, and the region of the world that each serves. Source: `AWS_REGION` of ask-cli
 * 2.30.7 for the first three, and
 * https://developer.amazon.com/docs/custom-skills/host-a-custom-skill-as-an-aws-lambda-function.html for Tokyo.
 */
export const SERVES = { 'us-east-1': 'NA', 'eu-west-1': 'EU', 'us-west-2': 'FE', 'ap-northeast-1': 'FE' } as const;

export type AwsRegion = keyof typeof SERVES;

/** Alexa's own regions: North America, Europe with India, the Far East with Australia. */
export type AlexaRegion = (typeof SERVES)[AwsRegion];

export const REGIONS = [
  'us-east-1',
  'eu-west-1',
  'us-west-2',
  'ap-northeast-1',
] as const satisfies readonly AwsRegion[];

export function isRegion(name: string): name is AwsRegion {
  return REGIONS.some((region) => region === name);
}
