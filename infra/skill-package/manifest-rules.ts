import type { Locale } from '../../interaction-models/locales.ts';
import { LOCALES } from '../../interaction-models/locales.ts';
import type { PackageFault } from './faults.ts';
import { repeatedIn, within } from './faults.ts';
import { asHeard } from './interaction-model.ts';
import type { Manifest } from './manifest.ts';
import type { Phrases } from './phrases.ts';
import { DISCLAIMER } from './store-texts.ts';

/**
 * The service's own limits, in characters and in items: `spec.json` of ask-smapi-model 1.24.0, which a test compares. A
 * name's length is limited in no source that we know; this is what fits in a list.
 */
export const LIMITS = {
  name: { least: 2, most: 50 },
  summary: { least: 1, most: 160 },
  description: { least: 1, most: 4000 },
  testingInstructions: { least: 1, most: 4000 },
  examplePhrase: { least: 1, most: 200 },
  keyword: { least: 1, most: 150 },
  examplePhrases: { least: 3, most: 3 },
  keywords: { least: 1, most: 30 },
} as const;

/** What the service refuses in example phrases: github.com/openhab/openhab-alexa/issues/384. */
const UNPHRASED = /[/*@#$%^&(){}_[\]|<>:;+=\\]/;

/** What a skill of stretches must not promise; Amazon's disclaimer itself says "treatment". */
const PROMISES = /\b(heal(?!th)|cure|treat|reliev|remed|therap|pain-?free|prevent)\w*/gi;

type Local = Manifest['publishingInformation']['locales'][Locale];

/** The rules for what people read of the skill. */
export function manifestFaults({ publishingInformation: info }: Manifest, phrases: Record<Locale, Phrases>) {
  const { testingInstructions, locales } = info;
  return within('skill.json', [
    ...lengthFaults('testingInstructions', testingInstructions, LIMITS.testingInstructions),
    ...LOCALES.flatMap((locale) => {
      const local = locales[locale];
      return within(locale, [
        ...textFaults(local),
        ...exampleFaults(local, phrases[locale]),
        ...quoteFaults('description', local.description, phrases[locale]),
        ...quoteFaults('testingInstructions', testingInstructions, phrases[locale]),
      ]);
    }),
  ]);
}

function textFaults({ name, summary, description, keywords }: Local): readonly PackageFault[] {
  const promises = `${summary} ${description.replace(DISCLAIMER, '')} ${keywords}`.match(PROMISES) ?? [];
  return [
    ...lengthFaults('name', name, LIMITS.name),
    ...lengthFaults('summary', summary, LIMITS.summary),
    ...lengthFaults('description', description, LIMITS.description),
    ...countFaults('keywords', keywords, LIMITS.keywords),
    ...keywords.flatMap((keyword) => lengthFaults(`the keyword "${keyword}"`, keyword, LIMITS.keyword)),
    ...(/alexa/i.test(name) ? [{ thing: 'name', got: `"${name}"`, allowed: 'a name without "Alexa"' }] : []),
    ...(description.includes(DISCLAIMER)
      ? []
      : [{ thing: 'description', got: 'no disclaimer', allowed: "one with Amazon's words for skills about health" }]),
    ...promises.map((got) => ({ thing: 'texts', got: `"${got}"`, allowed: 'no promise to make anybody well' })),
  ];
}

function exampleFaults({ examplePhrases }: Local, { launches, isRequest }: Phrases): readonly PackageFault[] {
  const [first = '', ...others] = examplePhrases;
  const misfit = (phrase: string, allowed: string) => ({ thing: 'examplePhrases', got: `"${phrase}"`, allowed });
  return [
    ...countFaults('examplePhrases', examplePhrases, LIMITS.examplePhrases),
    ...examplePhrases.flatMap((phrase) => lengthFaults(`the example "${phrase}"`, phrase, LIMITS.examplePhrase)),
    ...examplePhrases.filter((phrase) => UNPHRASED.test(phrase)).map((phrase) => misfit(phrase, "no signs but , . '")),
    ...(launches.includes(unaddressed(first)) ? [] : [misfit(first, `one of ${launches.join(', ')}`)]),
    ...others
      .filter((phrase) => !isRequest(unaddressed(phrase)))
      .map((phrase) => misfit(phrase, 'ask, the invocation name, and a sample of the interaction model')),
    ...repeatedIn(examplePhrases).map((phrase) => misfit(phrase, 'each once')),
  ];
}

/** Whoever reads that they can say something is understood when they do. */
function quoteFaults(
  thing: string,
  text: string,
  { launches, isRequest, isUnderstood }: Phrases,
): readonly PackageFault[] {
  const quoted = [...text.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words);
  const isKnown = (words: string) => ['', ...launches].includes(words) || isRequest(words) || isUnderstood(words);
  return quoted
    .filter((each) => !isKnown(unaddressed(each)))
    .map((each) => ({ thing, got: `"${each}" as words to say`, allowed: 'what the interaction model understands' }));
}

/** Words as they are heard after the wake word. */
function unaddressed(words: string): string {
  return asHeard(words).replace(/^alexa\b[, ]*/, '');
}

interface Limit {
  readonly least: number;
  readonly most: number;
}

function lengthFaults(thing: string, { length }: string, { least, most }: Limit): readonly PackageFault[] {
  if (length >= least && length <= most) return [];
  return [{ thing, got: `${length} characters`, allowed: `${least} to ${most}` }];
}

function countFaults(thing: string, { length }: readonly unknown[], { least, most }: Limit): readonly PackageFault[] {
  if (length >= least && length <= most) return [];
  return [{ thing, got: String(length), allowed: least === most ? String(most) : `${least} to ${most}` }];
}
