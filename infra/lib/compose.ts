import type { App } from 'aws-cdk-lib';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { BackEndStack } from './back-end-stack.ts';
import { namesOf } from './names.ts';
import type { TargetSettings } from './settings.ts';
import { SkillStack } from './skill-stack.ts';

/** What is deployed: the folders that the root's `npm run build` and `npm run package` make. */
export interface Made {
  readonly bundle: string;
  readonly skillPackage: string;
}

/**
 * The order of Amazon's own tool. With a vendor id, and no skill yet, the skill alone, which has no endpoint: it gets its id.
 * Then a back end in each region, which answers that skill and nobody else; then the skill, which calls them.
 *
 * @param deployed the id of the skill that an earlier pass has made.
 * @throws SettingsError for a package that is not there.
 */
export function compose(app: App, settings: TargetSettings, { bundle, skillPackage }: Made, deployed?: string): void {
  const { stage, regions, vendorId } = settings;
  const names = namesOf(stage);
  const skillId = settings.skillId ?? deployed;
  const hasBackEnds = vendorId === null || skillId !== undefined;
  const backEnds = (hasBackEnds ? regions : []).map((region) => {
    return new BackEndStack(app, { region, names, settings, skillId, bundle });
  });
  if (vendorId !== null) {
    const skill = new SkillStack(app, { names, settings, vendorId, skillPackage, hasBackEnds });
    for (const backEnd of backEnds) skill.addStackDependency(backEnd, 'Alexa refuses an endpoint that does not exist');
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
