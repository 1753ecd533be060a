import { writeFileSync } from 'node:fs';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { pathOf, section, TIMING_PAGE } from './generated.ts';
import { measureTiming, timingTable } from './voice/timing.ts';

/** `npm run bench:timing`: our ways to keep the breath and those of others, on the same cues and the same real voice. */

const table = timingTable(await measureTiming(parseContent(readContent(), pronounce)));
writeFileSync(pathOf(TIMING_PAGE), section(TIMING_PAGE, 'timing', table));
console.log(table);
