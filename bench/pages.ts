import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages that a script writes some sections of. */

/** Where the tables stand that take long to measure. */
export const TIMING_PAGE = 'docs/how-it-keeps-time.md';
export const PLACE_PAGE = 'docs/how-it-keeps-your-place.md';

export function pathOf(file: string): string {
  return join(import.meta.dirname, '..', file);
}

/**
 * The text of a file with some of its sections written anew, and all others as they are. A section begins with
 * `<!-- name -->` and ends with `<!-- /name -->`. @throws Error where the file has no such section.
 */
export function withSections(file: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce(
    (before, [name, written]) => {
      const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
      if (!place.test(before)) throw new Error(`${file} has no section <!-- ${name} --> ... <!-- /${name} -->`);
      return before.replace(place, (_, begin: string, end: string) => `${begin}${written}\n${end}`);
    },
    readFileSync(pathOf(file), 'utf8'),
  );
}
