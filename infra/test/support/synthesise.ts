import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { compose } from '../../lib/compose.ts';
import type { Template } from './template.ts';
import { resourcesOf } from './template.ts';

export const VENDOR = 'M1ABCDEFGHIJ';
export const SKILL = 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef';
export const THREE_REGIONS = 'us-east-1,eu-west-1,us-west-2';

const folder = mkdtempSync(join(tmpdir(), 'back-stretches-infra-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLACEHOLDER = { uri: 'arn:aws:lambda:placeholder' };
const APIS = {
  custom: {
    endpoint: PLACEHOLDER,
    regions: { NA: { endpoint: PLACEHOLDER } },
    interfaces: [{ type: 'ALEXA_PRESENTATION_APL' }],
  },
};

interface Packaged {
  readonly sample?: string;
  readonly privacyPolicyUrl?: string;
  readonly apis?: object;
}

/** A small package in the form of the real one: the manifest's placeholders, and an interaction model. */
export function aSkillPackage(packaged: Packaged = {}): string {
  const { sample = 'next stretch', privacyPolicyUrl = 'https://example.org/privacy', apis = APIS } = packaged;
  const made = mkdtempSync(join(folder, 'package-'));
  const manifest = {
    manifestVersion: '1.0',
    publishingInformation: { locales: { 'en-US': { name: 'Back Stretches' } } },
    privacyAndCompliance: { locales: { 'en-US': { privacyPolicyUrl } } },
    apis,
    events: { endpoint: PLACEHOLDER, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
  };
  writeFileSync(join(made, 'skill.json'), JSON.stringify({ manifest }));
  mkdirSync(join(made, 'interactionModels/custom'), { recursive: true });
  const intents = [{ name: 'NextExerciseIntent', samples: [sample] }];
  const model = { interactionModel: { languageModel: { invocationName: 'back stretches', intents } } };
  writeFileSync(join(made, 'interactionModels/custom/en-US.json'), JSON.stringify(model));
  return made;
}

export function aBundle(): string {
  const made = mkdtempSync(join(folder, 'bundle-'));
  writeFileSync(join(made, 'index.cjs'), 'exports.handler = async (event, context) => ({});');
  return made;
}

/** What a test gives in place of the root's own products. */
interface Given {
  readonly bundle?: string;
  readonly skillPackage?: string;
  /** Whether the CDK holds the templates against its own rules too, which take seconds to load. */
  readonly isValidated?: boolean;
}

/** All of it, not synthesised yet. */
export function anApp(context: Readonly<Record<string, string>> = {}, given: Given = {}): App {
  const { bundle = aBundle(), skillPackage = aSkillPackage(), isValidated = false } = given;
  const outdir = mkdtempSync(join(folder, 'out-'));
  const app = new App({ context, outdir, analyticsReporting: false, builtinCloudFormationValidation: isValidated });
  compose(app, { bundle, skillPackage });
  return app;
}

/** As `cdk synth` with `-c` for each of the context. */
export function synthesise(context: Readonly<Record<string, string>> = {}, given: Given = {}): CloudAssembly {
  return anApp(context, given).synth();
}

export function templateOf(assembly: CloudAssembly, stack: string): Template {
  return assembly.getStackByName(stack).template;
}

/** @returns the folder that becomes the code of the only function in a stack. */
export function codeOf(assembly: CloudAssembly, stack: string): string {
  const [code] = resourcesOf(templateOf(assembly, stack), 'AWS::Lambda::Function');
  const { Code } = JSON.parse(JSON.stringify(code?.Properties));
  return join(assembly.directory, `asset.${Code.S3Key.replace('.zip', '')}`);
}
