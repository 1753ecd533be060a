import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { compose } from '../lib/compose.ts';
import { ConfigurationError } from '../lib/configuration.ts';

/** The CDK's entry: what `cdk synth` runs, after the root's build and package (see cdk.json). */

const DIST = join(import.meta.dirname, '../../dist');

try {
  const app = new App();
  compose(app, { bundle: join(DIST, 'lambda'), skillPackage: join(DIST, 'skill-package/skill-package') });
  app.synth();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
