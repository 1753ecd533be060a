import { writeFileSync } from 'node:fs';
import { measureInterruptions } from '../test/support/interruptions.ts';
import { generated, pathOf, withSections } from './generated.ts';
import { interruptionsTable } from './interruptions.ts';

/** `npm run readme`: writes anew what a script makes of the README, and its picture. */

const { 'README.md': readme = '', ...others } = await generated();
const interruptions = interruptionsTable(await measureInterruptions());
const files = { ...others, 'README.md': withSections(readme, { interruptions }) };

for (const [file, text] of Object.entries(files)) writeFileSync(pathOf(file), text);
