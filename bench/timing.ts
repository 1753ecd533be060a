import { writeFileSync } from 'node:fs';
import { parseContent } from '../lambda/narration/content.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import { pathOf, TIMING_PAGE, withSections } from './pages.ts';
import { enginesAtHand } from './voice/engines.ts';
import type { VoiceTiming } from './voice/timing.ts';
import { exactTiming, measureTiming } from './voice/timing.ts';
import { timingSections } from './voice/timing-table.ts';

/**
 * `npm run bench:timing`: our ways to keep the breath and those of others, on the same cues, judged by each voice at hand.
 * A voice that is not at hand keeps the table that it has, and is told on the console.
 */

const content = parseContent(readContent(), pronounce);
const { engines, faults } = enginesAtHand();
const timings: VoiceTiming[] = [];
for (const engine of engines) timings.push(await measureTiming(content, engine));
const sections = timingSections(exactTiming(content), timings);
writeFileSync(pathOf(TIMING_PAGE), withSections(TIMING_PAGE, sections));
console.log(Object.values(sections).join('\n\n'));
for (const fault of faults) console.error(`${fault}. Its table is left as it was.`);
