import type { HeardIntent, HeardModel } from './heard-model.ts';
import type { Resolved, SlotHearing } from './slot-types.ts';
import { hearingOf } from './slot-types.ts';

/** What was said in a slot. */
export interface SlotSaid extends Resolved {
  readonly name: string;
}

/** What words come to by a sample. */
export interface Meaning {
  readonly intent: string;
  readonly slots: readonly SlotSaid[];
}

/** A way to say an intent, as the model has it. */
export interface Sample {
  readonly intent: string;
  /** Whether it has no slots. */
  readonly isPlain: boolean;
  /** How many of its words are fixed: of two samples that hear the same, the more literal one is meant. */
  readonly literal: number;
  /** What it begins with, up to its first slot; and what it ends with, from its last slot on. */
  readonly ends: Ends;
  /** What it hears, as it is. */
  readonly hears: (words: string) => Meaning | undefined;
  /** What it hears with something else in its own slots: Alexa then tells what was said, and that it is none of ours. */
  readonly hearsAnything: (words: string) => Meaning | undefined;
  /** Some of the words that it hears. */
  readonly examples: () => readonly string[];
}

/** Every sample of a model. */
export function samplesOf(model: HeardModel): readonly Sample[] {
  return model.interactionModel.languageModel.intents.flatMap((intent) => {
    return (intent.samples ?? []).map((sample) => sampleOf(model, intent, sample));
  });
}

/** What is said before all slots, and after them: "my " and " hurts" of "my {body} hurts". */
export interface Ends {
  readonly before: string;
  readonly after: string;
}

/** Every pair of ends that a sample may have that hears these words. */
export function endsOf(words: string): readonly Ends[] {
  const befores = ['', ...[...words.matchAll(/ /g)].map(({ index }) => words.slice(0, index + 1))];
  const afters = ['', ...[...words.matchAll(/[ ']/g)].map(({ index }) => words.slice(index))];
  return befores.flatMap((before) => afters.map((after) => ({ before, after })));
}

interface SampleSlot {
  readonly name: string;
  readonly hearing: SlotHearing;
  readonly isOwn: boolean;
}

function sampleOf(model: HeardModel, { name: intent, slots = [] }: HeardIntent, sample: string): Sample {
  const said = [...sample.matchAll(/\{([a-z]+)\}/g)].map(([, name = '']): SampleSlot => {
    const type = slots.find((slot) => slot.name === name)?.type ?? '';
    return { name, hearing: hearingOf(type, model), isOwn: !type.startsWith('AMAZON.') };
  });
  const hears = matching(sample, said, ({ hearing }) => hearing.expression);
  const anything = matching(sample, said, ({ hearing, isOwn }) => (isOwn ? '.+' : hearing.expression));
  const isOpen = said.some(({ isOwn }) => isOwn) && sample.split(' ').length > 2;
  return {
    intent,
    isPlain: said.length === 0,
    literal: sample.split(' ').filter((word) => !word.startsWith('{')).length,
    ends: {
      before: sample.slice(0, Math.max(0, sample.indexOf('{'))),
      after: sample.slice(sample.lastIndexOf('}') + 1),
    },
    hears: (words) => meaning(intent, said, hears(words), () => undefined),
    hearsAnything: (words) => (isOpen ? meaning(intent, said, anything(words), asSaid) : undefined),
    examples: () => examplesOf(sample, said),
  };
}

type Matching = (words: string) => RegExpExecArray | null;

/** Few of thousands of samples are ever tried: each has its expression from when it is tried first. */
function matching(sample: string, slots: readonly SampleSlot[], expression: (slot: SampleSlot) => string): Matching {
  let whole: RegExp | undefined;
  return (words) => {
    whole ??= new RegExp(
      `^${slots.reduce((text, slot) => text.replace(`{${slot.name}}`, `(${expression(slot)})`), sample)}$`,
    );
    return whole.exec(words);
  };
}

function asSaid(words: string, { isOwn }: SampleSlot): Resolved | undefined {
  return isOwn ? { value: words } : undefined;
}

function meaning(
  intent: string,
  slots: readonly SampleSlot[],
  match: RegExpExecArray | null,
  otherwise: (words: string, slot: SampleSlot) => Resolved | undefined,
): Meaning | undefined {
  if (!match) return undefined;
  const said = slots.map((slot, index): SlotSaid | undefined => {
    const words = (match[index + 1] ?? '').trim();
    const resolved = slot.hearing.resolve(words) ?? otherwise(words, slot);
    return resolved && { name: slot.name, ...resolved };
  });
  const resolved = said.filter((each) => each !== undefined);
  return resolved.length === slots.length ? { intent, slots: resolved } : undefined;
}

/** Each word of each slot at least once. Not every pair of words: what fits two samples is found by the one with fewer slots. */
function examplesOf(sample: string, slots: readonly SampleSlot[]): readonly string[] {
  const most = Math.max(1, ...slots.map(({ hearing }) => hearing.examples.length));
  return Array.from({ length: most }, (_, index) =>
    slots.reduce((text, { name, hearing: { examples } }) => {
      return text.replace(`{${name}}`, examples[index % examples.length] ?? '');
    }, sample),
  );
}
