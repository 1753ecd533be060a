import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { breathPicture } from './breath-picture.ts';
import { lengthsTable } from './lengths.ts';
import { measureResponses, responsesTable } from './responses.ts';
import { comingBack, transcript } from './transcript.ts';

/** The minutes that the documents show. */
const SHOWN = [4, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40];

/** Where the tables stand that take long to measure. */
export const TIMING_PAGE = 'docs/how-it-keeps-time.md';
export const PLACE_PAGE = 'docs/how-it-keeps-your-place.md';

/** What a script makes quickly, by the file that it stands in: transcripts, figures and the picture. */
export async function generated(): Promise<Readonly<Record<string, string>>> {
  const told = await transcript();
  const content = parseContent(readContent(), pronounce);
  return {
    'README.md': section('README.md', 'transcript', asText(comingBack(told))),
    'docs/simulator.md': withSections(read('docs/simulator.md'), {
      transcript: asText(told),
      responses: responsesTable(await measureResponses()),
    }),
    'docs/what-you-can-say.md': section('docs/what-you-can-say.md', 'lengths', lengthsTable(content, SHOWN)),
    'docs/breath.svg': breathPicture(),
  };
}

function asText(lines: readonly string[]): string {
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

/** A file with one of its sections written anew. */
export function section(file: string, name: string, text: string): string {
  return withSections(read(file), { [name]: text });
}

function read(file: string): string {
  return readFileSync(pathOf(file), 'utf8');
}

export function pathOf(file: string): string {
  return join(import.meta.dirname, '..', file);
}

/** @throws Error where the text has no such section: it begins with `<!-- name -->` and ends with `<!-- /name -->`. */
export function withSections(text: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((before, [name, written]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(before)) throw new Error(`the file has no section <!-- ${name} --> ... <!-- /${name} -->`);
    return before.replace(place, (_, begin: string, end: string) => `${begin}${written}\n${end}`);
  }, text);
}
