import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { compose } from '../../lib/compose.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Template } from './template.ts';
import { resourcesOf } from './template.ts';

export const ACCOUNT = '123456789012';
export const VENDOR = 'M1ABCDEFGHIJ';
export const SKILL = 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef';
export const THREE_REGIONS = ['us-east-1', 'eu-west-1', 'us-west-2'] as const satisfies Settings['regions'];

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

/** As they are committed: whoever deploys has written others into the file. */
const NEUTRAL: Settings = {
  stage: null,
  account: null,
  regions: ['us-east-1'],
  vendorId: null,
  skillId: null,
  tables: {},
  clocks: { narration: 'ssml', screen: 'ssml' },
  alarmMail: null,
  secret: 'back-stretches/login-with-amazon',
  privacyPolicyUrl: null,
  termsOfUseUrl: null,
};

/** Neutral settings, with changes. */
export function settingsWith(changes: Partial<Settings> = {}): Settings {
  return { ...NEUTRAL, ...changes };
}

/** A small package in the form of the real one: the manifest's placeholders, and an interaction model. */
export function aSkillPackage({
  sample = 'next stretch',
  apis = APIS,
}: {
  sample?: string;
  apis?: object;
} = {}): string {
  const made = mkdtempSync(join(folder, 'package-'));
  const manifest = {
    manifestVersion: '1.0',
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

/** What a test gives in place of the root's own products, and of an earlier pass. */
export interface Given {
  readonly bundle?: string;
  readonly skillPackage?: string;
  readonly skillId?: string;
  /** Whether the CDK holds the templates against its own rules too, which take seconds to load. */
  readonly isValidated?: boolean;
}

/** All of it, not synthesised yet. */
export function anApp(changes: Partial<Settings> = {}, given: Given = {}): App {
  const { bundle = aBundle(), skillPackage = aSkillPackage(), skillId, isValidated = false } = given;
  const outdir = mkdtempSync(join(folder, 'out-'));
  const app = new App({ outdir, analyticsReporting: false, builtinCloudFormationValidation: isValidated });
  compose(app, { ...settingsWith(changes), account: ACCOUNT }, { bundle, skillPackage }, skillId);
  return app;
}

/** As `cdk synth` with changed settings. */
export function synthesise(changes: Partial<Settings> = {}, given: Given = {}): CloudAssembly {
  return anApp(changes, given).synth();
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
