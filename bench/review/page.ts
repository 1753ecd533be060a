import { parseContent } from '../../lambda/narration/content.ts';
import { pronounce } from '../../lambda/pronounce.ts';
import { readContent } from '../../lambda/read-content.ts';
import { PACES } from '../../lambda/workout/cadence.ts';
import { WHOLE_WORKOUT, workoutOf } from '../../lambda/workout/catalog/catalog.ts';
import { ContentError } from '../../lambda/workout/catalog/fault.ts';
import type { InForm } from '../../lambda/workout/catalog/form.ts';
import { formsOf } from '../../lambda/workout/catalog/form.ts';
import { parseReview } from '../../lambda/workout/catalog/review.ts';
import type { EntryId, Form } from '../../lambda/workout/vocabulary.ts';
import { englishIn } from '../../simulator/door.ts';
import { sourceNumbers } from './form.ts';
import { notesIn } from './notes.ts';
import type { Reviewed } from './section.ts';
import { formSection } from './section.ts';
import { tableOf } from './table.ts';

/** The whole content for people who know bodies, on one page that prints: `docs/for-review.md`. */

const BEGINNING = `# For review

This is every movement that Back Stretches teaches, for a physiotherapist or a doctor to read, print and sign. What it says of pain,
dizziness and danger is in [what you can say](what-you-can-say.md). **No clinician has seen it yet.** It is made from the content itself (\`npm run update\`), so that it says what is said. Back Stretches is guided stretching,
not medical advice; a movement is never pushed into pain.

Each exercise has up to three forms: on the floor, as the article has it; easier, smaller and still on the mat; and on a chair. In every
form each slot is an in-breath or an out-breath, strictly in turn: *stay* is an in-breath, *move* an out-breath, so that nobody holds
their breath. Kinds of movement are what a person can leave out by voice: kneel, floor (getting down to it), lie-face-down,
bend-forward, arch-back, lift-both-ends, wrists. Times are at the normal pace.
`;

const FORM_NAMES: Readonly<Record<Form, string>> = { floor: 'on the floor', easier: 'easier', chair: 'on a chair' };

/** The page in Markdown. @throws ContentError where the content, or a source in it, has a fault. */
export function reviewPage(): string {
  const files = readContent();
  const content = parseContent(files, pronounce);
  const { value: review, faults } = parseReview(files);
  if (faults.length > 0) throw new ContentError(faults);
  const reviewed: Reviewed = { content, review, notes: notesIn(files) };
  return [
    BEGINNING,
    '## The breath',
    ...cadenceLines(reviewed),
    ...entriesOf(reviewed).flatMap(({ id, forms }) => [
      `## ${titleOf(reviewed, id)}`,
      ...(reviewed.notes[id] ? [reviewed.notes[id]] : []),
      ...forms.flatMap((of) => [
        `### ${titleOf(reviewed, id)}, ${FORM_NAMES[of.form ?? 'floor']}`,
        ...formSection(reviewed, of),
      ]),
    ]),
    '## Sources',
    Object.values(review.sources)
      .map((source, index) => `${index + 1}. ${source}`)
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** As a whole workout has them. */
function entriesOf({
  content: { catalog },
}: Reviewed): readonly { readonly id: EntryId; readonly forms: readonly InForm[] }[] {
  const { warmUp, exercises, coolDown } = workoutOf(catalog, WHOLE_WORKOUT);
  return [warmUp, ...exercises, coolDown].map((id) => {
    const { forms } = catalog.exercises[id] ?? catalog.passages[id] ?? { forms: undefined };
    if (!forms) throw new RangeError(`no exercise and no passage "${id}"`);
    return { id, forms: formsOf<unknown>(forms).map(({ form }) => ({ id, form })) };
  });
}

function cadenceLines({ content: { catalog }, review, notes }: Reviewed): readonly string[] {
  const rows = PACES.map((pace) => {
    const { inhale, exhale } = catalog.cadences[pace];
    return [pace, String(inhale), String(exhale), sourceNumbers(review, review.cadences[pace] ?? [])];
  });
  return [notes.cadences ?? '', tableOf(['pace', 'in, s', 'out, s', 'sources'], rows)];
}

/** "The cat", as it is said in the middle of a sentence. */
function titleOf({ content }: Reviewed, id: EntryId): string {
  const { name = id } = englishIn(content).entries[id] ?? {};
  return name.charAt(0).toUpperCase() + name.slice(1);
}
