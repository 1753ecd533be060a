import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Step } from '../workout/catalog/exercise.ts';
import type { Teaching } from '../workout/catalog/teaching.ts';
import { teachings, waySteps } from '../workout/catalog/teaching.ts';
import { own } from '../workout/own.ts';
import type { Milliseconds } from '../workout/vocabulary.ts';
import { milliseconds } from '../workout/vocabulary.ts';
import type { Values } from './template.ts';
import { fill, placeholders, spoken } from './template.ts';
import type { Timed } from './timed-phases.ts';
import { range, timedPhases } from './timed-phases.ts';
import { numberWord } from './wording.ts';
import type { EntryWords, StepWords, Words } from './words.ts';

/** Words as they may be said, and the shortest slot that they may be said in. */
export interface TimedWords extends Timed {
  /** Below the language's folder. */
  readonly file: string;
}

/**
 * All the words that a timeline can ask for. Words that are missing are left to the rule that looks for them.
 * @param words without those that could not be parsed.
 */
export function timedWords(
  { counting, cues, ways, entries = {} }: Partial<Words>,
  catalog: Catalog,
): readonly TimedWords[] {
  const all = teachings(catalog);
  const timedWays = inFile('ways.json', timedSteps(waySteps(catalog), ways ?? {}, '', [{}]));
  if (!counting || !cues) return timedWays;
  const mostRepetitions = Math.max(0, ...all.flatMap(({ sets }) => sets.map(({ dose }) => dose.most)));
  const shared: ForCues = { counting, cues, catalog, mostExercises: Object.keys(catalog.exercises).length };
  return [
    ...all.flatMap((each) => inFile(each.file, timedEntry(shared, each, own(entries, each.id)), each.path)),
    ...timedWays,
    ...inFile('cues.json', timedCues(shared, mostRepetitions)),
  ];
}

/** What the words of every entry are put together with. */
interface ForCues extends Pick<Words, 'counting' | 'cues'> {
  readonly catalog: Catalog;
  readonly mostExercises: number;
}

/** @param inside where in the file the words stand; the name on the floor is that of all forms, and stands before them. */
function inFile(file: string, timed: readonly Timed[], inside = ''): readonly TimedWords[] {
  return timed.map((each) => {
    const isOfAll = inside === 'forms.floor.' && each.path === 'name';
    return { file, ...each, path: isOfAll ? each.path : inside + each.path };
  });
}

function timedEntry(
  shared: ForCues,
  { explanations, steps, sets }: Teaching,
  entry: EntryWords | undefined,
): readonly Timed[] {
  if (!entry) return [];
  const { counting } = shared;
  const done = entry['set-done'];
  const numbers = sets.flatMap(({ dose }) => range(dose.least, dose.most));
  const doses = numbers.map((dose): Values => ({ dose: numberWord(counting, dose) }));
  return [
    ...timedTitles(shared, entry),
    ...timedSteps([...explanations, ...steps], entry.steps, 'steps.', [{}, ...doses]),
    ...doses.flatMap((values) => {
      return done ? timed('set-done', done, values, slotOf(shared.catalog, 'set-done')) : [];
    }),
    ...timedPhases(shared, sets, entry.phases),
  ];
}

function timedSteps(
  steps: readonly Step[],
  words: Readonly<Record<string, StepWords>>,
  path: string,
  each: readonly Values[],
): readonly Timed[] {
  return steps.flatMap(({ words: key, lasts }) =>
    Object.entries({ ...own(words, key) }).flatMap(([variant, sentence]) =>
      each.flatMap((values) => timed(`${path}${key}.${variant}`, sentence, values, milliseconds(lasts))),
    ),
  );
}

function timedTitles(
  { counting, cues, catalog, mostExercises }: ForCues,
  { name, title }: EntryWords,
): readonly Timed[] {
  return range(1, mostExercises).flatMap((number) => {
    const count = numberWord(counting, mostExercises);
    const values = { exercise: name, number: numberWord(counting, number), count };
    return timed(title ? 'title' : 'name', title ?? cues.title, values, milliseconds(catalog.cues.title.lasts));
  });
}

function timedCues({ counting, cues, catalog }: ForCues, mostRepetitions: number): readonly Timed[] {
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
  const isComplete = placeholders(sentence).every((name) => Object.hasOwn(values, name));
  return isComplete ? [{ path, said: spoken(fill(sentence, values)), slot }] : [];
}
