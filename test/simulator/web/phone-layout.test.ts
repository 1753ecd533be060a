import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IS_SMALL } from '../../../simulator/web/phone-layout.ts';

/** What is small is told in three places, as CSS has no name for it. */

function styles(file: string): string {
  return readFileSync(join(import.meta.dirname, '../../../simulator/web', file), 'utf8');
}

test('what is folded away is what the phone’s styles are for', () => {
  expect(styles('phone.css')).toContain(`@media ${IS_SMALL} {`);
});

test('the developers’ side is not shown there, but on a large screen that stands upright', () => {
  const upright = ', (orientation: portrait)';
  expect(IS_SMALL).toContain(upright);
  expect(styles('developer.css')).toContain(`@media ${IS_SMALL.replace(upright, '')} {`);
});
