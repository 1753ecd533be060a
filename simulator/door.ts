import type { NarrationClock } from '../lambda/alexa/device.ts';
import type { Figures } from '../lambda/alexa/figure/figures.ts';
import { createSkill } from '../lambda/alexa/skill.ts';
import type { Content } from '../lambda/narration/content.ts';
import { ENGLISH } from '../lambda/narration/content.ts';
import type { Narrated } from '../lambda/narration/narrate.ts';
import { speechTime } from '../lambda/narration/speech-time.ts';
import { promptWords } from '../lambda/narration/wording.ts';
import type { Words } from '../lambda/narration/words.ts';
import type { ProgressStore } from '../lambda/workout/progress/progress-store.ts';
import type { Door } from './connection.ts';
import type { SpeechTime } from './playback.ts';

/** What a skill is wired to, as it is deployed. */
interface Wiring {
  readonly clock?: NarrationClock;
  /** Without them no screen is drawn. */
  readonly figures?: Figures;
  /** Begun with each turn: when it stops waiting for the store. */
  readonly giveUp?: () => AbortSignal;
}

/** The real skill, entered where Alexa enters it. */
export function openDoor(store: ProgressStore, content: Content, wiring: Wiring = {}): Door {
  let told: Narrated | undefined;
  const skill = createSkill({
    content,
    store,
    ...wiring,
    onNarrated: (narrated) => {
      told = narrated;
    },
  });
  return {
    invoke: (envelope) => skill.invoke(envelope),
    cues: () => (told?.sentences ?? []).map(({ cue }) => cue),
    say: () => told?.prompt && promptWords(englishIn(content), told.prompt).say,
    speechTime: speechTimeIn(content),
  };
}

/** How long English words take, by the voice that the skill speaks with. */
export function speechTimeIn(content: Content): SpeechTime {
  const english = englishIn(content);
  return (said) => speechTime(english, said);
}

/** The words that the simulator speaks and is spoken to in. */
export function englishIn({ words }: Content): Words {
  const english = words[ENGLISH];
  if (!english) throw new Error('the content has no English words');
  return english;
}
