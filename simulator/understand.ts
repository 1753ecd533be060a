import { BUILT_IN } from '../interaction-models/built-in.ts';
import type { HeardModel } from './heard-model.ts';
import type { Ends, Meaning, Sample, SlotSaid } from './samples.ts';
import { endsOf, samplesOf } from './samples.ts';
import { numberInWords } from './slot-types.ts';

/** What Alexa makes of words. */
export type Understood =
  | { readonly kind: 'launch' }
  | {
      readonly kind: 'intent';
      readonly intent: string;
      readonly isOneShot: boolean;
      readonly slots: readonly SlotSaid[];
    }
  /** Alexa ends the session by itself: the skill is told, and cannot answer. */
  | { readonly kind: 'exit' };

const WAKE_WORD = /^alexa\b[,!. ]*/i;
const EXITS = ['exit', 'quit'];
const FILLERS = /^(um|uh|er|oh|well|okay|ok|and|so|now)\b ?| ?\b(please|now|then|thanks|thank you)$/;
const LAUNCH = 'open|start|launch|begin|run|use|load|resume';

/** Whether words are for the device whatever it is doing. */
export function isAddressed(utterance: string): boolean {
  return WAKE_WORD.test(utterance.trim());
}

/** Whether "um", "please" and "okay" are dropped from words that fit nothing with them. */
export interface Listening {
  readonly dropsFillers: boolean;
}

/** What words mean to a skill by its interaction model; what fits nothing goes to the fallback intent. */
export function understand(
  model: HeardModel,
  utterance: string,
  { dropsFillers }: Listening = { dropsFillers: true },
): Understood {
  const { invocationName } = model.interactionModel.languageModel;
  const words = wordsIn(utterance);
  if (new RegExp(`^((${LAUNCH}) )?(the )?${invocationName}$`).test(words)) return { kind: 'launch' };
  if (EXITS.includes(words)) return { kind: 'exit' };
  const [, link = '', oneShot] = oneShotIn(invocationName).exec(words) ?? [];
  const said = oneShot === undefined ? [words] : [oneShot, link + oneShot];
  const candidates = dropsFillers ? said.flatMap(withoutFillers) : said;
  return { kind: 'intent', ...meaningOf(model, candidates), isOneShot: oneShot !== undefined };
}

/** Words as they are, and with one filler less each time. */
export function fillersOff(utterance: string): readonly string[] {
  return withoutFillers(wordsIn(utterance));
}

/** The words for the skill, without fillers: "next" of "Alexa, ask Back Stretches for next, please!". */
export function wordsForSkill({ interactionModel }: HeardModel, utterance: string): string {
  const words = wordsIn(utterance);
  const said = oneShotIn(interactionModel.languageModel.invocationName).exec(words)?.[2] ?? words;
  return withoutFillers(said).at(-1) ?? said;
}

function wordsIn(utterance: string): string {
  return normalised(utterance.trim().replace(WAKE_WORD, ''));
}

function oneShotIn(invocationName: string): RegExp {
  return new RegExp(`^(?:ask|tell) ${invocationName} (to |for |about )?(.+)$`);
}

/** @param candidates the same in one way or another; the first that is understood counts. */
function meaningOf(model: HeardModel, candidates: readonly string[]): Meaning {
  const { exact } = hearingIn(model);
  for (const candidate of candidates) {
    const intent = exact.get(candidate);
    if (intent) return { intent, slots: [] };
  }
  return (
    firstHeard(model, candidates, (sample, said) => sample.hears(said)) ??
    firstHeard(model, candidates, (sample, said) => sample.hearsAnything(said)) ?? {
      intent: 'AMAZON.FallbackIntent',
      slots: [],
    }
  );
}

function firstHeard(
  model: HeardModel,
  candidates: readonly string[],
  hears: (sample: Sample, words: string) => Meaning | undefined,
): Meaning | undefined {
  for (const candidate of candidates) {
    for (const sample of samplesFor(model, candidate)) {
      const meaning = hears(sample, candidate);
      if (meaning) return meaning;
    }
  }
  return undefined;
}

/** The samples with slots that begin and end as these words do, the most literal first. */
function samplesFor(model: HeardModel, words: string): readonly Sample[] {
  const { samples, byEnds } = hearingIn(model);
  const found = endsOf(words).flatMap((ends) => byEnds.get(keyOf(ends)) ?? []);
  return found.sort((one, other) => one - other).flatMap((index) => samples[index] ?? []);
}

/** What a model hears: words that are one way to say an intent; and samples with slots, the most literal first. */
interface ModelHearing {
  readonly exact: ReadonlyMap<string, string>;
  readonly samples: readonly Sample[];
  /** The indices of those with the same ends: of thousands few are tried. */
  readonly byEnds: ReadonlyMap<string, readonly number[]>;
}

function keyOf({ before, after }: Ends): string {
  return `${before}{}${after}`;
}

const HEARINGS = new WeakMap<HeardModel, ModelHearing>();

function hearingIn(model: HeardModel): ModelHearing {
  const known = HEARINGS.get(model);
  if (known) return known;
  const { intents } = model.interactionModel.languageModel;
  const plain = intents.flatMap(({ name, samples = [] }) => [
    ...samples.filter((sample) => !sample.includes('{')).map((sample) => [normalised(sample), name] as const),
    ...(BUILT_IN[name] ?? []).map((words) => [normalised(words), name] as const),
  ]);
  const slotted = samplesOf(model).filter(({ isPlain }) => !isPlain);
  const samples = slotted.toSorted((one, other) => other.literal - one.literal);
  const byEnds = new Map<string, number[]>();
  for (const [index, { ends }] of samples.entries()) {
    const key = keyOf(ends);
    byEnds.set(key, [...(byEnds.get(key) ?? []), index]);
  }
  const hearing = { exact: new Map(plain), samples, byEnds };
  HEARINGS.set(model, hearing);
  return hearing;
}

/** Every way to say an intent, with a few of the words that its slots may hear. */
export function utterancesOf(model: HeardModel): readonly { readonly words: string; readonly intent: string }[] {
  const builtIn = model.interactionModel.languageModel.intents.flatMap(({ name }) => {
    return (BUILT_IN[name] ?? []).map((words) => ({ words: normalised(words), intent: name }));
  });
  return [
    ...samplesOf(model).flatMap(({ intent, examples }) =>
      examples().map((words) => ({ words: normalised(words), intent })),
    ),
    ...builtIn,
  ];
}

/** Every intent that words could mean, as they are. */
export function intentsFor(model: HeardModel, words: string): readonly string[] {
  const plain = hearingIn(model).exact.get(words);
  const slotted = samplesFor(model, words).flatMap((sample) => sample.hears(words)?.intent ?? []);
  return [...new Set([...(plain ? [plain] : []), ...slotted])];
}

/** Every intent with a slot that would take what is none of its values from words. */
export function openIntentsFor(model: HeardModel, words: string): readonly string[] {
  return [...new Set(samplesFor(model, words).flatMap((sample) => sample.hearsAnything(words)?.intent ?? []))];
}

/** The words as they are, then with one filler less each time: "uh next please", "next please", "next". */
function withoutFillers(words: string): readonly string[] {
  const fewer = words.replace(FILLERS, '');
  return fewer === words || fewer === '' ? [words] : [words, ...withoutFillers(fewer)];
}

/** Lower case, no punctuation but apostrophes, numbers as words. */
function normalised(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\d+/g, (digits) => numberInWords(Number(digits)))
    .replaceAll(/[^\p{Letter}' ]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
}
