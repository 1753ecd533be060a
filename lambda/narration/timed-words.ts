import { BREATH_SECONDS, CADENCES, phaseLasts } from '../workout/cadence.ts';
import type { DoseBounds, Phase, Step } from '../workout/exercise.ts';
import { FROM_REPETITION_LASTS } from '../workout/exercise-slots.ts';
import type { Count } from '../workout/pacing.ts';
import { countFor } from '../workout/pacing.ts';
import { TITLE_LASTS } from '../workout/step-slots.ts';
import type { Teaching } from '../workout/teaching.ts';
import { phasesOf, teachings } from '../workout/teaching.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { milliseconds } from '../workout/vocabulary.ts';
import type { Catalog } from '../workout/workout.ts';
import type { Filling } from './template.ts';
import { fill, placeholders, spoken } from './template.ts';
import { countedWords, numberWord, shortestCount } from './wording.ts';
import type { EntryWords, PhaseWords, StepWords, Words } from './words.ts';

/** Words as they may be said, and the shortest slot that they may be said in. */
export interface TimedWords {
  /** Below the language's folder. */
  readonly file: string;
  readonly path: string;
  readonly said: string;
  readonly slot: Milliseconds;
}

type Timed = Omit<TimedWords, 'file'>;

const SHORTEST_BREATH = { inhale: BREATH_SECONDS.least, exhale: BREATH_SECONDS.least };

/** All the words that a timeline can ask for. Words that are missing are left to the rule that looks for them. */
export function timedWords(words: Words, catalog: Catalog): readonly TimedWords[] {
  const all = teachings(catalog);
  const mostRepetitions = Math.max(0, ...all.flatMap(({ sets }) => sets.map(({ dose }) => dose.most)));
  const mostExercises = all.filter(({ kind }) => kind === 'exercises').length;
  const ways = catalog.ways.flatMap(({ steps }) => steps);
  return [
    ...all.flatMap((teaching) =>
      inFile(`${teaching.kind}/${teaching.id}.json`, timedEntry(words, teaching, mostExercises)),
    ),
    ...inFile('ways.json', timedSteps(ways, words.ways, '', [''])),
    ...inFile('cues.json', timedReturns(words, mostRepetitions)),
  ];
}

function inFile(file: string, timed: readonly Timed[]): readonly TimedWords[] {
  return timed.map((each) => ({ file, ...each }));
}

function timedEntry(words: Words, { id, steps, sets }: Teaching, mostExercises: number): readonly Timed[] {
  const entry = words.entries[id];
  if (!entry) return [];
  const doses = sets
    .flatMap(({ dose }) => range(dose.least, dose.most))
    .map((dose) => numberWord(words.counting, dose));
  return [
    ...timedTitles(words, entry, mostExercises),
    ...timedSteps(steps, entry.steps, 'steps.', doses),
    ...sets.flatMap(({ set, dose }) =>
      phasesOf(set).flatMap((phase) => {
        const said = entry.phases[phase.says];
        if (!said) return [];
        const counts = phase === set.repetition[0] ? countsIn(dose) : [];
        return [...timedPhase(phase, said), ...timedCounts(words, phase, said, counts)];
      }),
    ),
  ];
}

function timedSteps(
  steps: readonly Step[],
  words: Readonly<Record<string, StepWords>>,
  path: string,
  doses: readonly string[],
): readonly Timed[] {
  return steps.flatMap(({ says, lasts }) =>
    Object.entries({ ...words[says] }).flatMap(([variant, sentence]) =>
      doses.flatMap((dose) => timed(`${path}${says}.${variant}`, sentence, { dose }, milliseconds(lasts))),
    ),
  );
}

/** Full words, and what is said instead of them, at the quick cadence; shorter ones in the shortest breath there is. */
function timedPhase({ kind, says }: Phase, words: PhaseWords): readonly Timed[] {
  return Object.entries(words).map(([variant, said]) => {
    const isShort = variant === 'brief' || variant === 'minimal';
    const slot = phaseLasts(kind, isShort ? SHORTEST_BREATH : CADENCES.quick);
    return { path: `phases.${says}.${variant}`, said, slot };
  });
}

/** The second repetition is still said in full; beyond it, minimal words are said where a number leaves no room for more. */
function timedCounts(
  words: Words,
  { kind, says }: Phase,
  { full, minimal }: PhaseWords,
  counts: readonly Count[],
): readonly Timed[] {
  const counted = (variant: string, count: Count, slot: Milliseconds) => {
    return {
      path: `phases.${says}.${variant}`,
      said: countedWords(words.counting, count, variant === 'full' ? full : minimal),
      slot,
    };
  };
  return [
    ...counts.slice(0, 1).map((count) => counted('full', count, phaseLasts(kind, CADENCES.quick))),
    ...counts.map((count) => counted('minimal', count, phaseLasts(kind, SHORTEST_BREATH))),
  ];
}

/** Every number that may be said before a repetition, in its shortest form, from the second repetition on. */
function countsIn({ most }: DoseBounds): readonly Count[] {
  return range(2, most).flatMap((repetition) => shortestCount(countFor(repetition, most)) ?? []);
}

/** @param count of how many exercises the title's is one, at most. */
function timedTitles({ counting, cues }: Words, { name, title }: EntryWords, count: number): readonly Timed[] {
  return range(1, count).flatMap((number) => {
    const filling = { exercise: name, number: numberWord(counting, number), count: numberWord(counting, count) };
    return timed('name', title ?? cues.title, filling, TITLE_LASTS);
  });
}

function timedReturns({ counting, cues }: Words, mostRepetitions: number): readonly Timed[] {
  return range(1, mostRepetitions).flatMap((repetition) => {
    const filling = { repetition: numberWord(counting, repetition) };
    return timed('from-repetition', cues['from-repetition'], filling, FROM_REPETITION_LASTS);
  });
}

/** Nothing where the sentence uses a name that it may not: that is a fault of its own. */
function timed(path: string, sentence: string, filling: Filling, slot: Milliseconds): readonly Timed[] {
  const isComplete = placeholders(sentence).every((name) => name in filling);
  return isComplete ? [{ path, said: spoken(fill(sentence, filling)), slot }] : [];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
