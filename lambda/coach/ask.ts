import type { Line } from '../narration/lines.ts';
import type { Prompt } from '../narration/prompts.ts';
import { exerciseCalled } from '../workout/catalog/catalog.ts';
import { teachingId } from '../workout/catalog/form.ts';
import { firstOf } from '../workout/plan/free.ts';
import { passedOver } from '../workout/plan/passed-over.ts';
import { entryAt, teachingIn } from '../workout/plan/plan.ts';
import { canBeSlower } from '../workout/progress/choices.ts';
import { advance, isOnFloor, letGo } from '../workout/progress/moves.ts';
import { choicesOf } from '../workout/progress/person.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import type { TeachingId } from '../workout/vocabulary.ts';
import { pendingOf } from './pending.ts';
import type { Proposal } from './proposal.ts';
import { proposalPrompt } from './proposal.ts';
import type { Question } from './question.ts';
import { isWayUp, mayBegin } from './question.ts';
import type { Ask } from './reply.ts';
import { againPrompt, insteadPrompt } from './same-again.ts';
import type { Turn } from './turn.ts';
import type { WayUp } from './way-up.ts';
import { wayUp } from './way-up.ts';
import { pastPlaceLine, placeLine, restLines } from './whereabouts.ts';

/** The questions whose prompt may name an exercise, or a workout. */
type Varying =
  | 'pain'
  | 'easier-first'
  | 'first-this'
  | 'passed-over'
  | 'is-that-you'
  | 'same-again'
  | 'other-workout'
  | 'nearest';

/** The prompts of the questions that are the same at every place. */
const PROMPT_OF: Readonly<Record<Exclude<Question, Varying>, Prompt>> = {
  floor: { name: 'down-and-up' },
  chair: { name: 'shall-we-start' },
  start: { name: 'shall-we-start' },
  'offer-nonstop': { name: 'nonstop' },
  'offer-brief': { name: 'fewer-words' },
  resume: { name: 'shall-we-go-on' },
  'from-beginning': { name: 'from-the-beginning' },
  'start-over': { name: 'start-over' },
  another: { name: 'another-workout' },
  'go-on': { name: 'shall-we-go-on' },
  'warm-up-first': { name: 'warm-up-first' },
  paused: { name: 'paused' },
  finish: { name: 'shall-we-finish' },
  'too-hard': { name: 'slower-or-next' },
  unwell: { name: 'slower-or-finish' },
  'help-up': { name: 'help-you-up' },
  up: { name: 'when-you-are-up' },
  'up-without-chair': { name: 'when-you-are-up' },
};

function promptOf(turn: Turn, question: Question): Prompt {
  switch (question) {
    case 'pain':
      return promptAfterPain(turn);
    case 'easier-first':
      return promptToEase(turn);
    case 'unwell':
      return canGoOnSlower(turn) ? PROMPT_OF.unwell : { name: 'finish-here' };
    case 'first-this':
      return aboutExercise('first-this', firstHere(turn));
    case 'passed-over':
      return aboutExercise('passed-over', passedOverHere(turn));
    case 'is-that-you':
      return whosePrompt(turn);
    case 'same-again':
      return againPrompt(turn);
    case 'other-workout':
      return insteadPrompt(turn);
    case 'nearest':
      return turn.proposal ? proposalPrompt(turn.proposal) : PROMPT_OF['go-on'];
    default:
      return PROMPT_OF[question];
  }
}

/** "There is a place on the cat. Is that you?" */
function whosePrompt({ catalog, claim }: Turn): Prompt {
  if (!claim) return PROMPT_OF.start;
  const { entry: exercise } = claim;
  return { name: exerciseCalled(catalog, exercise) ? 'is-that-you-on' : 'is-that-you-in', exercise };
}

function promptAfterPain(turn: Turn): Prompt {
  const { underWay } = turn.progress;
  const next = underWay && nextFree(turn, underWay);
  return next === undefined ? { name: 'finish-here' } : { name: 'next-or-finish', exercise: next };
}

/** Whether a slower pace can be offered after dizziness. Example: at the slow pace it cannot, and only finishing is offered. */
export function canGoOnSlower({ catalog, progress: { person } }: Turn): boolean {
  return canBeSlower(choicesOf(person), catalog.cadences);
}

/** "We can make it easier, or go to the boat." */
function promptToEase(turn: Turn): Prompt {
  const { underWay } = turn.progress;
  const next = underWay && nextFree(turn, underWay);
  return next === undefined ? { name: 'easier-or-finish' } : { name: 'easier-next-or-finish', exercise: next };
}

function aboutExercise(name: 'first-this' | 'passed-over', exercise: TeachingId | undefined): Prompt {
  return exercise === undefined ? PROMPT_OF['go-on'] : { name, exercise };
}

function firstHere({ catalog, spared, progress: { underWay } }: Turn): TeachingId | undefined {
  const first = underWay && firstOf(catalog, underWay, spared);
  return underWay && first !== undefined ? teachingIn(underWay.plan, first) : undefined;
}

function passedOverHere({ catalog, spared, progress: { underWay } }: Turn): TeachingId | undefined {
  const entry = underWay && passedOver(catalog, underWay, spared);
  return underWay && entry !== undefined ? teachingId(entryAt(underWay.plan, entry)) : undefined;
}

/** The exercise that may come next; undefined where only the cool-down is left, or nothing. */
export function nextFree({ catalog, spared }: Pick<Turn, 'catalog' | 'spared'>, underWay: UnderWay) {
  const next = advance(catalog, underWay, spared);
  const entry = next && entryAt(next.plan, next.place.entry);
  return entry?.kind === 'exercise' ? teachingId(entry) : undefined;
}

/** Asks, after the release, with the safety words or the place, where the question needs them, said or not. */
export function ask(turn: Turn, about: Question, lead: readonly Line[] = []): Ask {
  const { progress } = turn;
  const { person, underWay } = progress;
  const question = about === 'start' && !person.safetyHeard ? afterSafety(turn) : about;
  const down = underWay ? restLines(underWay) : [];
  const where: readonly Line[] = question === 'resume' && underWay ? [pastPlaceLine(underWay)] : [];
  const rested = down.length > 0 && underWay ? { ...progress, underWay: letGo(underWay) } : progress;
  return askBare({ ...turn, progress: rested, isSafetySaid: false }, question, [...down, ...lead, ...where]);
}

/** The question after the safety words. A workout on a chair has none about the floor. */
function afterSafety(turn: Turn): Question {
  return pendingOf(turn).plan.form === 'chair' ? 'chair' : 'floor';
}

/** Asks whether to do what is nearest to a wish: then yes means that, and no leads back to what was asked before. */
export function propose(turn: Turn, wish: Wish, lead: readonly Line[] = []): Ask {
  const { isNewSession, progress, question } = turn;
  const { underWay, person } = progress;
  const resuming = isNewSession && person.safetyHeard && underWay ? 'resume' : undefined;
  const proposal: Proposal = { ...wish, before: question ?? resuming };
  const welcome: Line = { name: person.safetyHeard ? 'welcome-back' : 'welcome' };
  return ask({ ...turn, proposal }, 'nearest', [...(isNewSession ? [welcome] : []), ...lead]);
}

/** A proposal, as far as the wish tells it. */
type Wish = Proposal extends infer Kind ? (Kind extends Proposal ? Omit<Kind, 'before'> : never) : never;

/** Keeps the session for about two minutes of quiet, which words about how to go on begin, break and end. */
export function pause(turn: Turn, underWay: UnderWay, first: Line = { name: 'pausing' }): Ask {
  return rest(turn, underWay, [first, ...restLines(underWay), placeLine(underWay), { name: 'quiet-in-pause' }]);
}

/** A pause that begins with other words, and the first of its quiet. */
export function rest(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Ask {
  const resting = { ...turn, progress: { ...turn.progress, underWay: letGo(underWay) } };
  return askBare(resting, 'paused', [...lead, { name: 'still-paused' }]);
}

/** About a minute of quiet to answer a question in, and the question again. */
export function waitWith(turn: Turn, question: Question): Ask {
  return askBare(turn, question, [{ name: 'quiet-in-question' }, { name: 'still-here' }]);
}

/** Whether the person is on the way up from the floor, or about to be led there. */
export function isOnWayUp({ question }: Turn): boolean {
  return question === 'help-up' || isWayUp(question);
}

/** A rest on the way up, and then what is left of it: never an exercise. */
export function restOnWayUp(turn: Turn, lead: readonly Line[]): Ask {
  return askBare(turn, turn.question ?? 'up', [...lead, { name: 'when-ready' }]);
}

/** Asks a person who was unwell once more which they want: to go on slower, where that can be, or to finish. */
export function askWhichAfterUnwell(turn: Turn): Ask {
  return askBare(turn, 'unwell', canGoOnSlower(turn) ? [{ name: 'which-one' }] : []);
}

/** What is left of the way up for a body that is still on the floor. */
function restOfWayUp(turn: Turn, question: Question): WayUp | undefined {
  const { underWay: here } = turn.progress;
  const how = question === 'up' ? 'with-chair' : 'without-chair';
  return here && isOnFloor(here) ? wayUp(turn, here, { how, said: [] }) : undefined;
}

/**
 * The safety words come before the questions of the floor and of the chair, unless this session has said them to their end. Example: "the
 * short one", said into the welcome, cuts them off, and they are said with the next question.
 */
function safetyBefore({ isSafetySaid }: Turn, question: Question): readonly Line[] {
  const isAfter = question === 'floor' || question === 'chair';
  return isAfter && !isSafetySaid ? [{ name: 'safety' }] : [];
}

/** Only the question, with the safety words that belong to it; on the way up, first what is left of it. */
export function askBare(turn: Turn, question: Question, lead: readonly Line[] = []): Ask {
  const { progress, pending, proposal, claim, spared } = turn;
  const rest = isWayUp(question) ? restOfWayUp(turn, question) : undefined;
  return {
    kind: 'ask',
    progress,
    lead: [...lead, ...safetyBefore(turn, question), ...(rest?.lead ?? [])],
    portions: [{ timeline: rest?.timeline, prompt: promptOf(turn, question) }],
    question,
    pending: mayBegin(question) ? pending : undefined,
    proposal: question === 'nearest' ? proposal : undefined,
    claim: question === 'is-that-you' || proposal?.before === 'is-that-you' ? claim : undefined,
    afterPain: spared.afterPain,
    atPrompt: rest ? undefined : turn.atPrompt,
  };
}
