import type { PackageFault } from './faults.ts';
import type { Intent } from './interaction-model.ts';
import { asHeard, slotsIn } from './interaction-model.ts';

type SlotTypes = NonNullable<Intent['slots']>;

/**
 * "Sample utterances can consist of only unicode characters, spaces, periods for abbreviations, underscores, possessive
 * apostrophes, and hyphens": the service, in github.com/zef-dev/convoworks-core/issues/39. Digits it may take, but what
 * is heard is words: https://developer.amazon.com/docs/custom-skills/best-practices-for-sample-utterances-and-custom-slot-type-values.html
 */
const SAYABLE = /^[\p{L}\p{M} .'_-]*$/u;

/** A letter by itself without a period: not in "o. k.", nor in "it's". */
const LONE_LETTER = /(?<![\p{L}\p{M}'_-])\p{L}(?![\p{L}\p{M}.'_-])/gu;

/** The words of one letter that English has. */
const ONE_LETTER_WORDS = ['a', 'i'];

/**
 * What is spelled has a period after each letter, as in "triple o.": the service takes periods for abbreviations only.
 * https://developer.amazon.com/docs/custom-skills/best-practices-for-sample-utterances-and-custom-slot-type-values.html
 */
export function loneLetterFaults(words: string): readonly PackageFault[] {
  const lone = [...words.matchAll(LONE_LETTER)].map(([letter]) => letter);
  return lone
    .filter((letter) => !ONE_LETTER_WORDS.includes(letter))
    .map((letter) => ({
      thing: '',
      got: `the letter "${letter}" by itself`,
      allowed: `words, or "${letter}." where it is spelled`,
    }));
}

/** SlotTypes that take any words at all, and so need words of their own around them. */
const PHRASES = ['AMAZON.SearchQuery'];

/** The rules for one sample; `thing` is left to whoever names the sample. */
export function sampleFaults(sample: string, slots: SlotTypes): readonly PackageFault[] {
  const named = slotsIn(sample);
  const fixed = sample.replaceAll(/\{.*?\}/g, ' ');
  const unknown = named.filter((name) => !slots.some((slot) => slot.name === name));
  const hasPhrase = slots.some(({ name, type }) => named.includes(name) && PHRASES.includes(type));
  const own = slots.map(({ name }) => name).join(', ') || 'none';
  return [
    ...(sample.trim() === '' ? [{ thing: '', got: 'nothing to say', allowed: 'words' }] : []),
    ...(SAYABLE.test(fixed)
      ? []
      : [{ thing: '', got: 'what nobody can say', allowed: "letters, spaces, and . ' _ -, with numbers as words" }]),
    ...loneLetterFaults(fixed),
    ...unknown.map((name) => ({ thing: '', got: `the slot {${name}}`, allowed: `the intent's own slots: ${own}` })),
    ...(hasPhrase && (fixed.trim() === '' || named.length > 1)
      ? [{ thing: '', got: 'a slot for any words', allowed: 'it alone in its sample, and words around it' }]
      : []),
  ];
}

/** What can be said in two ways that sound the same: nobody knows then which intent is meant. */
export function doubledSamples(intents: readonly Intent[]): readonly PackageFault[] {
  const owners = new Map<string, string>();
  return intents.flatMap(({ name, samples = [], slots = [] }) =>
    samples.flatMap((sample) => {
      const said = withTypes(sample, slots);
      const owner = owners.get(said);
      if (owner === undefined) owners.set(said, name);
      return owner === undefined ? [] : [doubled(name, sample, owner)];
    }),
  );
}

function doubled(intent: string, sample: string, owner: string): PackageFault {
  const got = owner === intent ? 'it twice' : `it in ${owner} too`;
  return { thing: `${intent}, the sample "${sample}"`, got, allowed: 'once in the whole model' };
}

/** SlotTypes of one type are heard alike, whatever they are named. */
function withTypes(sample: string, slots: SlotTypes): string {
  return asHeard(sample.replaceAll(/\{(.*?)\}/g, (_, name) => `{${slots.find((slot) => slot.name === name)?.type}}`));
}
