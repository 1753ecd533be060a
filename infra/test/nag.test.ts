import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Settings } from '../lib/settings.ts';
import { anApp, SKILL, synthesise, THREE_REGIONS, VENDOR } from './support/synthesise.ts';

/** cdk-nag's AwsSolutions, at every synthesis: what is not acknowledged with a reason stops it. The CDK's own rules find nothing either. */

const SETTINGS: [title: string, changes: Partial<Settings>, acknowledged: string[]][] = [
  ['one region', {}, []],
  ['three regions', { regions: THREE_REGIONS }, []],
  ['three regions and the skill', { regions: THREE_REGIONS, vendorId: VENDOR }, ['AwsSolutions-IAM5[']],
];

test.each(SETTINGS)(
  '%s: nothing is found but, where Alexa reads any package, a `*` that is argued',
  (_, changes, acknowledged) => {
    const { directory } = synthesise(changes, { isValidated: true, skillId: SKILL });
    const { pluginReports } = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
    const found = JSON.stringify(pluginReports).match(/AwsSolutions-\w+\[/g) ?? [];
    expect([...new Set(found)]).toEqual(acknowledged);
  },
);

test('refuses a resource that breaks a rule', () => {
  const app = anApp();
  new Bucket(new Stack(app, 'Careless'), 'Open');
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});
