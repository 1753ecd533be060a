import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { breathPicture } from './breath-picture.ts';
import { lengthsTable } from './lengths.ts';
import { measureResponses, responsesTable } from './responses.ts';
import { transcript } from './transcript.ts';

/** The minutes that the README shows. */
const SHOWN = [4, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40];

/** What is made by a script, by the file that it stands in: the README's transcript and figures, and its picture. */
export async function generated(): Promise<Readonly<Record<string, string>>> {
  const readme = readFileSync(pathOf('README.md'), 'utf8');
  const sections = {
    transcript: `\`\`\`text\n${await transcript()}\n\`\`\``,
    responses: responsesTable(await measureResponses()),
    lengths: lengthsTable(parseContent(readContent(), pronounce), SHOWN),
  };
  return { 'README.md': withSections(readme, sections), 'docs/breath.svg': breathPicture() };
}

export function pathOf(file: string): string {
  return join(import.meta.dirname, '..', file);
}

/** @throws Error where the text has no such section: it begins with `<!-- name -->` and ends with `<!-- /name -->`. */
export function withSections(text: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((before, [name, section]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(before)) throw new Error(`README.md has no section <!-- ${name} --> ... <!-- /${name} -->`);
    return before.replace(place, (_, begin: string, end: string) => `${begin}${section}\n${end}`);
  }, text);
}
