import type { Line, Prompt } from '../narration/lines.ts';
import { letGo } from '../workout/moves.ts';
import type { UnderWay } from '../workout/progress.ts';
import { restLines, whereYouAre, whereYouWere } from './prompts.ts';
import type { Question } from './question.ts';
import { mayBegin } from './question.ts';
import type { Ask } from './reply.ts';
import type { Turn } from './turn.ts';

const PROMPT_OF: Readonly<Record<Question, Prompt>> = {
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
  pain: { name: 'next-or-stop' },
};

/** Asks, after all that a person needs to know to answer; whoever is in the middle of an entry may let go first. */
export function ask(turn: Turn, question: Question, lead: readonly Line[] = []): Ask {
  const { progress } = turn;
  const { safetyHeard, underWay } = progress;
  const rest = underWay ? restLines(underWay) : [];
  const safety: readonly Line[] = question === 'start' && !safetyHeard ? [{ name: 'safety' }] : [];
  const where: readonly Line[] = question === 'resume' && underWay ? [whereYouWere(underWay)] : [];
  const rested = rest.length > 0 && underWay ? { ...progress, underWay: letGo(underWay) } : progress;
  return askAgain({ ...turn, progress: rested }, question, [...rest, ...lead, ...safety, ...where]);
}

/** Keeps the session for about two minutes of quiet, which words about how to go on begin, break and end. */
export function pause({ progress }: Turn, underWay: UnderWay): Ask {
  return {
    kind: 'ask',
    progress: { ...progress, underWay: letGo(underWay) },
    lead: [
      { name: 'pausing' },
      ...restLines(underWay),
      whereYouAre(underWay),
      { name: 'quiet-in-pause' },
      { name: 'still-paused' },
    ],
    stages: [{ prompt: PROMPT_OF.paused }],
    question: 'paused',
  };
}

/** The same for somebody who needs time to answer a question. */
export function waitWith(turn: Turn, question: Question): Ask {
  return askAgain(turn, question, [{ name: 'quiet-in-question' }, { name: 'still-here' }]);
}

/** Asks a question once more, without what was told before it. */
export function askAgain({ progress, wish }: Turn, question: Question, lead: readonly Line[] = []): Ask {
  return {
    kind: 'ask',
    progress,
    lead,
    stages: [{ prompt: PROMPT_OF[question] }],
    question,
    wish: mayBegin(question) ? wish : undefined,
  };
}
