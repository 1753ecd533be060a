import type { RequestEnvelope } from 'ask-sdk-model';
import fc from 'fast-check';
import { itemOf } from '../../lambda/storage/item.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import { NOON } from '../support/builders.ts';
import { openSession } from '../support/session.ts';
import { OWNER, rowIn } from '../support/stores.ts';
import { anyTalkAndTouch } from '../support/talk.ts';

/** A request as it was really sent, and the item that the store had then. */
export interface RealTurn {
  readonly envelope: RequestEnvelope;
  readonly item: object;
}

/** Requests that Alexa sends without a word from the person. Example: that the skill was disabled. */
const TOLD = [
  { type: 'AlexaSkillEvent.SkillDisabled' },
  {
    type: 'CanFulfillIntentRequest',
    intent: { name: 'GoToIntent', slots: { exercise: { name: 'exercise', value: 'cat' } } },
  },
  { type: 'Alexa.Presentation.APL.RuntimeError', token: 'a-token', errors: [{ type: 'LIST_ERROR', message: 'no' }] },
  { type: 'Alexa.Presentation.APLA.RuntimeError', token: 'a-token', errors: [] },
];

/** The turns of many talks, with and without a screen, always the same ones. */
export async function realTurns(seed: number): Promise<readonly RealTurn[]> {
  const turns: RealTurn[] = [];
  for (const [index, talk] of fc.sample(anyTalkAndTouch, { seed, numRuns: 60 }).entries()) {
    const store = memoryProgressStore();
    const sent: RequestEnvelope[] = [];
    const session = openSession(store, {
      screen: index % 2 === 0 ? '2024.3' : undefined,
      onSent: (each) => sent.push(each),
    });
    let now: Instant = NOON;
    for (const { what, after } of [{ what: 'Launch', after: 0 }, ...talk]) {
      const item = itemOf(OWNER, await rowIn(store));
      const given = index % 4 < 2 ? inParts(item) : item;
      now += after;
      await (what.startsWith('Touch ') ? session.touch(what.slice('Touch '.length), now) : session.ask(what, now));
      turns.push(...sent.splice(0).map((envelope) => ({ envelope, item: given })));
    }
  }
  return [...turns, ...turns.slice(0, TOLD.length).map(({ envelope, item }, index) => toldIn(envelope, item, index))];
}

function toldIn({ request, ...rest }: RequestEnvelope, item: object, index: number): RealTurn {
  // Alexa's types rule out what is told here: that is the point.
  return { envelope: { ...rest, request: { ...request, ...TOLD[index] } as RequestEnvelope['request'] }, item };
}

/** An item whose texts are what they tell, so that each part of them can be wrong. */
function inParts({ progress, lastWrite, ...rest }: ReturnType<typeof itemOf>): object {
  const found = lastWrite?.found && JSON.parse(lastWrite.found);
  return { ...rest, progress: JSON.parse(progress), lastWrite: lastWrite && { ...lastWrite, found } };
}

/** The same in texts again, whatever it has become. */
export function inTexts(item: unknown): unknown {
  const holder = withText(item, 'progress');
  return isHolder(holder) ? { ...holder, lastWrite: withText(holder.lastWrite, 'found') } : holder;
}

/** What is nested too deep for a text stays as it is: no writer could have written one. */
function withText(value: unknown, key: string): unknown {
  if (!isHolder(value) || typeof value[key] !== 'object') return value;
  try {
    return { ...value, [key]: JSON.stringify(value[key]) };
  } catch {
    return value;
  }
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
