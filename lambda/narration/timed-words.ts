import { phaseLasts, QUICKEST } from '../workout/cadence.ts';
import type { Catalog } from '../workout/catalog/catalog.ts';
import type { DoseBounds, Phase, Step } from '../workout/catalog/exercise.ts';
import type { Teaching } from '../workout/catalog/teaching.ts';
import { phasesOf, teachings, waySteps } from '../workout/catalog/teaching.ts';
import type { Count } from '../workout/timeline/pacing.ts';
import { countFor } from '../workout/timeline/pacing.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { milliseconds } from '../workout/vocabulary.ts';
import type { Values } from './template.ts';
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

/**
 * All the words that a timeline can ask for. Words that are missing are left to the rule that looks for them.
 * @param words without those that could not be parsed.
 */
export function timedWords(
  { counting, cues, ways, entries = {} }: Partial<Words>,
  catalog: Catalog,
): readonly TimedWords[] {
  const all = teachings(catalog);
  const timedWays = inFile('ways.json', timedSteps(waySteps(catalog), ways ?? {}, '', ['']));
  if (!counting || !cues) return timedWays;
  const mostRepetitions = Math.max(0, ...all.flatMap(({ sets }) => sets.map(({ dose }) => dose.most)));
  const shared: Shared = { counting, cues, catalog, mostExercises: Object.keys(catalog.exercises).length };
  return [
    ...all.flatMap((each) => inFile(`${each.kind}/${each.id}.json`, timedEntry(shared, each, entries[each.id]))),
    ...timedWays,
    ...inFile('cues.json', timedCues(shared, mostRepetitions)),
  ];
}

/** What the words of every entry are put together with. */
interface Shared extends Pick<Words, 'counting' | 'cues'> {
  readonly catalog: Catalog;
  readonly mostExercises: number;
}

function inFile(file: string, timed: readonly Timed[]): readonly TimedWords[] {
  return timed.map((each) => ({ file, ...each }));
}

function timedEntry(
  shared: Shared,
  { explanations, steps, sets }: Teaching,
  entry: EntryWords | undefined,
): readonly Timed[] {
  if (!entry) return [];
  const { counting } = shared;
  const done = entry['set-done'];
  const doses = sets.flatMap(({ dose }) => range(dose.least, dose.most)).map((dose) => numberWord(counting, dose));
  return [
    ...timedTitles(shared, entry),
    ...timedSteps([...explanations, ...steps], entry.steps, 'steps.', doses),
    ...doses.flatMap((dose) => {
      return done ? timed('set-done', done, { dose }, slotOf(shared.catalog, 'set-done')) : [];
    }),
    ...sets.flatMap(({ set, dose }) =>
      phasesOf(set).flatMap((phase) => {
        const said = entry.phases[phase.words];
        if (!said) return [];
        const counts = phase === set.repetition[0] ? countsIn(dose) : [];
        return [...timedPhase(shared, phase, said), ...timedCounts(shared, phase, said, counts)];
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
  return steps.flatMap(({ words: key, lasts }) =>
    Object.entries({ ...words[key] }).flatMap(([variant, sentence]) =>
      doses.flatMap((dose) => timed(`${path}${key}.${variant}`, sentence, { dose }, milliseconds(lasts))),
    ),
  );
}

/** Full words, and what is said instead of them, at the quick cadence; shorter ones in the shortest breath there is. */
function timedPhase({ catalog }: Shared, { kind, words: key }: Phase, words: PhaseWords): readonly Timed[] {
  return Object.entries(words).map(([variant, said]) => {
    const isShort = variant === 'brief' || variant === 'minimal';
    const slot = phaseLasts(kind, isShort ? QUICKEST : catalog.cadences.quick);
    return { path: `phases.${key}.${variant}`, said, slot };
  });
}

/** The second repetition is still said in full; beyond it, minimal words are said where a number leaves no room for more. */
function timedCounts(
  { counting, catalog }: Shared,
  { kind, words: key }: Phase,
  { full, minimal }: PhaseWords,
  counts: readonly Count[],
): readonly Timed[] {
  const counted = (variant: string, count: Count, slot: Milliseconds) => {
    return {
      path: `phases.${key}.${variant}`,
      said: countedWords(counting, count, variant === 'full' ? full : minimal),
      slot,
    };
  };
  return [
    ...counts.slice(0, 1).map((count) => counted('full', count, phaseLasts(kind, catalog.cadences.quick))),
    ...counts.map((count) => counted('minimal', count, phaseLasts(kind, QUICKEST))),
  ];
}

/** Every number that may be said before a repetition, in its shortest form, from the second repetition on. */
function countsIn({ most }: DoseBounds): readonly Count[] {
  return range(2, most).flatMap((repetition) => shortestCount(countFor(repetition, most)) ?? []);
}

function timedTitles(
  { counting, cues, catalog, mostExercises }: Shared,
  { name, title }: EntryWords,
): readonly Timed[] {
  return range(1, mostExercises).flatMap((number) => {
    const count = numberWord(counting, mostExercises);
    const values = { exercise: name, number: numberWord(counting, number), count };
    return timed(title ? 'title' : 'name', title ?? cues.title, values, milliseconds(catalog.cues.title.lasts));
  });
}

function timedCues({ counting, cues, catalog }: Shared, mostRepetitions: number): readonly Timed[] {
  return range(1, mostRepetitions).flatMap((number) => {
    const said = numberWord(counting, number);
    return [
      ...timed('from-repetition', cues['from-repetition'], { repetition: said }, slotOf(catalog, 'from-repetition')),
      ...timed('set-done', cues['set-done'], { dose: said }, slotOf(catalog, 'set-done')),
    ];
  });
}

function slotOf({ cues }: Catalog, name: keyof Catalog['cues']): Milliseconds {
  return milliseconds(cues[name].lasts);
}

/** Nothing where the sentence uses a name that it may not: that is a fault of its own. */
function timed(path: string, sentence: string, values: Values, slot: Milliseconds): readonly Timed[] {
  const isComplete = placeholders(sentence).every((name) => name in values);
  return isComplete ? [{ path, said: spoken(fill(sentence, values)), slot }] : [];
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
