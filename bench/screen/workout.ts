import { parseFigures } from '../../lambda/alexa/figure/parse-figures.ts';
import type { ScreenDirective } from '../../lambda/alexa/screen.ts';
import { isForScreen } from '../../lambda/alexa/screen.ts';
import { createSkill } from '../../lambda/alexa/skill.ts';
import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Asked } from '../../simulator/envelope.ts';
import { A_SCREEN, envelopeOf } from '../../simulator/envelope.ts';

/** What is said in a workout, each after the answer before it was heard to its end, or for so long. */
type Said = readonly { readonly word: string; readonly after?: Milliseconds }[];

const ON_THE_MAT: Said = [
  { word: 'launch' },
  ...Array.from({ length: 2 }, () => ({ word: 'AMAZON.YesIntent' })),
  ...Array.from({ length: 4 }, () => ({ word: 'AMAZON.NextIntent' })),
  { word: 'AMAZON.PauseIntent', after: 90_000 },
  { word: 'AMAZON.ResumeIntent' },
  ...Array.from({ length: 3 }, () => ({ word: 'AMAZON.NextIntent' })),
  { word: 'AMAZON.StopIntent' },
];

const ON_A_CHAIR: Said = [
  { word: 'launch' },
  { word: 'ChairIntent' },
  { word: 'AMAZON.YesIntent' },
  ...Array.from({ length: 5 }, () => ({ word: 'AMAZON.NextIntent' })),
];

/** A whole workout as a device with a screen is sent it, response by response. */
export function wholeWorkout(): Promise<readonly ScreenDirective[]> {
  return workoutOf(ON_THE_MAT);
}

/** The same on a chair, up to its cool-down. */
export function chairWorkout(): Promise<readonly ScreenDirective[]> {
  return workoutOf(ON_A_CHAIR);
}

async function workoutOf(said: Said): Promise<readonly ScreenDirective[]> {
  const files = readContent();
  const content = parseContent(files, pronounce);
  let lasts: Milliseconds = 0;
  const skill = createSkill({
    content,
    figures: parseFigures(files, content.catalog),
    store: memoryProgressStore(),
    onNarrated: (narrated) => {
      lasts = narrated.lasts;
    },
  });
  const directives: ScreenDirective[] = [];
  let attributes: Readonly<Record<string, unknown>> = {};
  let now = Date.parse('2026-01-01T12:00:00Z');
  for (const [index, { word, after = lasts + 1000 }] of said.entries()) {
    now += after;
    const session = { id: 'a-session', isNew: index === 0, userId: 'a-household', attributes };
    const answer = await skill.invoke(envelopeOf(askedBy(word), session, now, A_SCREEN));
    attributes = answer.sessionAttributes ?? {};
    directives.push(...(answer.response.directives ?? []).filter(isForScreen));
  }
  return directives;
}

function askedBy(word: string): Asked {
  return word === 'launch' ? { type: 'LaunchRequest' } : { type: 'IntentRequest', intent: word };
}
