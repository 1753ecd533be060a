import type { HeardModel, HeardSlotType } from './heard-model.ts';

/** What a slot of some type hears. */
export interface SlotHearing {
  /** Words that it hears, as an expression without groups that capture. */
  readonly expression: string;
  /** What Alexa makes of them; undefined where they are not what the slot is for. */
  readonly resolve: (words: string) => Resolved | undefined;
  /** A few of the words that it hears. */
  readonly examples: readonly string[];
}

/** As Alexa tells a skill what was said in a slot: the id is that of a value of the model's own. */
export interface Resolved {
  readonly value: string;
  readonly id?: string;
}

/** What the slots of a type hear. @throws RangeError for a type that is neither in the model nor known here. */
export function hearingOf(type: string, { interactionModel }: HeardModel): SlotHearing {
  if (type === 'AMAZON.NUMBER') return NUMBER;
  if (type === 'AMAZON.DURATION') return DURATION;
  const { types = [] } = interactionModel.languageModel;
  const found = types.find(({ name }) => name === type);
  if (!found) throw new RangeError(`no slot type "${type}"; there are: ${types.map(({ name }) => name).join(', ')}`);
  return ownHearing(found);
}

/** A type is in hundreds of samples. */
const OWN_HEARINGS = new WeakMap<HeardSlotType, SlotHearing>();

function ownHearing(type: HeardSlotType): SlotHearing {
  const hearing = OWN_HEARINGS.get(type) ?? hearingOfValues(type);
  OWN_HEARINGS.set(type, hearing);
  return hearing;
}

function hearingOfValues({ values }: HeardSlotType): SlotHearing {
  const said = new Map(
    values.flatMap(({ id, name: { value, synonyms = [] } }) =>
      [value, ...synonyms].map((words) => [words, id] as const),
    ),
  );
  const longestFirst = [...said.keys()].sort((one, other) => other.length - one.length);
  return {
    expression: longestFirst.join('|'),
    resolve: (words) => (said.has(words) ? { value: words, id: said.get(words) } : undefined),
    examples: longestFirst,
  };
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export function numberInWords(value: number): string {
  if (value >= 1000) return String(value);
  if (value >= 100) {
    const rest = value % 100;
    return `${ONES[Math.floor(value / 100)]} hundred${rest ? ` ${numberInWords(rest)}` : ''}`;
  }
  if (value < 20) return ONES[value] ?? '';
  return `${TENS[Math.floor(value / 10)]}${value % 10 ? ` ${ONES[value % 10]}` : ''}`;
}

const NUMBERS = new Map(Array.from({ length: 1000 }, (_, value) => [numberInWords(value), value]));
const NUMBER_WORDS = `(?:(?:${[...ONES, ...TENS, 'hundred'].join('|')}) ?)+`;
/** Alexa hears that a number was meant, and tells no more of it. */
const VAGUE = ['a few', 'a couple of', 'several', 'some'];

const NUMBER: SlotHearing = {
  expression: `${NUMBER_WORDS}|${VAGUE.join('|')}`,
  resolve: (words) => {
    const number = NUMBERS.get(words.trim());
    if (number !== undefined) return { value: String(number) };
    return VAGUE.includes(words) ? { value: '?' } : undefined;
  },
  examples: ['three', 'ten', 'two hundred', 'a few'],
};

const UNITS = { hour: 3600, minute: 60, second: 1 } as const;
const AMOUNT = `(?:an?|${NUMBER_WORDS}|${VAGUE.join('|')})`;
const OF_UNIT = `${AMOUNT} ?(?:hours?|minutes?|seconds?)`;

const NAMED_DURATIONS: Readonly<Record<string, number>> = { 'half an hour': 1800, 'an hour and a half': 5400 };

const DURATION: SlotHearing = {
  expression: `${Object.keys(NAMED_DURATIONS).join('|')}|${OF_UNIT}(?: and ${OF_UNIT})*`,
  resolve: (words) => {
    const seconds = NAMED_DURATIONS[words] ?? secondsIn(words);
    return { value: Number.isNaN(seconds) ? '?' : isoDuration(seconds) };
  },
  examples: ['ten minutes', 'half an hour', 'thirty seconds', 'five hours', 'a few minutes'],
};

function secondsIn(words: string): number {
  const parts = words.split(/ and /).map((part) => {
    const [, amount = '', unit = ''] = /^(.+?) ?(hour|minute|second)s?$/.exec(part) ?? [];
    const number = /^an?$/.test(amount) ? 1 : (NUMBERS.get(amount.trim()) ?? Number.NaN);
    const seconds = Object.entries(UNITS).find(([name]) => name === unit)?.[1] ?? Number.NaN;
    return number * seconds;
  });
  return parts.reduce((sum, part) => sum + part, 0);
}

/** As in "PT1H30M". */
function isoDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
}
