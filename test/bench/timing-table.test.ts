import { readFileSync } from 'node:fs';
import { pathOf, TIMING_PAGE, withSections } from '../../bench/pages.ts';
import { ENGINE_NAMES } from '../../bench/voice/engines.ts';
import type { VoiceTiming } from '../../bench/voice/timing.ts';
import { timingSections } from '../../bench/voice/timing-table.ts';

/** The page of how time is kept: a voice that is measured gets its table anew, all others keep theirs. */

const WAY = { way: 'our SSML', mean: 1, p95: 2, max: 1234, drift: 4, worstDrift: 5 };
const page = readFileSync(pathOf(TIMING_PAGE), 'utf8');

/** The text of each section, by its name. */
function sectionsIn(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/<!-- (timing \w+) -->\n([\s\S]*?)\n<!-- \/\1 -->/g)];
  return Object.fromEntries(found.map(([, name = '', inside = '']) => [name, inside]));
}

function timingOf(engine: string): VoiceTiming {
  const heldOut = [
    { cue: 'Now.', error: -100 },
    { cue: 'Seven sheep.', error: 300 },
  ];
  return { engine, voice: 'a voice', heldOut, ways: [WAY] };
}

test('has a section for each engine, and one for the exact clock', () => {
  const names = ['exact', ...ENGINE_NAMES].map((name) => `timing ${name}`);
  expect(Object.keys(sectionsIn(page))).toEqual(names);
});

test.each(ENGINE_NAMES)('where only %s is measured, every other voice keeps its table', (engine) => {
  const sections = timingSections(WAY, [timingOf(engine)]);
  const after = sectionsIn(withSections(TIMING_PAGE, sections));
  expect(after).toEqual({ ...sectionsIn(page), ...sections });
  expect(after[`timing ${engine}`]).toContain('| our SSML | 1 ms | 2 ms | 1,234 ms | 4 ms | 5 ms |');
});

test('tells how far cues are off that are held out, without their signs', () => {
  expect(timingSections(WAY, [timingOf('flite')])['timing flite']).toMatch(
    /^\*\*a voice\*\*; .*200 ms .* 300 ms at worst/,
  );
});

test('a section that the page does not have is told', () => {
  expect(() => withSections(TIMING_PAGE, { 'timing siri': '' })).toThrow(
    `${TIMING_PAGE} has no section <!-- timing siri --> ... <!-- /timing siri -->`,
  );
});
