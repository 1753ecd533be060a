/** The part of an interaction model that says which words mean which intent. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents: readonly IntentModel[];
      readonly types?: readonly SlotType[];
    };
  };
}

export interface IntentModel {
  readonly name: string;
  /** Ways to say it, with the names of slots in braces. */
  readonly samples?: readonly string[];
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
}

export interface SlotType {
  readonly name: string;
  readonly values: readonly {
    readonly id: string;
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
  }[];
}

/** What was said in a slot, and the id of the value that it names. */
export interface SlotSaid {
  readonly name: string;
  readonly value: string;
  readonly id?: string;
}

/** What Alexa makes of words. */
export type Understood =
  | { readonly kind: 'launch' }
  | { readonly kind: 'intent'; readonly intent: string; readonly isOneShot: boolean; readonly slot?: SlotSaid }
  /** Alexa ends the session by itself: the skill is told, and cannot answer. */
  | { readonly kind: 'exit' };

/** What the built-in intents hear; they carry no samples in the model. After Amazon's documentation, shortened. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.YesIntent': ['yes', 'yes please', 'yeah', 'yep', 'sure', 'okay', 'ok'],
  'AMAZON.NoIntent': ['no', 'no thanks', 'no thank you', 'nope'],
  'AMAZON.NextIntent': ['next', 'skip', 'skip forward'],
  'AMAZON.PreviousIntent': ['previous', 'go back', 'skip back', 'back up', 'back'],
  'AMAZON.RepeatIntent': ['repeat', 'repeat that', 'say that again'],
  'AMAZON.StartOverIntent': ['start over', 'restart', 'start again'],
  'AMAZON.PauseIntent': ['pause', 'pause that'],
  'AMAZON.ResumeIntent': ['resume', 'continue', 'keep going'],
  'AMAZON.StopIntent': ['stop', 'off', 'shut up'],
  'AMAZON.CancelIntent': ['cancel', 'never mind', 'forget it'],
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
  'AMAZON.NavigateHomeIntent': ['go home', 'go to home', 'home', 'navigate home'],
};

const WAKE_WORD = /^alexa\b[,!. ]*/i;
const EXITS = ['exit', 'quit'];
const FILLERS = /^(um|uh|er|oh|well|okay|ok|and|so|now)\b ?| ?\b(please|now|then|thanks|thank you)$/;
const LAUNCH = 'open|start|launch|begin|run|use|load|resume';

/** Whether words are for the device whatever it is doing. */
export function isAddressed(utterance: string): boolean {
  return WAKE_WORD.test(utterance.trim());
}

/** A way to say an intent. */
export interface Utterance {
  readonly words: string;
  readonly intent: string;
  readonly slot?: SlotSaid;
}

/** Every way to say an intent: the samples of the model with every value of their slots, and what the built-in intents hear. */
export function utterancesOf({ interactionModel }: InteractionModel): readonly Utterance[] {
  const { intents, types = [] } = interactionModel.languageModel;
  return intents.flatMap(({ name: intent, samples = [], slots = [] }) => [
    ...samples.flatMap((sample) => spokenOut(sample, slots, types).map((each) => ({ ...each, intent }))),
    ...(BUILT_IN[intent] ?? []).map((words) => ({ words: normalised(words), intent })),
  ]);
}

/** A sample with every value that its slot may have. */
function spokenOut(
  sample: string,
  slots: NonNullable<IntentModel['slots']>,
  types: readonly SlotType[],
): readonly Omit<Utterance, 'intent'>[] {
  const slot = slots.find(({ name }) => sample.includes(`{${name}}`));
  if (!slot) return [{ words: normalised(sample) }];
  return valuesOf(slot.type, types).map(({ said, ...value }) => ({
    words: normalised(sample.replace(`{${slot.name}}`, said)),
    slot: { name: slot.name, ...value },
  }));
}

const MOST_NUMBERS = 200;

function valuesOf(type: string, types: readonly SlotType[]) {
  if (type === 'AMAZON.NUMBER') {
    return Array.from({ length: MOST_NUMBERS + 1 }, (_, number) => ({ said: String(number), value: String(number) }));
  }
  const values = types.find(({ name }) => name === type)?.values ?? [];
  return values.flatMap(({ id, name: { value, synonyms = [] } }) =>
    [value, ...synonyms].map((said) => ({ said, value: said, id })),
  );
}

/** What words mean to a skill by its interaction model; what fits nothing goes to the fallback intent. */
export function understand(model: InteractionModel, utterance: string): Understood {
  const { invocationName } = model.interactionModel.languageModel;
  const words = normalised(utterance.trim().replace(WAKE_WORD, ''));
  if (new RegExp(`^((${LAUNCH}) )?(the )?${invocationName}$`).test(words)) return { kind: 'launch' };
  if (EXITS.includes(words)) return { kind: 'exit' };
  const oneShot = new RegExp(`^(?:ask|tell) ${invocationName} (?:to |for |about )?(.+)$`).exec(words)?.[1];
  return { kind: 'intent', ...meaningOf(model, oneShot ?? words), isOneShot: oneShot !== undefined };
}

function meaningOf(model: InteractionModel, words: string): Pick<Utterance, 'intent' | 'slot'> {
  const known = new Map(utterancesOf(model).map((utterance) => [utterance.words, utterance]));
  const found = withoutFillers(words).find((candidate) => known.has(candidate));
  const { intent = 'AMAZON.FallbackIntent', slot } = known.get(found ?? '') ?? {};
  return { intent, slot };
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

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function numberInWords(value: number): string {
  if (value >= 1000) return String(value);
  if (value >= 100) return `${ONES[Math.floor(value / 100)]} hundred ${value % 100 ? numberInWords(value % 100) : ''}`;
  if (value < 20) return ONES[value] ?? '';
  return `${TENS[Math.floor(value / 10)]} ${value % 10 ? ONES[value % 10] : ''}`;
}
