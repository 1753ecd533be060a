import type { Line } from '../narration/lines.ts';
import { isInLastEntry } from '../workout/plan/plan.ts';
import { isOnChair } from '../workout/progress/moves.ts';
import type { UnderWay } from '../workout/progress/progress.ts';
import { nextFree } from './ask.ts';
import type { Question } from './question.ts';
import type { Turn } from './turn.ts';

/** The words that work at each question, three at most. */
const HELP_OF: Readonly<Record<Question, Line>> = {
  floor: { name: 'help-floor' },
  chair: { name: 'help-begin' },
  'is-that-you': { name: 'help-whose' },
  start: { name: 'help-begin' },
  'same-again': { name: 'help-begin' },
  'other-workout': { name: 'help-begin' },
  'offer-nonstop': { name: 'help-offer-nonstop' },
  'offer-brief': { name: 'help-offer-brief' },
  resume: { name: 'help-resume' },
  'from-beginning': { name: 'help-from-beginning' },
  'start-over': { name: 'help-start-over' },
  another: { name: 'help-another' },
  'go-on': { name: 'help-go-on' },
  'warm-up-first': { name: 'help-warm-up-first' },
  paused: { name: 'help-pause' },
  finish: { name: 'help-shall-we-finish' },
  pain: { name: 'help-pain' },
  'easier-first': { name: 'help-easier-first' },
  'too-hard': { name: 'help-too-hard' },
  unwell: { name: 'help-unwell' },
  'first-this': { name: 'help-first-this' },
  'passed-over': { name: 'help-passed-over' },
  'help-up': { name: 'help-help-up' },
  up: { name: 'help-cool-down' },
  'up-without-chair': { name: 'help-cool-down' },
  nearest: { name: 'help-nearest' },
};

export function helpLine(turn: Turn, question: Question): Line {
  const { underWay } = turn.progress;
  const hasNext = underWay && nextFree(turn, underWay) !== undefined;
  if (question !== 'pain' || hasNext) return HELP_OF[question];
  return { name: underWay && isOnChair(underWay) ? 'help-finish-chair' : 'help-finish' };
}

/** The words that work where no question is open: in a set, on the way into one, at a prompt, in the cool-down. */
export function helpLineHere({ atPrompt }: Turn, underWay: UnderWay): Line {
  const { at } = underWay.place;
  if (isInLastEntry(underWay)) return { name: isOnChair(underWay) ? 'help-chair-cool-down' : 'help-cool-down' };
  if (at === 'steps') return { name: atPrompt ? 'help-step' : 'help-getting-ready' };
  if (at === 'done') return { name: 'help-prompt' };
  return { name: atPrompt ? 'help-pause' : 'help-set' };
}
