import { isDeepStrictEqual } from 'node:util';
import { NO_PROGRESS } from '../../lambda/workout/progress/progress.ts';
import { said } from '../support/words.ts';
import type { Turn } from './life.ts';
import { ENTRY, keptOf, reachedIn } from './life.ts';

/** What came of lives with a fault, held against the same lives without. */
export interface Verdict {
  readonly lives: number;
  /** Turns in which something went wrong. */
  readonly tried: number;
  /** Turns that could not be saved, as the skill knows. */
  readonly unsaved: number;
  /** Turns that had no answer in time. */
  readonly late: number;
  /** Turns that waited longer for the store than its share of time. */
  readonly overdue: number;
  /** Lives that went on from an earlier place in the end, by no more than what could not be saved. */
  readonly behind: number;
  /** Lives in which anything else was lost. */
  readonly lost: number;
  /** Turns after which the place in the table was ahead of the life without a fault. */
  readonly ahead: number;
  /** Turns after which more was counted than in the life without a fault. */
  readonly doubled: number;
  /** Answers that promised a place which was not written. */
  readonly broken: number;
  /** Rows of somebody else that were touched. */
  readonly touched: number;
}

export const NOTHING: Verdict = {
  lives: 0,
  tried: 0,
  unsaved: 0,
  late: 0,
  overdue: 0,
  behind: 0,
  lost: 0,
  ahead: 0,
  doubled: 0,
  broken: 0,
  touched: 0,
};

/** What may not happen, whatever the fault. */
export const NEVER = { late: 0, overdue: 0, lost: 0, ahead: 0, doubled: 0, broken: 0, touched: 0 };

export function sumOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce(
    (sum, each) => ({
      lives: sum.lives + each.lives,
      tried: sum.tried + each.tried,
      unsaved: sum.unsaved + each.unsaved,
      late: sum.late + each.late,
      overdue: sum.overdue + each.overdue,
      behind: sum.behind + each.behind,
      lost: sum.lost + each.lost,
      ahead: sum.ahead + each.ahead,
      doubled: sum.doubled + each.doubled,
      broken: sum.broken + each.broken,
      touched: sum.touched + each.touched,
    }),
    NOTHING,
  );
}

/** What a life is held against. */
export interface Expected {
  /** The life without a fault, and what else may come of it where a turn was not saved. */
  readonly references: readonly (readonly Turn[])[];
  /** Whether these are all; else it may be behind by as many entries as turns were not saved. */
  readonly isExact: boolean;
}

/** What the turns of a life tell, beside those of the same life without a fault. */
export function judged(turns: readonly Turn[], expected: Expected) {
  const [reference = []] = expected.references;
  const lives = expected.isExact ? [reference] : expected.references;
  const upTo = (step: number) => lives.flat().flatMap((turn) => (turn.step <= step ? [turn.row.progress] : []));
  const isAhead = ({ step, row: { progress } }: Turn) => {
    return reachedIn(progress) > Math.max(...upTo(step).map(reachedIn));
  };
  const isDoubled = ({ step, row: { progress } }: Turn) => {
    const counts = upTo(step).map(({ person }) => person.history);
    const { begun, finished } = progress.person.history;
    return counts.every((count) => begun > count.begun) || counts.every((count) => finished > count.finished);
  };
  const unsaved = countsIn(turns, (turn) => turn.isUnsaved);
  const end = endOf(turns, expected, unsaved);
  return {
    lives: 1,
    unsaved,
    ahead: countsIn(turns, isAhead),
    doubled: countsIn(turns, isDoubled),
    broken: countsIn(turns, isBroken),
    behind: end === 'behind' ? 1 : 0,
    lost: end === 'lost' ? 1 : 0,
  };
}

/** How many of a list are so. */
export function countsIn<T>(list: readonly T[], isSo: (item: T, index: number) => boolean): number {
  return list.filter(isSo).length;
}

/** Where a life has come to in the end. */
function endOf(turns: readonly Turn[], { references, isExact }: Expected, unsaved: number): 'same' | 'behind' | 'lost' {
  const end = keptAtEnd(turns);
  const [first, ...others] = references.map(keptAtEnd);
  if (isDeepStrictEqual(end, first)) return 'same';
  if (others.some((each) => isDeepStrictEqual(end, each))) return 'behind';
  const missed = (each: readonly Turn[]) => finishedIn(each) - finishedIn(turns);
  const isNear = references.some((each) => {
    return missed(each) > 0 ? missed(each) <= endsUnsaved(turns) : entriesIn(each) - entriesIn(turns) <= unsaved;
  });
  // A busy computer takes the store's share of a turn in which nothing was to go wrong, too.
  const isOnlyThat = isExact && unsaved <= 1;
  return !isOnlyThat && unsaved > 0 && isNear ? 'behind' : 'lost';
}

function finishedIn(turns: readonly Turn[]): number {
  return turns.at(-1)?.row.progress.person.history.finished ?? 0;
}

/** How many words ended a workout and could not be saved: the next days then go on in that, and are behind by all of another. */
function endsUnsaved(turns: readonly Turn[]): number {
  return countsIn(turns, ({ isUnsaved, heard }) => isUnsaved && heard?.says.startsWith(WHOLE_WORKOUT) === true);
}

const WHOLE_WORKOUT = said({ name: 'workout-done' });

/** How many entries of workouts are behind somebody in the end. */
function entriesIn(turns: readonly Turn[]): number {
  return Math.floor(reachedIn(turns.at(-1)?.row.progress ?? NO_PROGRESS) / ENTRY);
}

function keptAtEnd(turns: readonly Turn[]): object | undefined {
  const progress = turns.at(-1)?.row.progress;
  return progress && keptOf(progress);
}

/** As the words of a goodbye and of a pause have it. */
const PROMISE = /place is kept|place waits|the rest waits/i;

/** Whether an answer promises a place, and the row was not written for its request. */
function isBroken({ heard, requestId, row: { lastWrite } }: Turn): boolean {
  if (!heard || !PROMISE.test(JSON.stringify(heard.response))) return false;
  return ![lastWrite?.requestId, ...(lastWrite?.before ?? [])].includes(requestId);
}
