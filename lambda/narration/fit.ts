import type { Catalog } from '../workout/catalog/catalog.ts';
import type { Fault } from '../workout/catalog/fault.ts';
import { fits, LEAST_QUIET, speechTime } from './speech-time.ts';
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
  return timedWords(words, catalog)
    .filter(({ said, slot }) => !fits(speaker, said, slot))
    .map(({ file, path, said, slot }) => ({
      file,
      path,
      got: `"${said}", an estimated ${speechTime(speaker, said)} ms`,
      allowed: `${slot - LEAST_QUIET} ms of words in a slot of ${slot} ms`,
    }));
}
