import type { v1 } from 'ask-smapi-model';
import type { Locale } from '../../interaction-models/locales.ts';
import { inEachLocale } from '../../interaction-models/locales.ts';
import type { AlexaRegion, AwsRegion } from '../lib/regions.ts';
import type { Settings } from '../lib/settings.ts';
import { DESCRIPTION, KEYWORDS, NAME, SUMMARY, TESTING_INSTRUCTIONS } from './store-texts.ts';

/** What the manifest takes from whoever deploys. */
export type StoreSettings = Pick<Settings, 'stage' | 'privacyPolicyUrl' | 'termsOfUseUrl'>;

/** The icons by their width and height in pixels, as they are in the package. */
export const ICONS = { small: 108, large: 512 } as const;

/**
 * The screens that the document is laid out for, by the ranges of Amazon's viewport profiles: every hub and television, no phone.
 * https://developer.amazon.com/docs/alexa-presentation-language/apl-select-the-viewport-profiles-your-skill-supports.html
 */
const SCREEN: v1.skill.Manifest.AlexaPresentationAplInterface = {
  type: 'ALEXA_PRESENTATION_APL',
  supportedViewports: [
    // Echo Spot.
    { mode: 'HUB', shape: 'ROUND', minWidth: 100, maxWidth: 599, minHeight: 100, maxHeight: 599 },
    // Echo Show 5.
    { mode: 'HUB', shape: 'RECTANGLE', minWidth: 960, maxWidth: 1279, minHeight: 100, maxHeight: 599 },
    // Echo Show 8.
    { mode: 'HUB', shape: 'RECTANGLE', minWidth: 960, maxWidth: 1279, minHeight: 600, maxHeight: 959 },
    // Echo Show 10.
    { mode: 'HUB', shape: 'RECTANGLE', minWidth: 1280, maxWidth: 1920, minHeight: 600, maxHeight: 1279 },
    // Echo Show 15, in landscape and in portrait.
    { mode: 'HUB', shape: 'RECTANGLE', minWidth: 1920, maxWidth: 2560, minHeight: 960, maxHeight: 1279 },
    { mode: 'HUB', shape: 'RECTANGLE', minWidth: 960, maxWidth: 1279, minHeight: 1920, maxHeight: 2560 },
    // Fire TV.
    { mode: 'TV', shape: 'RECTANGLE', minWidth: 960, maxWidth: 960, minHeight: 540, maxHeight: 540 },
  ],
};

/** A function in each of Alexa's regions. */
const REGIONS = {
  NA: { endpoint: functionIn('us-east-1') },
  EU: { endpoint: functionIn('eu-west-1') },
  FE: { endpoint: functionIn('us-west-2') },
} satisfies Record<AlexaRegion, v1.skill.Manifest.Region>;

/** As an exported package has it: each locale has files of its own, though they are all alike. */
export function iconPath(locale: Locale, size: keyof typeof ICONS): string {
  return `assets/images/${locale}_${size}Icon.png`;
}

/**
 * The manifest, version 1.0; each part is held to the service's own types, which know of no key that is misspelt.
 * https://developer.amazon.com/docs/smapi/skill-manifest.html
 * @param invocationName as in the interaction model; two of the example phrases say a sample of it.
 */
export function manifestOf(settings: StoreSettings, invocationName: string) {
  const { endpoint } = REGIONS.NA;
  return {
    manifestVersion: '1.0',
    publishingInformation: {
      category: 'HEALTH_AND_FITNESS',
      distributionMode: 'PUBLIC',
      isAvailableWorldwide: true,
      testingInstructions: TESTING_INSTRUCTIONS,
      locales: inEachLocale((locale) => localInformation(locale, settings, invocationName)),
    },
    privacyAndCompliance: privacyAndCompliance(settings),
    // APL for Audio needs no interface. No permission is asked for.
    apis: { custom: { endpoint, regions: REGIONS, interfaces: [SCREEN] } },
    events: { endpoint, regions: REGIONS, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
  } satisfies v1.skill.Manifest.SkillManifest;
}

export type Manifest = ReturnType<typeof manifestOf>;

function localInformation(locale: Locale, { stage }: StoreSettings, invocationName: string) {
  return {
    name: stage === null ? NAME : `${NAME} (${stage})`,
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
  } satisfies v1.skill.Manifest.SkillManifestLocalizedPublishingInformation;
}

/** What the publisher answers for, whoever they are: they read this before they publish. */
function privacyAndCompliance({ privacyPolicyUrl, termsOfUseUrl }: StoreSettings) {
  const addresses = {
    privacyPolicyUrl: privacyPolicyUrl ?? undefined,
    termsOfUseUrl: termsOfUseUrl ?? undefined,
  } satisfies v1.skill.Manifest.SkillManifestLocalizedPrivacyAndCompliance;
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
    locales: privacyPolicyUrl || termsOfUseUrl ? inEachLocale(() => addresses) : undefined,
  } satisfies v1.skill.Manifest.SkillManifestPrivacyAndCompliance;
}

/**
 * The account is nobody's: whoever deploys puts their own functions in place of these, as the CDK does by overrides, and
 * the service would refuse these.
 */
function functionIn(region: AwsRegion): v1.skill.Manifest.LambdaEndpoint {
  return { uri: `arn:aws:lambda:${region}:000000000000:function:back-stretches` };
}
