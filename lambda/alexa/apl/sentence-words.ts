import type { Prompt, PromptName } from '../../narration/prompts.ts';
import { insert } from '../../narration/template.ts';
import type { Words } from '../../narration/words.ts';
import { teachingId } from '../../workout/catalog/form.ts';
import { own } from '../../workout/own.ts';
import { entryAt, exercisesIn, isDone } from '../../workout/plan/plan.ts';
import type { UnderWay } from '../../workout/progress/progress.ts';
import type { Cue } from '../../workout/timeline/cue.ts';
import { nameAt } from './cue-words.ts';
import { onwardOf } from './onward.ts';
import type { Showing } from './showing.ts';
import type { Told } from './told.ts';
import { NOTHING, nameOf, ofCount } from './told.ts';

/** What is said before what follows, and whether a minute of quiet or so belongs to it. */
interface Lead {
  readonly said: string;
  readonly isLong: boolean;
}

/** A sentence before what follows, or an answer: its words, and the name of what is at hand; in a long quiet, what leads on from it. */
export function leadTold(
  { words, catalog, underWay, narrated }: Showing,
  following: Cue | undefined,
  { said, isLong }: Lead,
): Told {
  const { prompt } = narrated;
  if (prompt && PAUSED.includes(prompt.name)) return pausedTold(words, underWay, prompt, said);
  const leading = prompt && isLong ? leadingTo(words, prompt) : {};
  if (!following) return { ...NOTHING, ...leading, state: 'talk', head: words.screen.skill, caption: said };
  const name = nameAt({ words, catalog, plan: underWay?.plan }, following);
  return { ...NOTHING, state: 'ready', head: name, caption: said };
}

const PAUSED: readonly PromptName[] = ['paused', 'paused-unkept'];

/** The prompts that name what comes next, and wait for the person. */
const ANNOUNCING: readonly PromptName[] = ['first-exercise', 'next-exercise', 'next-cool-down', 'next-or-finish'];

/** What is asked, and what leads on. */
export function promptTold({ words, underWay }: Showing, prompt: Prompt, said: string): Told {
  if (PAUSED.includes(prompt.name)) return pausedTold(words, underWay, prompt, '');
  const leading = leadingTo(words, prompt);
  const exercise = 'exercise' in prompt ? prompt.exercise : undefined;
  if (exercise !== undefined && ANNOUNCING.includes(prompt.name)) {
    return {
      ...NOTHING,
      ...leading,
      state: 'ask',
      head: words.screen.next,
      title: nameOf(words, exercise),
      shows: exercise,
    };
  }
  const head = exercise === undefined ? words.screen.skill : nameOf(words, exercise);
  return { ...NOTHING, ...leading, state: 'talk', head, caption: said };
}

/** What was done of a workout. */
export function endTold({ words }: Showing, { plan }: UnderWay, said: string): Told {
  const [number, count] = [plan.entries.filter(isDone).length, exercisesIn(plan).length];
  const [head, title] = [ofCount(words, { number, count }), words.screen.done];
  return { ...NOTHING, state: 'done', head, title, caption: without(title, said) };
}

/** What leads on is there from the first second, as it may be quiet for minutes; how to rest beside it. */
function pausedTold(words: Words, underWay: UnderWay | undefined, prompt: Prompt, caption: string): Told {
  const leading = leadingTo(words, prompt);
  const head = headInPause(words, underWay);
  return { ...NOTHING, ...leading, state: 'paused', head, title: words.screen.paused, caption };
}

function leadingTo(words: Words, prompt: Prompt): Pick<Told, 'hint' | 'onward'> {
  const say = own(words.prompts, prompt.name)?.say;
  return { hint: say === undefined ? '' : insert(words.screen.say, { say }), onward: onwardOf(prompt) };
}

/** The name of what is paused; between two exercises, and where there is no workout, the skill's. */
function headInPause(words: Words, underWay: UnderWay | undefined): string {
  if (!underWay || underWay.place.at === 'done') return words.screen.skill;
  return nameOf(words, teachingId(entryAt(underWay.plan, underWay.place.entry)));
}

/** Words but for what is read above them, where they end in it: "That was all. Well done." under "Well done". */
function without(title: string, said: string): string {
  return said.endsWith(`${title}.`) ? said.slice(0, -`${title}.`.length).trim() : said;
}
