import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import type { Plan } from '../../lambda/workout/plan/plan.ts';
import { entryAt } from '../../lambda/workout/plan/plan.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Door } from '../../simulator/connection.ts';
import type { Conversation } from '../../simulator/conversation.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { openDoor } from '../../simulator/door.ts';
import { personOf } from '../../simulator/envelope.ts';
import type { Playing } from '../../simulator/player.ts';
import { readModel } from '../../simulator/read-model.ts';
import { parseScriptLine } from '../../simulator/script-line.ts';
import { aPlace, aStep, NOON, progress, underWay } from './builders.ts';
import { content, plan } from './content.ts';
import { figures } from './figures.ts';
import { requoted } from './quotes.ts';
import { OWNER, progressIn, storeWith } from './stores.ts';
import { expectValid } from './valid-response.ts';

/** A conversation kept as data: who says what when, what is answered, and the place after it. */
export interface Dialogue {
  readonly title: string;
  /** Where somebody was when they were here last, at noon. Without it, they were never here. */
  readonly given?: string;
  /** How many workouts they have finished, who have none under way. */
  readonly finished?: number;
  /** Whether their device has a screen, which can be touched. */
  readonly hasScreen?: boolean;
  readonly rows: readonly Row[];
}

export interface Row {
  /** As in a script: words when the microphone opens, "@57s alexa, next", "@57s !touch pause", or "+3d". */
  readonly you: string;
  /** What is heard, in this order, perhaps with more between; nothing at all where it is empty. */
  readonly hear?: readonly string[];
  readonly never?: string;
  readonly session?: 'open' | 'closed';
  /** Where the store says that the person is: "cat, position", "cat, step 2", "cat, repetition 4", "cat, done", "none". */
  readonly place?: string;
  /** The same of voices that are recognised, by the names that they have in the script: what is there of others. */
  readonly places?: Readonly<Record<string, string>>;
}

const MODEL = readModel();

/** A row that was played: what was heard, and what it left. */
export interface Played {
  readonly row: Row;
  readonly heard: string;
  readonly session: 'open' | 'closed';
  readonly place: string;
  readonly places: Readonly<Record<string, string>>;
}

/** Plays a dialogue to the real skill, and holds every row against what happens, word by word. */
export async function play(dialogue: Dialogue): Promise<void> {
  expect((await quotesOf(dialogue)).quotes.filter(isStale)).toEqual([]);
}

/** A quote of a dialogue, and the words that are said there now. */
export interface Quote {
  readonly title: string;
  readonly you: string;
  readonly quote: string;
  readonly now: string;
}

/** Whether a quote has other words now. */
export function isStale({ quote, now }: Quote): boolean {
  return quote !== now;
}

/** Told of a row that fails. */
const CURE = 'where all its words are new: the new ones in this row; where a slot has another length: other seconds';

/**
 * Plays a dialogue, and holds every row against what happens, but that sentences may have new words.
 * @param watch sees all that is stored.
 * @returns its quotes in their order, and all that was heard.
 */
export async function quotesOf(
  dialogue: Dialogue,
  watch?: (store: ProgressStore) => ProgressStore,
): Promise<{ quotes: readonly Quote[]; heard: string }> {
  const [quotes, all]: [Quote[], string[]] = [[], []];
  for await (const { row, heard, ...seen } of played(dialogue, watch)) {
    const { you, hear = [], never, session = seen.session, place = seen.place, places = {} } = row;
    const now = hear.length === 0 ? hear : requoted(hear, heard);
    const found = { you, ...seen, ...missing(heard, row.hear && now) };
    expect({ ...found, CURE }).toEqual({ you, session, place, places, CURE });
    if (never !== undefined) expect(heard).not.toContain(never);
    all.push(heard);
    quotes.push(...hear.map((quote, index) => ({ title: dialogue.title, you, quote, now: now[index] ?? quote })));
  }
  return { quotes, heard: all.join(' ') };
}

/** Plays a dialogue to the real skill, row by row. @param watch sees all that is stored. */
export async function* played(
  { rows, hasScreen, ...given }: Dialogue,
  watch: (store: ProgressStore) => ProgressStore = (store) => store,
): AsyncGenerator<Played> {
  const store = watch(await storeFor(given));
  const conversation = startConversation(checked(openDoor(store, content, { figures })), MODEL, { hasScreen });
  let now = NOON;
  for (const row of rows) {
    const before = conversation.playing();
    now = await act(conversation, row, now);
    const playing = conversation.playing();
    const heard = playing === before ? '' : textOf(playing);
    yield {
      row,
      heard,
      session: conversation.isInSession() ? 'open' : 'closed',
      place: await placeIn(store),
      places: await placesIn(store, row),
    };
  }
}

function storeFor({ given, finished }: Omit<Dialogue, 'rows' | 'hasScreen'>): Promise<ProgressStore> {
  if (given !== undefined) return storeWith(progress(underWay(placeNamed(given))));
  if (finished === undefined) return Promise.resolve(memoryProgressStore());
  return storeWith({ person: { safetyHeard: true, history: { begun: finished, finished } } });
}

/** The first words that were to be heard and were not, in their order; nothing where all of them were. */
function missing(heard: string, fragments: readonly string[] | undefined): object {
  if (fragments?.length === 0) return heard === '' ? {} : { missing: '', after: heard };
  let from = 0;
  for (const fragment of fragments ?? []) {
    const at = heard.indexOf(fragment, from);
    if (at < 0) return { missing: fragment, after: heard.slice(from, from + 150) };
    from = at + fragment.length;
  }
  return {};
}

/** A person takes a second to answer once the microphone is open. */
async function act(conversation: Conversation, { you }: Row, now: Instant): Promise<Instant> {
  const line = parseScriptLine(you);
  const playing = conversation.playing();
  if (line.kind === 'pass') {
    await conversation.passTo(now + line.lasts);
    return now + line.lasts;
  }
  if (line.kind === 'voice') {
    conversation.recognise(line.name);
    return now;
  }
  if (line.kind === 'nothing') throw new Error('a row of a dialogue says nothing');
  const opens = playing ? playing.startedAt + (line.after ?? playing.answer.lasts + 1000) : now;
  const then = Math.max(now, opens);
  if (line.kind === 'unplug') conversation.unplug();
  else if (line.kind === 'lose') await conversation.lose(then);
  else if (line.kind === 'touch') await conversation.touch(line.touch, then);
  else if (line.kind === 'say') await conversation.say(line.utterance, then);
  return then;
}

export function checked({ invoke, ...door }: Door): Door {
  return {
    ...door,
    invoke: async (envelope) => {
      const response = await invoke(envelope);
      await expectValid(response, envelope.request.type);
      return response;
    },
  };
}

function textOf(playing: Playing | undefined): string {
  return playing?.answer.sentences.map(({ words }) => words).join(' ') ?? '';
}

/** Of the voices that a row tells of. */
async function placesIn(store: ProgressStore, { places = {} }: Row): Promise<Readonly<Record<string, string>>> {
  const told = Object.keys(places).map(async (voice) => {
    const owner = { ...OWNER, person: personOf(voice) };
    return [voice, await placeIn(store, owner)] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

async function placeIn(store: ProgressStore, owner = OWNER): Promise<string> {
  const under = (await progressIn(store, owner)).underWay;
  return under ? nameOf(under.place, under.plan) : 'none';
}

export function nameOf(place: Place, of: Plan = plan): string {
  const { id } = entryAt(of, place.entry);
  if (place.at === 'done') return `${id}, done`;
  if (place.at === 'set') return `${id}, repetition ${place.repetition}`;
  return place.step === 1 ? `${id}, position` : `${id}, step ${place.step}`;
}

function placeNamed(name: string): Place {
  const [entry = '', moment = ''] = name.split(', ');
  const [kind, number] = moment.split(' ');
  switch (kind) {
    case 'position':
      return aPlace(entry, 'steps');
    case 'done':
      return aPlace(entry, 'done');
    case 'repetition':
      return aPlace(entry, Number(number));
    case 'step':
      return aStep(entry, Number(number));
    default:
      throw new Error(`no place "${name}"; allowed: "cat, position", "cat, step 2", "cat, repetition 4", "cat, done"`);
  }
}
