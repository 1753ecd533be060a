import { writeFileSync } from 'node:fs';
import { measureInterruptions } from '../test/support/interruptions.ts';
import { generated } from './generated.ts';
import { interruptionsTable } from './interruptions.ts';
import { PLACE_PAGE, pathOf, withSections } from './pages.ts';

/** A part of `npm run update`: writes anew what scripts make of the documents, and the picture. */

const interruptions = interruptionsTable(await measureInterruptions());
const files = { ...(await generated()), [PLACE_PAGE]: withSections(PLACE_PAGE, { interruptions }) };

for (const [file, text] of Object.entries(files)) writeFileSync(pathOf(file), text);
