import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Whereabouts } from '../workout/plan/place.ts';
import { isSamePlace } from '../workout/plan/place.ts';
import type { Spared } from '../workout/plan/spared.ts';
import { union } from '../workout/plan/spared.ts';
import type { Planning } from '../workout/planner/length.ts';
import { cadenceOf } from '../workout/progress/choices.ts';
import type { Interruption } from '../workout/progress/interruption.ts';
import { isKnown } from '../workout/progress/is-known.ts';
import type { Person } from '../workout/progress/person.ts';
import { choicesOf } from '../workout/progress/person.ts';
import type { PhaseInEntry } from '../workout/progress/phase-at.ts';
import type { Progress, UnderWay } from '../workout/progress/progress.ts';
import type { AtPrompt } from '../workout/progress/settle.ts';
import type { Instant, Milliseconds, Movement, Region } from '../workout/vocabulary.ts';
import type { Proposal } from './proposal.ts';
import type { Question } from './question.ts';
import type { Reply } from './reply.ts';
import type { Said } from './request.ts';
import type { Claim, Pending } from './session.ts';

/** One request as a handler sees it: the progress is settled by the clock, and the person is where they are. */
export interface Turn {
  readonly catalog: Catalog;
  readonly now: Instant;
  readonly isNewSession: boolean;
  readonly progress: Progress;
  /** The prompt that is answered, if one is. */
  readonly atPrompt?: AtPrompt;
  /** The last place that even a slow voice has surely reached: it is what is kept while the person stays at a prompt. */
  readonly surelyAt?: Whereabouts;
  readonly said: Said;
  readonly spared: Spared;
  /** Whether the person was unwell in this session, and has not asked for it slower since. */
  readonly isUnwell?: boolean;
  /** Whether the safety words were said in this session, to their end. */
  readonly isSafetySaid: boolean;
  /** How often running words were not understood before these. */
  readonly missed: number;
  readonly region?: Region;
  /** The phase that was heard, where the person speaks in the middle of a set. */
  readonly phase?: PhaseInEntry;
  /** How much of the last response a device has played at most, where it tells. */
  readonly heardAtMost?: Milliseconds;
  /** The longest portion of a workout that one response holds. */
  readonly longest: Milliseconds;
  /** The question that is open, if any. */
  readonly question?: Question;
  /** What "yes" would begin, where it is not the whole workout. */
  readonly pending?: Pending;
  /** What was proposed instead of a wish, where that is the question. */
  readonly proposal?: Proposal;
  /** How often the person was interrupted in one repetition, this word included. */
  readonly interruption?: Interruption;
  /** A place that was left in the household: is it this person's? */
  readonly claim?: Claim;
}

/** What a word or a request means. It decides nothing that the domain could decide. */
export type Handler = (turn: Turn) => Reply;

/** How the person wants to be guided. */
export function guidedBy({ catalog, progress, spared }: Turn): Planning['how'] {
  const choices = choicesOf(progress.person);
  return { cadence: cadenceOf(choices, catalog.cadences), guidance: choices.guidance, spared };
}

/** The same turn with another workout; it leaves the prompt where the place differs. */
export function withUnderWay(turn: Turn, underWay: UnderWay): Turn {
  const { progress, atPrompt } = turn;
  const stays = atPrompt && isSamePlace(atPrompt.to.place, underWay.place);
  return { ...turn, progress: { ...progress, underWay }, atPrompt: stays ? atPrompt : undefined };
}

/** Moves the turn's workout to another place, and drops what was pending. */
export function moveTo(turn: Turn, underWay: UnderWay): Turn {
  return { ...withUnderWay(turn, underWay), pending: undefined };
}

/** A turn in which a proposal was answered, or something else is wanted: the question before it is open. */
export function withoutProposal(turn: Turn): Turn {
  const { proposal, question, ...others } = turn;
  return { ...others, question: question === 'nearest' ? proposal?.before : question };
}

/** A turn in which the person has chosen otherwise, or has heard more. */
export function withPerson(turn: Turn, changes: Partial<Person>): Turn {
  const { progress } = turn;
  return { ...turn, progress: { ...progress, person: { ...progress.person, ...changes } } };
}

/** A turn that spares more, after pain, until the session ends. */
export function sparing(turn: Turn, more: readonly Movement[]): Turn {
  const { spared } = turn;
  return { ...turn, spared: { ...spared, afterPain: union(spared.afterPain, more) } };
}

/** A turn in which the person leaves out these kinds of movement, and no others; what hurts is spared all the same. */
export function leavingOut(turn: Turn, leftOut: readonly Movement[]): Turn {
  const choices = { ...choicesOf(turn.progress.person), leftOut };
  return { ...withPerson(turn, { choices }), spared: { ...turn.spared, leftOut } };
}

/**
 * What is kept, and promised, of a person at a prompt: the place and the body that were surely heard. A plan that was changed
 * since may have nothing there: then all that it has of the entry was heard. Example: "the short one" in the last part of the
 * warm-up, which the short warm-up leaves out.
 */
export function keptOf({ catalog, atPrompt, surelyAt }: Turn, underWay: UnderWay): UnderWay {
  if (!atPrompt || !surelyAt) return underWay;
  const kept = { ...underWay, place: surelyAt.place, body: surelyAt.body };
  return isKnown(catalog, kept) ? kept : underWay;
}
