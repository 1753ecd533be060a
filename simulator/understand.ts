/** The part of an interaction model that says which words mean which intent. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents: readonly { readonly name: string; readonly samples?: readonly string[] }[];
    };
  };
}

/** What Alexa makes of words. */
export type Understood =
  | { readonly kind: 'launch' }
  | { readonly kind: 'intent'; readonly intent: string; readonly isOneShot: boolean }
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

/** Every way to say an intent: the samples of the model, and what the built-in intents hear. */
export function utterancesOf({
  interactionModel,
}: InteractionModel): readonly (readonly [utterance: string, intent: string])[] {
  return interactionModel.languageModel.intents.flatMap(({ name, samples = [] }) =>
    [...samples, ...(BUILT_IN[name] ?? [])].map((utterance) => [normalised(utterance), name] as const),
  );
}

/** What words mean to a skill by its interaction model; what fits nothing goes to the fallback intent. */
export function understand(model: InteractionModel, utterance: string): Understood {
  const { invocationName } = model.interactionModel.languageModel;
  const words = normalised(utterance.trim().replace(WAKE_WORD, ''));
  if (new RegExp(`^((${LAUNCH}) )?(the )?${invocationName}$`).test(words)) return { kind: 'launch' };
  if (EXITS.includes(words)) return { kind: 'exit' };
  const oneShot = new RegExp(`^(?:ask|tell) ${invocationName} (?:to |for |about )?(.+)$`).exec(words)?.[1];
  return { kind: 'intent', intent: intentOf(model, oneShot ?? words), isOneShot: oneShot !== undefined };
}

function intentOf(model: InteractionModel, words: string): string {
  const known = new Map(utterancesOf(model));
  const candidates = withoutFillers(words);
  const found = candidates.find((candidate) => known.has(candidate));
  return (found !== undefined && known.get(found)) || 'AMAZON.FallbackIntent';
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
