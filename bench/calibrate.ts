import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseContent } from '../lambda/narration/content.ts';
import type { VoiceProfile } from '../lambda/narration/voice.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import { calibrate, calibrationSsml, tookBy, tookIn } from './voice/calibration.ts';
import type { Engine } from './voice/engine.ts';
import { engineOf } from './voice/engines.ts';
import { english } from './voice/english.ts';
import type { Fit } from './voice/fit.ts';
import { readWav } from './voice/recording.ts';

/**
 * `npm run calibrate`: prints what a device is to say. With a recording of it (`-- recording.wav --name my-echo`) finds the
 * constants of the voice and writes its profile. With a speech engine (`-- --engine flite`) finds them too, and writes the
 * profile of that engine only which the tests speak with: what stands in `content/voices` ships.
 */

const VOICES = join(import.meta.dirname, '../lambda/content/voices');

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string', default: 'my-device' }, engine: { type: 'string' } },
  });
  const [file] = positionals;
  if (values.engine !== undefined) return learnFrom(engineOf(values.engine));
  if (!/^[a-z0-9-]+$/.test(values.name)) throw new RangeError(`no name "${values.name}", allowed: my-echo`);
  if (file !== undefined) {
    const fit = fitOf(tookIn(readWav(readFileSync(file))));
    return write(fit, values.name, `a recording of ${values.name}`);
  }
  console.log(`Let the device say this, and record it as a WAV file:\n\n${calibrationSsml()}\n`);
  console.log('Then: npm run calibrate -- recording.wav --name my-echo');
}

/** What an engine's own twelve cues tell of its voice. */
async function learnFrom(engine: Engine): Promise<void> {
  const fit = fitOf(await tookBy(engine));
  if (engine.profile !== undefined) return write(fit, engine.profile, engine.voice);
  console.log(`${engine.voice}\n\n${report(fit)}\n\nNothing is written: no device speaks with this voice.`);
}

function fitOf(took: readonly Milliseconds[]): Fit {
  const defaults = parseContent(readContent(), pronounce).voices['polly-neural-en'];
  if (!defaults) throw new Error('no voice "polly-neural-en" to begin with');
  return calibrate(took, defaults, english());
}

function write(fit: Fit, name: string, on: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const profile: VoiceProfile = { ...fit.constants, doubtPerCue: 0, calibrated: { on, date } };
  const path = join(VOICES, `${name}.json`);
  writeFileSync(path, `${JSON.stringify(profile, null, 2)}\n`);
  console.log(`${report(fit)}\n\n${path}\nTo speak with it, name it in lambda/content/words/en/spoken.json.`);
}

function report({ constants, heldOut }: Fit): string {
  const { rate, comma, constant, betweenSentences } = constants;
  const mean = heldOut.reduce((sum, { error }) => sum + Math.abs(error), 0) / heldOut.length;
  return [
    ...heldOut.map(({ cue, error }) => `${String(Math.round(error)).padStart(6)} ms  ${cue}`),
    `${String(Math.round(mean)).padStart(6)} ms in the mean, for cues that were held out`,
    '',
    `rate ${rate}, comma ${comma} ms, constant ${constant} ms, between sentences ${betweenSentences} ms`,
  ].join('\n');
}
