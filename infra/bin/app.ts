import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { compose } from '../lib/compose.ts';
import { parseSkillId, readTargetSettings, SettingsError } from '../lib/settings.ts';

/** The CDK's entry: what `cdk synth` runs, after the root's build and package (see cdk.json). */

const DIST = join(import.meta.dirname, '../../dist');

try {
  const app = new App();
  const made = { bundle: join(DIST, 'lambda'), skillPackage: join(DIST, 'skill-package/skill-package') };
  compose(app, readTargetSettings(), made, parseSkillId(process.env.SKILL_ID));
  app.synth();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
