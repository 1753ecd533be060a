import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { measureTiming, timingTable } from './voice/timing.ts';

/** `npm run bench:timing`: our ways to keep the breath and those of others, on the same cues and the same real voice. */

console.log(timingTable(await measureTiming(parseContent(readContent(), pronounce))));
