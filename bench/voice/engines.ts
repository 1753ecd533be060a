import type { Engine } from './engine.ts';
import { EngineError } from './engine.ts';
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
    versionCommand: 'flite',
    install: 'apt-get install flite',
  },
  {
    name: 'hts',
    engine: 'festival',
    voice: 'slt (hidden Markov models, HTS)',
    command: 'text2wave',
    options: (_, file) => ['-o', file, '-eval', '(voice_cmu_us_slt_arctic_hts)'],
    versionCommand: 'festival',
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

/** As `--engine` and the sections of `docs/how-it-keeps-time.md` have them. */
export const ENGINE_NAMES = [ESPEAK, ...PROGRAMS].map(({ name }) => name);

/** @throws RangeError for an engine that there is not, EngineError for one that cannot speak: they say which. */
export function engineOf(name: string): Engine {
  if (name === ESPEAK.name) return ESPEAK;
  const program = PROGRAMS.find((each) => each.name === name);
  if (!program) throw new RangeError(`no engine "${name}", allowed: ${ENGINE_NAMES.join(', ')}`);
  return engineBy(program);
}

/** eSpeak, which is a package of the project, and of the others those that can speak; and why the rest cannot. */
export function enginesAtHand(): { readonly engines: readonly Engine[]; readonly faults: readonly string[] } {
  const engines: Engine[] = [ESPEAK];
  const faults: string[] = [];
  for (const program of PROGRAMS) {
    try {
      engines.push(engineBy(program));
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      faults.push(error.message);
    }
  }
  return { engines, faults };
}
