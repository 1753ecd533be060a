import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseContent } from '../lambda/narration/content.ts';
import type { VoiceProfile } from '../lambda/narration/voice.ts';
import { pronounce } from '../lambda/pronounce.ts';
import { readContent } from '../lambda/read-content.ts';
import type { Calibration } from './voice/calibration.ts';
import { calibrate, calibrationSsml } from './voice/calibration.ts';
import { english } from './voice/english.ts';
import { espeak } from './voice/espeak.ts';
import type { Recording } from './voice/recording.ts';
import { readWav } from './voice/recording.ts';

/**
 * `npm run calibrate`: prints what a device is to say. With a recording of it (`-- recording.wav --name my-echo`), or with
 * the engine of the tests (`-- --engine espeak`), finds the constants of the voice and writes its profile.
 */

const VOICES = join(import.meta.dirname, '../lambda/content/voices');
const ENGINE = 'espeak-en-us';

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
  if (values.engine === 'espeak')
    return learn(await espeak(calibrationSsml()), ENGINE, 'eSpeak NG, in text2wav 0.0.14');
  if (values.engine !== undefined) throw new RangeError(`no engine "${values.engine}", allowed: espeak`);
  if (!/^[a-z0-9-]+$/.test(values.name)) throw new RangeError(`no name "${values.name}", allowed: my-echo`);
  if (file !== undefined) return learn(readWav(readFileSync(file)), values.name, `a recording of ${values.name}`);
  console.log(`Let the device say this, and record it as a WAV file:\n\n${calibrationSsml()}\n`);
  console.log('Then: npm run calibrate -- recording.wav --name my-echo');
}

/** Writes what a recording tells of a voice. */
function learn(recording: Recording, name: string, on: string): void {
  const defaults = parseContent(readContent(), pronounce).voices['polly-neural-en'];
  if (!defaults) throw new Error('no voice "polly-neural-en" to begin with');
  const calibration = calibrate(recording, defaults, english());
  const date = new Date().toISOString().slice(0, 10);
  const profile: VoiceProfile = { ...calibration.constants, doubtPerCue: 0, calibrated: { on, date } };
  const path = join(VOICES, `${name}.json`);
  writeFileSync(path, `${JSON.stringify(profile, null, 2)}\n`);
  console.log(`${report(calibration)}\n\n${path}\nTo speak with it, name it in lambda/content/words/en/spoken.json.`);
}

function report({ constants, heldOut }: Calibration): string {
  const { rate, comma, constant, betweenSentences } = constants;
  const mean = heldOut.reduce((sum, { error }) => sum + Math.abs(error), 0) / heldOut.length;
  return [
    ...heldOut.map(({ cue, error }) => `${String(Math.round(error)).padStart(6)} ms  ${cue}`),
    `${String(Math.round(mean)).padStart(6)} ms in the mean, for cues that were held out`,
    '',
    `rate ${rate}, comma ${comma} ms, constant ${constant} ms, between sentences ${betweenSentences} ms`,
  ].join('\n');
}
