import { writeFileSync } from 'node:fs';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { pathOf, section, TIMING_PAGE } from './generated.ts';
import { enginesAtHand } from './voice/engines.ts';
import type { Judgement } from './voice/timing.ts';
import { exactTiming, measureTiming } from './voice/timing.ts';
import { timingTables } from './voice/timing-table.ts';

/**
 * `npm run bench:timing`: our ways to keep the breath and those of others, on the same cues, judged by each voice at hand.
 * The page is of one run: a voice that is not installed has no table in it, and is told on the console.
 */

const content = parseContent(readContent(), pronounce);
const { engines, missing } = enginesAtHand();
const judgements: Judgement[] = [];
for (const engine of engines) judgements.push(await measureTiming(content, engine));
const tables = timingTables(exactTiming(content), judgements);
writeFileSync(pathOf(TIMING_PAGE), section(TIMING_PAGE, 'timing', tables));
console.log(tables);
for (const each of missing) console.error(`No table: ${each}`);
