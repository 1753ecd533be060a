import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { memoryProgressStore } from '../lambda/storage/memory-progress-store.ts';
import { planFor } from '../lambda/workout/plan/plan.ts';
import { startConversation } from '../simulator/conversation.ts';
import { openDoor } from '../simulator/door.ts';
import { readModel } from '../simulator/read-model.ts';

interface Measured {
  readonly you: string;
  readonly begins: string;
  readonly seconds: number;
  readonly characters: number;
}

const BEGIN = Date.parse('2026-11-22T12:00:00Z');

/** Every response of a first workout, each answered a second after its prompt. */
export async function measureResponses(): Promise<readonly Measured[]> {
  const content = parseContent(readContent(), pronounce);
  const conversation = startConversation(openDoor(memoryProgressStore(), content), readModel());
  const entries = planFor(content.catalog, 'back-stretches').entries.length;
  const utterances = [
    'alexa, start back stretches',
    'yes',
    'yes',
    ...Array.from({ length: entries - 1 }, () => 'next'),
    'done',
  ];
  const measured: Measured[] = [];
  let now = BEGIN;
  for (const you of utterances) {
    await conversation.say(you, now);
    const answer = conversation.playing()?.answer;
    if (!answer) throw new Error(`no answer to "${you}"`);
    const begins = answer.sentences.find(({ cue }) => cue)?.words ?? answer.sentences[0]?.words ?? '';
    measured.push({ you, begins, seconds: answer.lasts / 1000, characters: answer.characters });
    now += answer.lasts + 1000;
  }
  return measured;
}

/** As a table in Markdown, with the sum of all seconds. */
export function responsesTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ you, begins, seconds, characters }) => {
    return `| ${you} | ${begins} | ${seconds.toFixed(1)} | ${characters.toLocaleString('en-US')} |`;
  });
  const all = measured.reduce((sum, { seconds }) => sum + seconds, 0);
  const minutes = `${Math.floor(all / 60)}:${String(Math.round(all % 60)).padStart(2, '0')}`;
  return [
    '| you say | Alexa narrates | seconds | characters |',
    '|---|---|--:|--:|',
    ...rows,
    `| | **all of it** | **${minutes} min** | |`,
  ].join('\n');
}
