import type { Content } from '../lambda/narration/content.ts';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import type { Catalog } from '../lambda/workout/catalog/catalog.ts';
import { ContentError } from '../lambda/workout/catalog/fault.ts';
import type { InForm } from '../lambda/workout/catalog/form.ts';
import { formsOf } from '../lambda/workout/catalog/form.ts';
import { parseReview } from '../lambda/workout/catalog/review.ts';
import type { Form, Milliseconds } from '../lambda/workout/vocabulary.ts';
import { FORMS } from '../lambda/workout/vocabulary.ts';
import { clock } from './clock.ts';
import { heardForm } from './review/heard.ts';

/**
 * `npm run content`: reads the content, tells every fault in it, and what exercises and passages there are in which forms;
 * `npm run content -- cat chair` prints one of them as it will be heard, with the time at which each sentence begins.
 */

const [id, named = 'floor'] = process.argv.slice(2);
const files = readContent();

try {
  const content = parseContent(files, pronounce);
  const { faults } = parseReview(files);
  if (faults.length > 0) throw new ContentError(faults);
  const lines = id === undefined ? listOf(content.catalog) : linesOf(content, { id, form: formNamed(named) });
  console.log(lines.join('\n'));
} catch (error) {
  if (!(error instanceof ContentError || error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function formNamed(name: string): Form {
  const form = FORMS.find((each) => each === name);
  if (!form) throw new RangeError(`no form "${name}"; there are: ${FORMS.join(', ')}`);
  return form;
}

function listOf({ exercises, passages }: Catalog): readonly string[] {
  return [...Object.values(exercises), ...Object.values(passages)].map(({ id: entry, forms }) => {
    const names = formsOf<unknown>(forms).map(({ form }) => form);
    return `${entry}: ${names.join(', ')}`;
  });
}

function linesOf(content: Content, of: InForm): readonly string[] {
  const { narrated, lasts } = heardForm(content, of);
  const lines = narrated.sentences.map(({ at, words, speaks, quiet }) => {
    return `${clock(at)}  ${words}  (${seconds(speaks)} s, then ${seconds(quiet)} s of quiet)`;
  });
  return [...lines, `${clock(lasts)}  in all, at the normal pace and its least dose, without the way there`];
}

function seconds(time: Milliseconds): string {
  return (time / 1000).toFixed(1);
}
