import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../lambda/content/read-content.ts';
import type { Content } from '../lambda/narration/content.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { createSkill } from '../lambda/skill/skill.ts';
import type { Cue } from '../lambda/workout/cue.ts';
import type { ProgressStore } from '../lambda/workout/progress-store.ts';
import type { Door } from './connection.ts';
import type { InteractionModel } from './understand.ts';

/** The real skill, entered where Alexa enters it. */
export function openDoor(store: ProgressStore, content: Content = parseContent(readContent())): Door {
  let cues: readonly (Cue | undefined)[] = [];
  const skill = createSkill({
    content,
    store,
    onNarrated: ({ sentences }) => {
      cues = sentences.map(({ cue }) => cue);
    },
  });
  return { invoke: (envelope) => skill.invoke(envelope), cues: () => cues };
}

/** The interaction model that is deployed. */
export function readModel(locale = 'en-US'): InteractionModel {
  const path = join(import.meta.dirname, `../interaction-models/${locale}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
