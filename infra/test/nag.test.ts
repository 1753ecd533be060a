import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { anApp, synthesise, THREE_REGIONS, VENDOR } from './support/synthesise.ts';

/**
 * cdk-nag's AwsSolutions, at every synthesis: what is not acknowledged with a reason stops it. Nothing is, and the CDK's own
 * rules find nothing either.
 */

const SETTINGS: [title: string, context: Record<string, string>][] = [
  ['one region', {}],
  ['three regions', { regions: THREE_REGIONS }],
  ['three regions and the skill', { regions: THREE_REGIONS, vendorId: VENDOR }],
];

test.each(SETTINGS)('%s: nothing is found, and nothing had to be acknowledged', (_, context) => {
  const { directory } = synthesise(context, { isValidated: true });
  const { pluginReports } = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
  // A report would hold what was found, and what was acknowledged.
  expect(pluginReports).toEqual([]);
});

test('refuses a resource that breaks a rule', () => {
  const app = anApp();
  new Bucket(new Stack(app, 'Careless'), 'Open');
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});
