import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IS_SMALL } from '../../../simulator/web/phone-layout.ts';

/** What is small is told in three places, as CSS has no name for it. */

function styles(file: string): string {
  return readFileSync(join(import.meta.dirname, '../../../simulator/web', file), 'utf8');
}

test.each(['phone.css', 'developer.css'])('what is small for %s is what is folded away', (file) => {
  expect(styles(file)).toContain(`@media ${IS_SMALL} {`);
});
