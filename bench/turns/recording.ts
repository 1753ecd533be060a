import type { RequestEnvelope } from 'ask-sdk-model';
import { parseFigures } from '../../lambda/alexa/figure/parse-figures.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { WHOLE_WORKOUT } from '../../lambda/workout/catalog/catalog.ts';
import { planFor } from '../../lambda/workout/plan/plan.ts';
import type { Conversation } from '../../simulator/conversation.ts';
import { HOUSEHOLD, startConversation } from '../../simulator/conversation.ts';
import { openDoor } from '../../simulator/door.ts';
import { readModel } from '../../simulator/read-model.ts';
import { followScript } from '../../simulator/script.ts';
import { understand } from '../../simulator/understand.ts';
import { listNames, readList } from '../understanding/said.ts';

/** Requests as they are sent in a talk, one after the other: they can be sent again for another household. */
export type Recording = readonly RequestEnvelope[];

const BEGIN = Date.parse('2026-11-22T12:00:00Z');

/** As many sentences of an intent as give it a median. */
const SENTENCES = 12;

/** Of intents that no list has a sentence of. */
const NOT_IN_LISTS = [
  'back to normal',
  'on the mat',
  'no kneeling',
  'leave out wrists',
  'bring back kneeling',
  'bring back wrists',
];

const files = readContent();
const content = parseContent(files, pronounce);
const figures = parseFigures(files, content.catalog);
const model = readModel();

const TO_THE_FIRST_ENTRY = ['alexa, start back stretches', 'yes', 'yes'];
const INTO_A_SET = [...TO_THE_FIRST_ENTRY, '@93s alexa, do the cat'];

/** A whole workout, every exercise to its end, and the same words for the next. */
export function recordWorkout(): Promise<Recording> {
  const { entries } = planFor(content.catalog, WHOLE_WORKOUT);
  return record([...TO_THE_FIRST_ENTRY, ...entries.slice(1).map(() => 'next'), 'done']);
}

/** A talk by intent for each of some sentences that people say: its last request is that sentence, said in a set. */
export async function recordIntents(): Promise<ReadonlyMap<string, readonly Recording[]>> {
  const recorded = new Map<string, readonly Recording[]>();
  for (const [intent, sentences] of sentencesByIntent()) {
    const talks: Recording[] = [];
    for (const said of sentences) talks.push(await record([...INTO_A_SET, `@50s alexa, ${said}`]));
    recorded.set(intent, talks);
  }
  return recorded;
}

/** The same talk of another household. */
export function householdOf(recording: Recording, name: string): Recording {
  return JSON.parse(JSON.stringify(recording).replaceAll(JSON.stringify(HOUSEHOLD), JSON.stringify(name)));
}

function sentencesByIntent(): ReadonlyMap<string, readonly string[]> {
  const inLists = listNames().flatMap((name) => Object.values(readList(name)).flat());
  const found = new Map<string, readonly string[]>();
  for (const said of [...inLists.map((each) => each.said), ...NOT_IN_LISTS]) {
    const understood = understand(model, said);
    if (understood.kind !== 'intent') continue;
    const before = found.get(understood.intent) ?? [];
    if (before.length < SENTENCES && !before.includes(said)) found.set(understood.intent, [...before, said]);
  }
  return found;
}

async function record(lines: readonly string[]): Promise<Recording> {
  const sent: RequestEnvelope[] = [];
  const door = openDoor(memoryProgressStore(), content, { figures });
  const invoke = (envelope: RequestEnvelope) => {
    sent.push(structuredClone(envelope));
    return door.invoke(envelope);
  };
  await toItsEnd(startConversation({ ...door, invoke }, model), lines);
  return sent;
}

async function toItsEnd(conversation: Conversation, lines: readonly string[]): Promise<void> {
  for await (const _ of followScript(conversation, { lines, begin: BEGIN }));
}
