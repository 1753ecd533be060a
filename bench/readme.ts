import { writeFileSync } from 'node:fs';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { measureInterruptions } from '../test/support/interruptions.ts';
import { generated, pathOf, withSections } from './generated.ts';
import { interruptionsTable } from './interruptions.ts';
import { measureTiming, timingTable } from './voice/timing.ts';

/** `npm run readme`: writes anew what a script makes of the README, and its picture. */

const { 'README.md': readme = '', ...others } = await generated();
const interruptions = interruptionsTable(await measureInterruptions());
const timing = timingTable(await measureTiming(parseContent(readContent(), pronounce)));
const files = { ...others, 'README.md': withSections(readme, { interruptions, timing }) };

for (const [file, text] of Object.entries(files)) writeFileSync(pathOf(file), text);
