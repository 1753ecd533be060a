import type { Line } from '../narration/lines.ts';
import { bodyAt } from '../workout/body.ts';
import { CADENCES } from '../workout/cadence.ts';
import { planFor } from '../workout/plan.ts';
import type { Progress, UnderWay } from '../workout/progress.ts';
import { begin, finish, goOn } from '../workout/progress.ts';
import { timelineOf } from '../workout/timeline.ts';
import type { Position } from '../workout/vocabulary.ts';
import { letGo, promptAfter, QUESTION_PROMPTS, whereYouWere } from './prompts.ts';
import type { Question } from './question.ts';
import type { Ask, Reply } from './reply.ts';
import type { Turn } from './turn.ts';
import { isOffTheMat } from './turn.ts';

/** Narrates from a place to the end of its entry. */
export function guide(turn: Turn, underWay: UnderWay, lead: readonly Line[] = []): Ask {
  const { plan, place } = underWay;
  const timeline = timelineOf(turn.catalog, { plan, place, body: bodyOf(turn), cadence: CADENCES.normal });
  const progress = { ...turn.progress, underWay };
  return { kind: 'ask', progress, lead, timeline, prompt: promptAfter(plan, place.entry) };
}

/** Narrates a workout from its first word. Whoever never began one is told how to interrupt it. */
export function guideFromStart(turn: Turn, progress: Progress, lead: readonly Line[]): Ask {
  const begun = begin(progress, planFor(turn.catalog, turn.workout), turn.now);
  const howTo: readonly Line[] = progress.history.begun === 0 ? [{ name: 'how-to-interrupt' }] : [];
  return guide({ ...turn, progress: begun }, begun.underWay, [...lead, ...howTo]);
}

/** Narrates on from where the person is; the next entry once this one is done; the goodbye after the last. */
export function guideOn(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Reply {
  return guideOrFinish(turn, goOn(underWay), lead);
}

export function guideOrFinish(turn: Turn, underWay: UnderWay | undefined, lead: readonly Line[] = []): Reply {
  if (underWay) return guide(turn, underWay, lead);
  return { kind: 'close', progress: finish(turn.progress), goodbye: [{ name: 'workout-done' }, { name: 'goodbye' }] };
}

/** One short sentence, and then what was going on: the prompt, or the set from this repetition. */
export function carryOn(turn: Turn, underWay: UnderWay, lead: readonly Line[]): Reply {
  if (underWay.place.at !== 'done') return guideOn(turn, underWay, lead);
  const prompt = promptAfter(underWay.plan, underWay.place.entry);
  return { kind: 'ask', progress: turn.progress, lead, prompt };
}

/** Asks, after all that a person needs to know to answer. */
export function ask(turn: Turn, question: Question, lead: readonly Line[] = []): Ask {
  return askOnly(turn, question, [...lead, ...before(turn, question)]);
}

/** Asks a question whose facts were told before. */
export function askOnly({ progress }: Turn, question: Question, lead: readonly Line[]): Ask {
  return { kind: 'ask', progress, lead, prompt: QUESTION_PROMPTS[question], question };
}

function before({ progress: { safetyHeard, underWay } }: Turn, question: Question): readonly Line[] {
  switch (question) {
    case 'start':
      return safetyHeard ? [] : [{ name: 'safety' }];
    case 'resume':
      return underWay ? [whereYouWere(underWay)] : [];
    case 'start-over':
      return underWay ? letGo(underWay) : [];
    case 'from-beginning':
    case 'go-on':
      return [];
  }
}

function bodyOf(turn: Turn): Position {
  const { underWay } = turn.progress;
  return isOffTheMat(turn) || !underWay ? 'standing' : bodyAt(turn.catalog, underWay.plan, underWay.place);
}
