import type { Device } from '../narration/device.ts';
import type { Narrated } from '../narration/narrate.ts';
import { narrate } from '../narration/narrate.ts';
import type { Words } from '../narration/words.ts';
import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Narration } from '../workout/progress/narration.ts';
import type { Progress } from '../workout/progress/progress.ts';
import type { Instant } from '../workout/vocabulary.ts';
import type { FoundProgress } from './find-progress.ts';
import type { Reply } from './reply.ts';
import { speechOf } from './reply.ts';
import type { Request, Word } from './request.ts';
import { ownQuestionIn, withQuestionAgain } from './say-again.ts';
import type { Turn } from './turn.ts';
import { keptOf, withoutProposal } from './turn.ts';
import { countsOf } from './turn-counts.ts';
import { turnOf } from './turn-of.ts';
import { varied } from './vary.ts';
import { FIRST_OF_ALL, HANDLERS, isAboutProposal } from './words.ts';

/** All that an answer is made of. */
export interface Answering {
  readonly request: Request;
  readonly words: Words;
  readonly catalog: Catalog;
  readonly device: Device;
}

/** An answer that is not saved yet, and what the session remembers of it. */
export type Answer = ReturnType<typeof answerTo>;

/** The answer to a request: a pure function of it and of what was found. */
export function answerTo({ words, catalog, device, ...asking }: Answering, found: FoundProgress) {
  const request = withQuestionAgain(asking.request, found.progress, device);
  const word = wordFor(request, found);
  const settled = turnOf(request, found, catalog, device);
  const turn = isAboutProposal(word) ? settled : withoutProposal(settled);
  const before = (!found.isNews && request.session?.saidBefore) || {};
  const [reply, saidBefore] = varied(words, HANDLERS[word](turn), before);
  const narrated = narrate(words, speechOf(reply), device);
  const counts = countsOf(turn, found.progress, reply, request.ended !== undefined);
  const progress = withNarration(keptProgress(turn, reply), narrated, request, turn.now);
  const safetyBy = safetyIn(reply, narrated, turn.now) ?? (found.isNews ? undefined : request.session?.safetyBy);
  const remembered = { interruption: turn.interruption, ownQuestion: ownQuestionIn(request), saidBefore, safetyBy };
  return { reply, narrated, progress, counts, remembered };
}

/**
 * When the safety words have been said that an answer leads up with: once the question after them is over too, as a word in the middle
 * of that was on its way out before it.
 */
function safetyIn(reply: Reply, { lasts }: Narrated, now: Instant): Instant | undefined {
  return reply.kind === 'ask' && reply.lead.some(({ name }) => name === 'safety') ? now + lasts : undefined;
}

/** At a prompt the place that is kept is the surely heard one, not the prompt's. */
function keptProgress(turn: Turn, { progress, atPrompt }: Reply): Progress {
  const { person, underWay } = progress;
  return atPrompt && underWay ? { person, underWay: keptOf(turn, underWay) } : progress;
}

/**
 * A workout in the store that the session knew nothing of is offered first, and so is one that may be another's, unless the word
 * leaves, or is of the body.
 */
function wordFor({ word }: Request, { isNews, isClaimed, claim }: FoundProgress): Word {
  const isFirst = claim !== undefined || (isNews && !isClaimed);
  return isFirst && !FIRST_OF_ALL.includes(word) ? 'launch' : word;
}

/** The progress as it is saved: with what is about to be said, so that the next turn can tell how much was heard. */
function withNarration(progress: Progress, narrated: Narrated, request: Request, now: Instant): Progress {
  const { underWay } = progress;
  const [first, ...rest] = narrated.marks;
  if (!underWay || !first) return progress;
  const { lasts, doubt } = narrated;
  const { sessionId, requestId } = request;
  const narration: Narration = { sessionId, requestId, startedAt: now, lasts, doubt, marks: [first, ...rest] };
  return { ...progress, underWay: { ...underWay, narration, guidedAt: now } };
}
