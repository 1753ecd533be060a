import type { AboutPhase, Cue } from '../workout/timeline/cue.ts';
import type { Count } from '../workout/timeline/pacing.ts';
import type { BodyPart, Guidance, WordsKey } from '../workout/vocabulary.ts';
import { GUIDANCE } from '../workout/vocabulary.ts';
import type { LineValues } from './line-values.ts';
import type { Line, Varied } from './lines.ts';
import type { Prompt } from './prompts.ts';
import { fits } from './speech-time.ts';
import { fill, insert, type Values } from './template.ts';
import type {
  Counting,
  EntryWords,
  ExerciseWords,
  PhaseWords,
  PromptWords,
  StepWords,
  Wordings,
  Words,
} from './words.ts';
import { OF_EXERCISE } from './words.ts';

/** The fullest words of a cue that its guidance allows and that fit its slot; the shortest there are where none do. */
export function cueWords(words: Words, { about, guidance, lasts }: Cue): string {
  switch (about.kind) {
    case 'title':
      return titleWords(words, about);
    case 'from-repetition':
      return fill(words.cues['from-repetition'], { repetition: numberWord(words.counting, about.repetition) });
    case 'set-done':
      return fill(entryWords(words, about.of)['set-done'] ?? words.cues['set-done'], {
        dose: numberWord(words.counting, about.dose),
      });
    case 'way':
      return stepWords(wordsOf('way', words.ways, about.words), guidance);
    case 'step': {
      const step = stepWords(wordsOf('step', entryWords(words, about.of).steps, about.words), guidance);
      return fill(step, about.dose === undefined ? {} : { dose: numberWord(words.counting, about.dose) });
    }
    case 'phase':
      return phaseWords(words, about, { guidance, lasts });
  }
}

function phaseWords(words: Words, about: AboutPhase, { guidance, lasts }: Pick<Cue, 'guidance' | 'lasts'>): string {
  const { counting } = words;
  const phase = wordsOf('phase', entryWords(words, about.of).phases, about.words);
  const variants = [
    ...phaseVariants(phase, about, guidance).map((variant) => countedWords(counting, about.count, variant)),
    countedWords(counting, shortestCount(about.count), phase.minimal),
  ];
  return variants.find((variant) => fits(words, variant, lasts)) ?? variants.at(-1) ?? '';
}

export function lineWords(words: Words, line: Line): string {
  return fill(inTurn(wordsOf('line', words.lines, line.name), line), valuesOf(words, line));
}

/** What a prompt asks in the words whose turn it is, and what to say. */
export function promptWords(words: Words, prompt: Prompt): PromptWords & { readonly asks: string } {
  const { asks, otherwise = asks, ...rest } = wordsOf('prompt', words.prompts, prompt.name);
  return { asks: fill(inTurn(prompt.isOtherwise ? otherwise : asks, prompt), valuesOf(words, prompt)), ...rest };
}

function inTurn(wordings: Wordings, { saidBefore = 0 }: Varied): string {
  const all = [wordings].flat();
  return all[saidBefore % all.length] ?? '';
}

/** @throws RangeError beyond the numbers that the language's words have. */
export function numberWord({ numbers }: Counting, value: number): string {
  const word = numbers[value];
  if (word === undefined) throw new RangeError(`no word for the number ${value}; there are 0 to ${numbers.length - 1}`);
  return word;
}

/** "Three, in, round." */
export function countedWords(counting: Counting, count: Count | undefined, words: string): string {
  if (!count) return words;
  const rest = { words: words.charAt(0).toLowerCase() + words.slice(1) };
  switch (count.kind) {
    case 'number':
      return fill(counting.number, { ...rest, number: numberWord(counting, count.number) });
    case 'number-of': {
      const [number, of] = [numberWord(counting, count.number), numberWord(counting, count.of)];
      return fill(counting['number-of'], { ...rest, number, of });
    }
    case 'last':
      return fill(counting.last, rest);
  }
}

/** "Four" for "four of eight". */
export function shortestCount(count: Count | undefined): Count | undefined {
  return count?.kind === 'number-of' ? { kind: 'number', number: count.number } : count;
}

function titleWords(words: Words, { of, number, count }: Extract<Cue['about'], { kind: 'title' }>): string {
  const entry = entryWords(words, of);
  return fill(entry.title ?? words.cues.title, {
    exercise: entry.name,
    number: numberWord(words.counting, number),
    count: numberWord(words.counting, count),
  });
}

function stepWords({ full, brief }: StepWords, guidance: Guidance): string {
  return guidance === 'full' ? full : (brief ?? full);
}

/** From the fullest to the shortest. */
function phaseVariants(phase: PhaseWords, { last, reminder }: AboutPhase, guidance: Guidance): readonly string[] {
  return [
    ...(last && phase.last ? [phase.last] : []),
    ...(reminder && phase.reminder ? [phase.reminder] : []),
    ...GUIDANCE.slice(GUIDANCE.indexOf(guidance)).map((level) => phase[level]),
  ];
}

function valuesOf(words: Words, values: { readonly name: string } & Varied & Partial<LineValues>): Values {
  const {
    exercise,
    exercises,
    movement,
    movements,
    minutes,
    shortMinutes,
    say,
    or,
    part,
    phase,
    saidBefore: _,
    ...numbers
  } = values;
  return {
    ...(exercise !== undefined && exerciseIn(entryWords(words, exercise))),
    ...(exercise !== undefined && part && { 'exercise.part': partWords(entryWords(words, exercise), part, phase) }),
    ...(exercises && {
      exercises: listed(
        words.counting,
        exercises.map((id) => entryWords(words, id).name),
      ),
    }),
    ...(movement && { movement: words.movements[movement] }),
    ...(movements && {
      movements: listed(
        words.counting,
        movements.map((each) => words.movements[each]),
      ),
    }),
    ...(minutes !== undefined && { minutes: minutesIn(words.counting, minutes) }),
    ...(shortMinutes !== undefined && { 'minutes.short': minutesIn(words.counting, shortMinutes) }),
    ...numbersIn(words.counting, numbers),
    ...(say !== undefined && { say }),
    ...(or !== undefined && { or }),
  };
}

function exerciseIn(entry: EntryWords): Values {
  const parts = OF_EXERCISE.map((part) => [`exercise.${part}`, entry[part]] as const);
  return { exercise: entry.name, ...Object.fromEntries(parts) };
}

/** In a phase that has words of its own, those. @throws RangeError for a passage, which tells of no part. */
function partWords(entry: EntryWords | ExerciseWords, part: BodyPart, phase: WordsKey | undefined): string {
  if (!('parts' in entry)) throw new RangeError(`${entry.name} tells of no part of the body`);
  const { says, in: inPhase = {} } = entry.parts[part];
  return (phase !== undefined && inPhase[phase]) || says;
}

/** "The cat, the boat, and the seated stretch." */
function listed({ list }: Counting, names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : insert(list, { before: before.toReversed().join(', '), last });
}

function minutesIn(counting: Counting, minutes: number): string {
  const { one, more } = counting.minutes;
  return minutes === 1 ? one : insert(more, { number: numberWord(counting, minutes) });
}

function numbersIn(counting: Counting, values: Readonly<Record<string, unknown>>): Values {
  const numbers = Object.entries(values).flatMap(([name, value]): (readonly [string, string])[] => {
    return typeof value === 'number' ? [[name, numberWord(counting, value)]] : [];
  });
  return Object.fromEntries(numbers);
}

function entryWords(words: Words, id: string): EntryWords | ExerciseWords {
  return wordsOf('entry', words.entries, id);
}

function wordsOf<T>(what: string, all: Readonly<Record<string, T>>, key: string): T {
  const found = all[key];
  if (found === undefined)
    throw new RangeError(`no words for the ${what} "${key}"; there are: ${Object.keys(all).join(', ')}`);
  return found;
}
