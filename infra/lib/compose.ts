import type { App } from 'aws-cdk-lib';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { BackEndStack } from './back-end-stack.ts';
import { parseConfiguration } from './configuration.ts';
import { SkillStack } from './skill-stack.ts';

/** The folders that the root's `npm run build` and `npm run package` make. */
export interface Made {
  readonly bundle: string;
  readonly skillPackage: string;
}

/**
 * A back end in each region, and where a vendor id is given the skill that calls them.
 * @throws ConfigurationError for a setting that is refused, or a package that is not there.
 */
export function compose(app: App, { bundle, skillPackage }: Made): void {
  const configuration = parseConfiguration(app.node.getAllContext());
  const { regions, vendorId } = configuration;
  const backEnds = regions.map((region) => new BackEndStack(app, { region, configuration, bundle }));
  if (vendorId) {
    const skill = new SkillStack(app, { regions, vendorId, skillPackage });
    for (const backEnd of backEnds) skill.addStackDependency(backEnd, 'Alexa refuses an endpoint that does not exist');
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
