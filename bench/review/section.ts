import type { Content } from '../../lambda/narration/content.ts';
import type { EntryWords, ExerciseWords } from '../../lambda/narration/words.ts';
import { PACES, phaseLasts } from '../../lambda/workout/cadence.ts';
import type { BreathSet, DoseBounds } from '../../lambda/workout/catalog/exercise.ts';
import type { InForm } from '../../lambda/workout/catalog/form.ts';
import { teachingId } from '../../lambda/workout/catalog/form.ts';
import type { Review } from '../../lambda/workout/catalog/review.ts';
import { BODY_PARTS } from '../../lambda/workout/vocabulary.ts';
import { englishIn } from '../../simulator/door.ts';
import { clock } from '../clock.ts';
import { formParts, formReview, picturesOf, sourceNumbers } from './form.ts';
import { heardForm } from './heard.ts';
import { tableOf } from './table.ts';

/** What is reviewed: the content, where it is from, and what its files say of themselves, by the name of each. */
export interface Reviewed {
  readonly content: Content;
  readonly review: Review;
  readonly notes: Readonly<Record<string, string>>;
}

const SIGN_OFF =
  '☐ right as it is  ☐ with the changes that I wrote  ☐ not to be used  Name, profession, date: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_';

/** A form, in paragraphs of Markdown: what it is, what is to be minded, every word of it, and a line to sign. */
export function formSection({ content, review, notes }: Reviewed, of: InForm): readonly string[] {
  const id = teachingId(of);
  const words = englishIn(content).entries[id];
  if (!words) throw new RangeError(`no words for "${id}"`);
  const { precautions } = formReview(review, content, of);
  const minded = precautions.map(({ care, sources }) => `- ${care} (${sourceNumbers(review, sources)})`);
  return [
    ...(of.form !== 'floor' && notes[id] ? [notes[id]] : []),
    ...picturesOf(of).map((file) => `![${words.name}](${file})`),
    factsTable({ content, review }, of, words),
    ...(minded.length > 0 ? [`To be minded:\n\n${minded.join('\n')}`] : []),
    stepsTable(content, of),
    phasesTable(words),
    answersTable(words),
    SIGN_OFF,
  ].filter((part) => part !== '');
}

function factsTable({ content, review }: Omit<Reviewed, 'notes'>, of: InForm, words: EntryWords): string {
  const { startsIn, endsIn, movements, sets } = formParts(content, of);
  const { dose } = formReview(review, content, of);
  return tableOf(
    ['', ''],
    [
      ['begins and ends', `${startsIn} (${words.where}), ${endsIn}`],
      ...sets.map(({ set, dose: times, isInstead }) => {
        const instead = isInstead ? ', in place of the one before, where that is left out' : '';
        return [`${doseOf(times)}${instead}`, repetitionOf(content, words, set)];
      }),
      ['sources of the dose', sourceNumbers(review, dose)],
      ['in all', `${clock(heardForm(content, of).lasts)}, at its least dose, without the way there`],
      ['loads', movements.join(', ') || 'nothing that a person can leave out'],
    ],
  );
}

function doseOf({ least, most, inPairs }: DoseBounds): string {
  const times = least === most ? `${least} times` : `${least} to ${most} times`;
  return inPairs ? `${times}, half on each side` : times;
}

/** "inhale: Breathe in and round. · exhale: … : 7, 10, 12 s": the seconds at each pace. */
function repetitionOf({ catalog }: Content, { phases }: EntryWords, { repetition }: BreathSet): string {
  const seconds = PACES.map((pace) => {
    return repetition.reduce((sum, { kind }) => sum + phaseLasts(kind, catalog.cadences[pace]), 0) / 1000;
  });
  const parts = repetition.map(({ kind, words }) => `${kind}: ${phases[words]?.brief ?? words}`);
  return `${parts.join(' · ')} (${seconds.join(', ')} s at the ${PACES.join(', ')} pace)`;
}

/** Every instruction, with the time that it has. */
function stepsTable(content: Content, of: InForm): string {
  const { sentences } = heardForm(content, of).narrated;
  const steps = sentences.filter(({ cue }) => cue?.about.kind !== 'phase');
  const rows = steps.map(({ words, speaks, quiet }) => [words, ((speaks + quiet) / 1000).toFixed(1)]);
  return tableOf(['Said, step by step', 's'], rows);
}

/** Everything that is said on the breath, from the fullest to the shortest. */
function phasesTable({ phases }: EntryWords): string {
  const rows = Object.values(phases).map(({ full, brief, minimal, reminder = '', last = '' }) => {
    return [full, brief, minimal, reminder, last];
  });
  return rows.length === 0
    ? ''
    : tableOf(['Said on the breath', 'shorter', 'shortest', 'now and then', 'the last time'], rows);
}

function answersTable(words: EntryWords | ExerciseWords): string {
  const parts = 'parts' in words ? BODY_PARTS.flatMap((part) => partRows(part, words.parts[part])) : [];
  return tableOf(
    ['Answered, when asked', ''],
    [
      ['how it goes', words.how],
      ['how to breathe', words.breath],
      ['why', words.why],
      ['to let go in the middle', words.rest],
      ...parts,
    ],
  );
}

function partRows(part: string, { says, in: inPhase = {} }: ExerciseWords['parts'][keyof ExerciseWords['parts']]) {
  return [[part, says], ...Object.entries(inPhase).map(([phase, words]) => [`${part} (${phase})`, words])];
}
