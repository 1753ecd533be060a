import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from '../lambda/narration/content.ts';
import type { VoiceProfile } from '../lambda/narration/voice.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';
import { englishBy } from './exercises.ts';
import { optionsIn } from './voice/calibrate-options.ts';
import { calibrate, calibrationSsml, cueLengthsBy, cueLengthsIn, DEFAULT_VOICE } from './voice/calibration.ts';
import type { Engine } from './voice/engine.ts';
import { engineOf } from './voice/engines.ts';
import { english } from './voice/english.ts';
import type { Fit } from './voice/least-squares.ts';
import { readWav } from './voice/recording.ts';
import { meanSizeOf } from './voice/statistics.ts';

/**
 * `npm run calibrate`: prints what a device is to say. With a recording of it (`-- recording.wav --name my-echo`) finds the
 * constants of the voice and writes its profile into `lambda/content/voices`. With a speech engine (`-- --engine flite`) finds
 * them too, and writes a profile for eSpeak alone, which the tests speak with. All profiles ship with the skill; it speaks by
 * the one that `lambda/content/words/en/spoken.json` names.
 */

const VOICES = join(import.meta.dirname, '../lambda/content/voices');

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const options = optionsIn(process.argv.slice(2));
  if ('engine' in options) return calibrateEngine(engineOf(options.engine));
  const { name } = options;
  if ('file' in options) {
    write(fitOf(cueLengthsIn(readWav(readFileSync(options.file)))), name, `a recording of ${name}`);
    return console.log('To speak with it, name it in lambda/content/words/en/spoken.json.');
  }
  console.log(`Let the device say this, and record it as a WAV file:\n\n${calibrationSsml()}\n`);
  console.log(`Then: npm run calibrate -- recording.wav --name ${name}`);
}

/** What an engine's own twelve cues tell of its voice. */
async function calibrateEngine(engine: Engine): Promise<void> {
  const fit = fitOf(await cueLengthsBy(engine));
  if (engine.profile !== undefined) return write(fit, engine.profile, engine.voice);
  console.log(`${engine.voice}\n\n${report(fit)}\n\nNothing is written: no device speaks with this voice.`);
}

function fitOf(lengths: readonly Milliseconds[]): Fit {
  const { voice } = englishBy(parseContent(readContent(), pronounce), DEFAULT_VOICE);
  return calibrate(lengths, voice, english());
}

function write(fit: Fit, name: string, on: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const profile: VoiceProfile = { ...fit.constants, doubtPerCue: 0, calibrated: { on, date } };
  const path = join(VOICES, `${name}.json`);
  writeFileSync(path, `${JSON.stringify(profile, null, 2)}\n`);
  console.log(`${report(fit)}\n\n${path}`);
}

function report({ constants, heldOut }: Fit): string {
  const { rate, comma, constant, betweenSentences } = constants;
  const mean = meanSizeOf(heldOut.map(({ error }) => error));
  return [
    ...heldOut.map(({ cue, error }) => `${String(Math.round(error)).padStart(6)} ms  ${cue}`),
    `${String(Math.round(mean)).padStart(6)} ms in the mean, for cues that were held out`,
    '',
    `rate ${rate}, comma ${comma} ms, constant ${constant} ms, between sentences ${betweenSentences} ms`,
  ].join('\n');
}
