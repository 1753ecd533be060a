import type { Engine } from './engine.ts';
import { ESPEAK } from './espeak.ts';
import type { Program } from './program.ts';
import { engineBy } from './program.ts';

/** The voices at hand. How each makes its sound is what its package says; none of them is neural. */

const PROGRAMS: readonly Program[] = [
  {
    name: 'flite',
    engine: 'flite',
    voice: 'slt (statistical, CLUSTERGEN)',
    command: 'flite',
    options: (words, file) => ['-voice', 'slt', '-t', words, '-o', file],
    version: 'flite',
    install: 'apt-get install flite',
  },
  {
    name: 'hts',
    engine: 'festival',
    voice: 'slt (hidden Markov models, HTS)',
    command: 'text2wave',
    options: (_, file) => ['-o', file, '-eval', '(voice_cmu_us_slt_arctic_hts)'],
    version: 'festival',
    install: 'apt-get install festival festvox-us-slt-hts',
  },
  {
    name: 'pico',
    engine: 'SVOX Pico',
    voice: 'en-US (hidden Markov models)',
    command: 'pico2wave',
    options: (words, file) => ['-l', 'en-US', '-w', file, words],
    install: 'apt-get install libttspico-utils (in the non-free part of Debian)',
  },
];

/** @throws RangeError for an engine that there is not, or that is not installed: it says which. */
export function engineOf(name: string): Engine {
  if (name === ESPEAK.name) return ESPEAK;
  const program = PROGRAMS.find((each) => each.name === name);
  if (!program) {
    const names = [ESPEAK, ...PROGRAMS].map((each) => each.name).join(', ');
    throw new RangeError(`no engine "${name}", allowed: ${names}`);
  }
  return engineBy(program);
}

/** eSpeak, which is a package of the project, and of the others those that are installed; and what the rest would need. */
export function enginesAtHand(): { readonly engines: readonly Engine[]; readonly missing: readonly string[] } {
  const engines: Engine[] = [ESPEAK];
  const missing: string[] = [];
  for (const program of PROGRAMS) {
    try {
      engines.push(engineBy(program));
    } catch (error) {
      missing.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { engines, missing };
}
