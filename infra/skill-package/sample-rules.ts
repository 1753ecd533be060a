import type { PackageFault } from './faults.ts';
import { faultIf, repeatFaults } from './faults.ts';
import type { Intent, Slot } from './interaction-model.ts';
import { asHeard, withSlots } from './interaction-model.ts';

/**
 * "Sample utterances can consist of only unicode characters, spaces, periods for abbreviations, underscores, possessive
 * apostrophes, and hyphens": the service, in github.com/zef-dev/convoworks-core/issues/39. Digits it may take, but what
 * is heard is words: https://developer.amazon.com/docs/custom-skills/best-practices-for-sample-utterances-and-custom-slot-type-values.html
 */
const SAYABLE = /^[\p{L}\p{M} .'_-]*$/u;

/** A letter that is no word, by itself without a period: not in "o. k.", nor in "it's". */
const LONE_LETTER = /(?<![\p{L}\p{M}'_-])(?![ai])\p{L}(?![\p{L}\p{M}.'_-])/gu;

/** What is spelled has a period after each letter, as in "triple o.": the page above takes periods for abbreviations. */
export function loneLetterFaults(words: string): readonly PackageFault[] {
  return [...words.matchAll(LONE_LETTER)].flatMap(([letter]) =>
    faultIf(true, `the letter "${letter}" by itself`, `words, or "${letter}." where it is spelled`),
  );
}

/** A slot that another word, or another slot, is written to. */
const GLUED = /(?<=\S)\{|\}(?=[^\s'.])/;

/** The rules for one sample; `thing` is left to whoever names the sample. */
export function sampleFaults(sample: string, slots: readonly Slot[]): readonly PackageFault[] {
  const named = [...sample.matchAll(/\{(.*?)\}/g)].map(([, name = '']) => name);
  const fixed = withSlots(sample, slots, () => ' ');
  const own = slots.map(({ name }) => name);
  const takesAnyWords = slots.some(({ name, type }) => named.includes(name) && type === 'AMAZON.SearchQuery');
  const isAlone = named.length === 1 && fixed.trim() !== '';
  return [
    ...faultIf(!/[\p{L}{]/u.test(sample), 'nothing to say', 'words'),
    ...faultIf(
      GLUED.test(sample),
      'a slot without a space beside it',
      "spaces around slots, but for the 's of a possessive",
    ),
    ...repeatFaults('the slot', named),
    ...faultIf(!SAYABLE.test(fixed), 'what nobody can say', "letters, spaces, and . ' _ -, with numbers as words"),
    ...loneLetterFaults(fixed),
    ...named.flatMap((name) => faultIf(!own.includes(name), `the slot {${name}}`, `its intent's: ${own.join(', ')}`)),
    ...faultIf(takesAnyWords && !isAlone, 'a slot for any words', 'it alone in its sample, and words around it'),
  ];
}

/**
 * What can be said in two ways that sound the same: nobody knows then which intent is meant. Slots of one type are heard
 * alike, whatever they are named.
 */
export function doubledSamples(intents: readonly Intent[]): readonly PackageFault[] {
  const owners = new Map<string, string>();
  return intents.flatMap(({ name, samples = [], slots = [] }) =>
    samples.flatMap((sample) => {
      const heard = asHeard(withSlots(sample, slots, (type) => `{${type}}`));
      const owner = owners.get(heard);
      owners.set(heard, owner ?? name);
      if (owner === undefined) return [];
      const got = owner === name ? 'it twice' : `it in ${owner} too`;
      return [{ thing: `${name}, the sample "${sample}"`, got, allowed: 'once in the whole model' }];
    }),
  );
}
