import type { Prompt, PromptName } from '../../narration/lines.ts';
import { fill, insert } from '../../narration/template.ts';
import { cueWords } from '../../narration/wording.ts';
import type { Words } from '../../narration/words.ts';
import { isInBreath } from '../../workout/cadence.ts';
import type { Catalog } from '../../workout/catalog/catalog.ts';
import { own } from '../../workout/own.ts';
import type { Plan } from '../../workout/plan/plan.ts';
import { entryAt, exercisesIn, isDone } from '../../workout/plan/plan.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { AboutPhase, Cue } from '../../workout/timeline/cue.ts';
import type { EntryId } from '../../workout/vocabulary.ts';
import type { Showing } from './showing.ts';

/** What a screen can be doing: announcing, explaining, getting ready, the set, letting go, asking, waiting, ending. */
export const STATES = ['look', 'ready', 'set', 'rest', 'talk', 'ask', 'paused', 'done'] as const;
export type State = (typeof STATES)[number];

/** What a screen says in a beat; a text that is not shown is empty. */
export interface Told {
  readonly state: State;
  /** Small, above everything. */
  readonly head: string;
  /** The few words that matter most. */
  readonly title: string;
  readonly caption: string;
  /** What leads on: "Say “Alexa, next”". */
  readonly hint: string;
  /** Which half of a breath it is. */
  readonly breathing: 'in' | 'out' | '';
  /** The repetition, and out of how many: "4", "of 8". */
  readonly number: string;
  readonly of: string;
  /** The entry that is shown before it begins. */
  readonly shows?: EntryId;
}

const NOTHING = { head: '', title: '', caption: '', hint: '', breathing: '', number: '', of: '' } as const;

/** What cues are told from. */
interface Telling {
  readonly words: Words;
  readonly catalog: Catalog;
  readonly plan?: Plan;
}

/** What is told of a cue. @param said its words as they are spoken. */
export function cueTold(telling: Telling, cue: Cue, said: string): Told {
  const { words, catalog } = telling;
  const { about } = cue;
  const name = nameAt(telling, cue);
  const told = { ...NOTHING, head: name, caption: said };
  switch (about.kind) {
    case 'title':
      return { ...told, state: 'look', head: ofCount(words, about), title: name, caption: '' };
    case 'phase':
      return phaseTold(words, about);
    case 'step':
      if (isExplanation(catalog, about)) return { ...told, state: 'look' };
      return { ...told, state: cue.place.at === 'done' ? 'rest' : 'ready', caption: briefly(words, cue) };
    case 'way':
      return { ...told, state: 'ready', caption: briefly(words, cue) };
    case 'from-repetition':
      return { ...told, state: 'ready' };
    case 'set-done':
      return { ...told, state: 'rest' };
  }
}

function phaseTold(words: Words, { of, phase, words: key, repetition, dose }: AboutPhase): Told {
  const { screen } = words;
  const name = nameOf(words, of);
  return {
    ...NOTHING,
    state: 'set',
    head: name,
    caption: own(own(screen.captions, of) ?? {}, key) ?? '',
    breathing: isInBreath(phase) ? 'in' : 'out',
    number: String(repetition),
    of: insert(screen['of-dose'], { dose: String(dose) }),
  };
}

/** A sentence before what follows, or an answer: its words, and the name of what is at hand. */
export function leadTold(
  { words, catalog, underWay, narrated }: Showing,
  following: Cue | undefined,
  said: string,
): Told {
  const { prompt } = narrated;
  if (prompt && PAUSED.includes(prompt.name)) return pausedTold(words, underWay, said);
  if (!following) return { ...NOTHING, state: 'talk', head: headNow(words, underWay), caption: said };
  const name = nameAt({ words, catalog, plan: underWay?.plan }, following);
  return { ...NOTHING, state: 'ready', head: name, caption: said };
}

const PAUSED: readonly PromptName[] = ['paused', 'paused-unkept'];

/** The prompts that name what comes next, and wait for the person. */
const ANNOUNCING: readonly PromptName[] = ['first-exercise', 'next-exercise', 'next-cool-down', 'next-or-finish'];

/** What is asked, and what leads on. */
export function promptTold({ words, underWay }: Showing, prompt: Prompt, said: string): Told {
  const hint = hintOf(words, prompt);
  if (PAUSED.includes(prompt.name)) return { ...pausedTold(words, underWay, ''), hint };
  if ('exercise' in prompt && ANNOUNCING.includes(prompt.name)) {
    const title = nameOf(words, prompt.exercise);
    return { ...NOTHING, state: 'ask', head: words.screen.next, title, hint, shows: prompt.exercise };
  }
  return { ...NOTHING, state: 'talk', head: headNow(words, underWay), caption: said, hint };
}

/** What was done of a workout. */
export function endTold({ words }: Showing, { plan }: UnderWay, said: string): Told {
  const [number, count] = [plan.entries.filter(isDone).length, exercisesIn(plan).length];
  const head = ofCount(words, { number, count });
  return { ...NOTHING, state: 'done', head, title: words.screen.done, caption: said };
}

function pausedTold(words: Words, underWay: UnderWay | undefined, caption: string): Told {
  return { ...NOTHING, state: 'paused', head: headNow(words, underWay), title: words.screen.paused, caption };
}

function hintOf(words: Words, { name }: Prompt): string {
  const say = own(words.prompts, name)?.say;
  return say === undefined ? '' : insert(words.screen.say, { say });
}

/** The name of what is at hand, or the skill's. */
function headNow(words: Words, underWay: UnderWay | undefined): string {
  return underWay ? nameOf(words, entryAt(underWay.plan, underWay.place.entry).id) : words.screen.skill;
}

function nameAt({ words, plan }: Telling, { about, place }: Cue): string {
  const id = 'of' in about ? about.of : plan?.entries[place.entry]?.id;
  return id === undefined ? words.screen.skill : nameOf(words, id);
}

/** "The cat". */
function nameOf({ entries, screen }: Words, id: EntryId): string {
  const name = own(entries, id)?.name;
  return name === undefined ? screen.skill : fill(name, {});
}

function ofCount({ screen }: Words, { number, count }: { readonly number: number; readonly count: number }): string {
  return number === 0 ? '' : insert(screen['of-count'], { number: String(number), count: String(count) });
}

function isExplanation({ exercises }: Catalog, { of, words }: Extract<Cue['about'], { kind: 'step' }>): boolean {
  const exercise = own(exercises, of);
  return exercise !== undefined && [...exercise.overview, ...exercise.explanation].some((step) => step.words === words);
}

function briefly(words: Words, cue: Cue): string {
  return cueWords(words, { ...cue, guidance: 'brief' });
}
