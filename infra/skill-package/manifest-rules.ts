import spec from 'ask-smapi-model/spec.json' with { type: 'json' };
import type { Locale } from '../../interaction-models/locales.ts';
import { LOCALES } from '../../interaction-models/locales.ts';
import type { PackageFault } from './faults.ts';
import { faultIf, repeatFaults, within } from './faults.ts';
import type { Manifest } from './manifest.ts';
import type { Phrases } from './phrases.ts';

const {
  'v1.skill.Manifest.SkillManifestPublishingInformation': { properties: info },
  'v1.skill.Manifest.SkillManifestLocalizedPublishingInformation': { properties: local },
} = spec.definitions;

/** The service's own, as far as its schema knows them; it takes nothing of what it could do without. */
export const LIMITS = {
  /** A name's most is in no source that we know; this is what fits in a list. */
  name: { least: local.name.minLength, most: 50 },
  summary: { least: 1, most: local.summary.maxLength },
  description: { least: 1, most: local.description.maxLength },
  testingInstructions: { least: 1, most: info.testingInstructions.maxLength },
  /** Whoever certifies it asks for three. */
  examplePhrases: { least: 3, most: 3 },
  examplePhrase: { least: 1, most: local.examplePhrases.items.maxLength },
  keywords: { least: 1, most: local.keywords.maxItems },
  keyword: { least: 1, most: local.keywords.items.maxLength },
} satisfies Record<string, Limit>;

/** The least and the most of a text's characters, or of a list's items. */
interface Limit {
  readonly least: number;
  readonly most: number;
}

/** What the service refuses in example phrases: github.com/openhab/openhab-alexa/issues/384. */
const UNPHRASED = /[/*@#$%^&(){}_[\]|<>:;+=\\]/;

type Local = Manifest['publishingInformation']['locales'][Locale];

/** The rules for what people read of the skill. */
export function manifestFaults(
  { publishingInformation: { testingInstructions, locales } }: Manifest,
  phrases: Readonly<Record<Locale, Phrases>>,
): readonly PackageFault[] {
  return within('skill.json', [
    ...sizeFaults('testingInstructions', testingInstructions, LIMITS.testingInstructions),
    ...LOCALES.flatMap((locale) =>
      within(locale, [
        ...localFaults(locales[locale]),
        ...within('examplePhrases', exampleFaults(locales[locale], phrases[locale])),
      ]),
    ),
  ]);
}

function localFaults(local: Local): readonly PackageFault[] {
  const sized = ['name', 'summary', 'description', 'keywords', 'examplePhrases'] as const;
  return [
    ...sized.flatMap((key) => sizeFaults(key, local[key], LIMITS[key])),
    ...local.keywords.flatMap((each) => sizeFaults(`the keyword "${each}"`, each, LIMITS.keyword)),
    ...local.examplePhrases.flatMap((each) => sizeFaults(`the example "${each}"`, each, LIMITS.examplePhrase)),
  ];
}

/** The first opens the skill, and every other asks something of it. */
function exampleFaults({ examplePhrases }: Local, { launches, isLaunch, isRequest }: Phrases): readonly PackageFault[] {
  const [first = '', ...others] = examplePhrases;
  const request = 'ask, the invocation name, and a sample of the interaction model';
  return [
    ...examplePhrases.flatMap((each) => faultIf(UNPHRASED.test(each), `"${each}"`, "no signs but , . '")),
    ...faultIf(!isLaunch(first), `"${first}"`, `one of ${launches.join(', ')}`),
    ...others.flatMap((each) => faultIf(!isRequest(each), `"${each}"`, request)),
    ...repeatFaults('the example', examplePhrases),
  ];
}

function sizeFaults(thing: string, sized: string | readonly string[], { least, most }: Limit): readonly PackageFault[] {
  const got = typeof sized === 'string' ? `${sized.length} characters` : String(sized.length);
  const isOut = sized.length < least || sized.length > most;
  return within(thing, faultIf(isOut, got, least === most ? String(most) : `${least} to ${most}`));
}
