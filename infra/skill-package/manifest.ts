import type { v1 } from 'ask-smapi-model';
import type { Locale } from '../../interaction-models/locales.ts';
import { inEachLocale } from '../../interaction-models/locales.ts';
import type { Publisher } from './publisher.ts';
import { DESCRIPTION, KEYWORDS, NAME, SUMMARY, TESTING_INSTRUCTIONS } from './store-texts.ts';

type SkillManifest = v1.skill.Manifest.SkillManifest;
type Endpoint = v1.skill.Manifest.LambdaEndpoint;

/** The icons by their width and height in pixels, as they are in the package. */
export const ICONS = { small: 108, large: 512 } as const;

/** As an exported package has it: each locale has files of its own, though they are all alike. */
export function iconPath(locale: Locale, size: keyof typeof ICONS): string {
  return `assets/images/${locale}_${size}Icon.png`;
}

/**
 * The manifest, typed by the service's own model, version 1.0.
 * https://developer.amazon.com/docs/smapi/skill-manifest.html
 * @param invocationName as in the interaction model; two of the example phrases say a sample of it.
 */
export function manifestOf(publisher: Publisher, invocationName: string) {
  return {
    manifestVersion: '1.0',
    publishingInformation: {
      category: 'HEALTH_AND_FITNESS',
      distributionMode: 'PUBLIC',
      isAvailableWorldwide: true,
      distributionCountries: [],
      testingInstructions: TESTING_INSTRUCTIONS,
      locales: inEachLocale((locale) => localInformation(locale, invocationName)),
    },
    privacyAndCompliance: privacyAndCompliance(publisher),
    apis: {
      // No interface: APL for Audio needs none, and there is nothing on a screen yet. No permission is asked for either.
      custom: { ...endpoints(), interfaces: [] },
    },
    events: { ...endpoints(), subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
    permissions: [],
  } satisfies SkillManifest;
}

export type Manifest = ReturnType<typeof manifestOf>;

function localInformation(locale: Locale, invocationName: string) {
  return {
    name: NAME,
    summary: SUMMARY,
    description: DESCRIPTION,
    keywords: KEYWORDS,
    // The first opens the skill; the others ask what it answers at once even to somebody who was never here, as whoever
    // certifies it tries them: "do the cat" would hear the safety words first.
    examplePhrases: [
      `Alexa, start ${invocationName}`,
      `Alexa, ask ${invocationName} what do I need`,
      `Alexa, ask ${invocationName} how long does it take`,
    ],
    smallIconUri: `file://${iconPath(locale, 'small')}`,
    largeIconUri: `file://${iconPath(locale, 'large')}`,
  };
}

/** What the publisher answers for, whoever they are: they read this before they publish. */
function privacyAndCompliance({ privacyPolicyUrl, termsOfUseUrl }: Publisher) {
  return {
    allowsPurchases: false,
    // What is kept goes by an identifier of Amazon's that is another one for every skill: nobody is known by it.
    usesPersonalInfo: false,
    isChildDirected: false,
    // Nothing is encrypted but by Alexa and AWS.
    isExportCompliant: true,
    containsAds: false,
    // In the sense of HIPAA only. No health information is kept of anybody, see docs/privacy-policy.md.
    usesHealthInfo: false,
    locales: inEachLocale(() => ({
      ...(privacyPolicyUrl !== null && { privacyPolicyUrl }),
      ...(termsOfUseUrl !== null && { termsOfUseUrl }),
    })),
  };
}

/**
 * A function in each of Alexa's regions. The account is nobody's: whoever deploys puts their own functions in place of
 * these, as the CDK does by overrides, and the service would refuse these.
 */
function endpoints() {
  return {
    endpoint: functionIn('us-east-1'),
    regions: { NA: at('us-east-1'), EU: at('eu-west-1'), FE: at('us-west-2') },
  };
}

function at(region: string) {
  return { endpoint: functionIn(region) };
}

function functionIn(region: string): Endpoint {
  return { uri: `arn:aws:lambda:${region}:000000000000:function:back-stretches` };
}
