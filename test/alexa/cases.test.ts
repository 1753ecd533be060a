import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { createSkill } from '../../lambda/alexa/skill.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Case, Step } from '../support/cases.ts';
import { envelopeFor, parseCase, TIMESTAMPS } from '../support/cases.ts';
import { content } from '../support/content.ts';
import { OWNER } from '../support/stores.ts';
import { expectValid } from '../support/valid-response.ts';
import { said, wordsIn } from '../support/words.ts';

/** Requests as they were found, kept as data: one file for a kind of fault. */

const FOLDER = join(import.meta.dirname, 'cases');

const cases = readdirSync(FOLDER).flatMap((file) => {
  const found = parseCase(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  return found.timestamps.map((timestamp) => ({ file, timestamp, found }));
});

test.each(cases)('$file, timestamps $timestamp: $found.title', async ({ found, timestamp }) => {
  await play(found, TIMESTAMPS[timestamp]);
});

async function play({ skillId, steps }: Case, timestampOf: (iso: string) => string | number): Promise<void> {
  const store = memoryProgressStore();
  const skill = createSkill({ content, store, skillId });
  const attributes = new Map<string, Record<string, unknown>>();
  const invoke = async (step: Step, index: number) => {
    const { session = 'one' } = step;
    const event = envelopeFor(step, { index, timestampOf, attributes: attributes.get(session) });
    // Alexa's types rule out what is asked here: that is the point.
    const answer = await skill.invoke(event as RequestEnvelope);
    await expectValid(answer, String(step.request?.type));
    if (!step.outside) attributes.set(session, JSON.parse(JSON.stringify(answer.sessionAttributes ?? {})));
    return answer;
  };
  for (const [index, step] of steps.entries()) {
    const before = await store.read(OWNER, 0);
    if (step.refused === undefined) expectAnswer(step, await invoke(step, index));
    else await expect(invoke(step, index)).rejects.toThrow(step.refused);
    await expectRow(step, before, await store.read(OWNER, 0));
  }
}

function expectAnswer({ response, lines = [], never = [] }: Step, answer: Parameters<typeof wordsIn>[0]): void {
  if (response) expect(answer.response).toEqual(response);
  const says = wordsIn(answer);
  for (const line of lines) expect(says).toContain(said(line));
  for (const line of never) expect(says).not.toContain(said(line));
}

function expectRow({ row }: Step, before: unknown, after: unknown): void {
  if (row === 'none') expect(after).toMatchObject({ revision: 0 });
  if (row === 'kept') expect(after).not.toMatchObject({ revision: 0 });
  if (row === 'same') expect(after).toEqual(before);
}
