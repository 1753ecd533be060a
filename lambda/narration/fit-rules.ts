import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Fault } from '../workout/catalog/fault.ts';
import type { Speaker } from './speech-time.ts';
import { fits, LEAST_QUIET, speechTime } from './speech-time.ts';
import type { TimedWords } from './timed-words.ts';
import { timedWords } from './timed-words.ts';
import type { Words } from './words.ts';

/**
 * The fit rule, over every cue, dose and cadence: its words and `LEAST_QUIET` fit its slot.
 * @param words without those that could not be parsed.
 */
export function fitFaults(words: Partial<Words>, catalog: Catalog): readonly Fault[] {
  const { voice, sounds } = words;
  if (!voice || !sounds) return [];
  const speaker = { voice, sounds };
  const long = timedWords(words, catalog).filter(({ said, slot }) => !fits(speaker, said, slot));
  return longest(speaker, long).map(({ file, path, said, slot }) => ({
    file,
    path,
    got: `"${said}", an estimated ${speechTime(speaker, said)} ms`,
    allowed: `${slot - LEAST_QUIET} ms of words in a slot of ${slot} ms (${slotPlace(file, path)})`,
  }));
}

/** Of words that are said with many numbers, those that are the most too long: the others fit once they do. */
function longest(speaker: Speaker, timed: readonly TimedWords[]): readonly TimedWords[] {
  const excess = ({ said, slot }: TimedWords) => speechTime(speaker, said) - slot;
  const byPlace = new Map<string, TimedWords>();
  for (const each of timed) {
    const place = `${each.file} ${each.path}`;
    const most = byPlace.get(place);
    if (!most || excess(each) > excess(most)) byPlace.set(place, each);
  }
  return [...byPlace.values()];
}

/** Where a slot stands: a step's in the structure, a phase's in the cadence, any other in the cues that all share. */
function slotPlace(file: string, path: string): string {
  const [kind, key, variant] = path.replace(/^forms\.[a-z]+\./, '').split('.');
  if (kind === 'phases')
    return variant === 'brief' || variant === 'minimal' ? 'the quickest breath' : 'cadences.json, quick';
  if (kind === 'steps') return `${file}, the step "${key}"`;
  if (file === 'ways.json') return `ways.json or getting-up.json, the step "${kind}"`;
  return `cues.json, ${kind === 'name' ? 'title' : kind}`;
}
