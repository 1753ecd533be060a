import type { Fault } from '../workout/catalog/fault.ts';
import type { Teaching } from '../workout/catalog/teaching.ts';
import { own } from '../workout/own.ts';
import { LINES } from './lines.ts';
import { PROMPTS } from './prompts.ts';
import { placeholders, sentencesIn } from './template.ts';
import type { EntryWords, Words } from './words.ts';
import { OF_EXERCISE } from './words.ts';

/** The `{names}` that a sentence may use, by the first key of its path, or by the first two: "steps.go". */
type MayUse = Readonly<Record<string, readonly string[]>>;

const TITLE = ['exercise', 'number', 'count'];
const CUES = { title: TITLE, 'from-repetition': ['repetition'], 'set-done': ['dose'] } as const satisfies MayUse;

/** The names for a value of a line that has others than its own. */
const NAMES: MayUse = {
  exercise: ['exercise', ...OF_EXERCISE.map((part) => `exercise.${part}`)],
  part: ['exercise.part'],
  phase: [],
  shortMinutes: ['minutes.short'],
};

/** No sentence uses what it is not given: it could not be said. */
export function placeholderFaults({ lines, alwaysHeard, prompts, ways, cues }: Partial<Words>): readonly Fault[] {
  return [
    ...faultsIn('lines.json', lines, namesIn(LINES)),
    ...faultsIn('always-heard.json', alwaysHeard?.lines, namesIn(LINES)),
    ...faultsIn('prompts.json', prompts, namesIn(PROMPTS)),
    ...faultsIn('ways.json', ways, {}),
    ...faultsIn('cues.json', cues, CUES),
  ];
}

/** As `placeholderFaults`, in the words of an exercise or a passage. */
export function entryPlaceholderFaults(
  { file, path, explanations, steps, stepsWithoutDose }: Teaching,
  entry: EntryWords,
): readonly Fault[] {
  const without = stepsWithoutDose.map(({ words }) => words);
  const dosed = [...explanations, ...steps].filter(({ words }) => !without.includes(words));
  const faults = faultsIn(file, entry, {
    title: TITLE,
    'set-done': CUES['set-done'],
    ...Object.fromEntries(dosed.map(({ words }) => [`steps.${words}`, CUES['set-done']])),
  });
  return faults.map((fault) => ({ ...fault, path: path + fault.path }));
}

function namesIn(lines: MayUse): MayUse {
  return Object.fromEntries(
    Object.entries(lines).map(([line, values]) => [line, values.flatMap((value) => NAMES[value] ?? [value])]),
  );
}

function faultsIn(file: string, words: object | undefined, mayUse: MayUse): readonly Fault[] {
  return sentencesIn(words ?? {}).flatMap(({ path, sentence }) => {
    const [first = '', second = ''] = path.split('.');
    const allowed = own(mayUse, first) ?? own(mayUse, `${first}.${second}`) ?? [];
    const got = placeholders(sentence).filter((name) => !allowed.includes(name));
    return got.map((name) => ({ file, path, got: `{${name}}`, allowed: allowed.join(', ') || 'no {names}' }));
  });
}
