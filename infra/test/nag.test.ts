import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { anApp, synthesise, THREE_REGIONS, VENDOR } from './support/synthesise.ts';

/** cdk-nag's AwsSolutions, at every synthesis: what is not acknowledged with a reason stops it. */

const SETTINGS: [title: string, context: Record<string, string>, acknowledged: object[]][] = [
  ['one region', {}, []],
  ['three regions', { regions: THREE_REGIONS }, []],
  [
    'three regions and the skill',
    { regions: THREE_REGIONS, vendorId: VENDOR },
    [
      {
        ruleName: expect.stringMatching(/^AwsSolutions-IAM4\[.*AWSLambdaBasicExecutionRole\]$/),
        reason: expect.stringContaining('only lets it log'),
        violatingConstructs: [
          expect.objectContaining({ constructPath: expect.stringMatching(/AWS679.*\/ServiceRole/) }),
        ],
      },
    ],
  ],
];

interface Report {
  readonly violations: object[];
  readonly suppressedViolations: object[];
}

test.each(SETTINGS)('%s: nothing is found that is not acknowledged', (_, context, acknowledged) => {
  const { directory } = synthesise(context);
  const { pluginReports } = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
  const reports: Report[] = pluginReports;
  expect(reports.flatMap(({ violations }) => violations)).toEqual([]);
  expect(reports.flatMap(({ suppressedViolations }) => suppressedViolations)).toEqual(
    acknowledged.map((finding) => expect.objectContaining(finding)),
  );
});

test('refuses a resource that breaks a rule', () => {
  const app = anApp();
  new Bucket(new Stack(app, 'Careless'), 'Open');
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});
