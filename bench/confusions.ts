import { readModel } from '../simulator/read-model.ts';
import type { Confusion } from './confusions/pairs.ts';
import { confusionTable, isConfused } from './confusions/pairs.ts';
import type { PhraseSaid } from './confusions/phrases.ts';
import { phrasesToSay, saidAs } from './confusions/phrases.ts';
import { knownWords, recognised, whyNoPocketsphinx } from './confusions/pocketsphinx.ts';
import type { Engine } from './voice/engine.ts';
import { enginesAtHand } from './voice/engines.ts';
import { ESPEAK } from './voice/espeak.ts';
import type { Recording } from './voice/recording.ts';

/**
 * `npm run bench:confusions`: which phrases sound alike. Each voice at hand says a few of each intent, and a recogniser that
 * knows no others tells which it hears. Never Alexa's accuracy: a hint at phrases to take apart.
 */

/** A few hundred words in all, with those that are single. */
const ENOUGH_OF_AN_INTENT = 3;

/** Its sound, made by rules, is too far from people's: this recogniser mishears a quarter of it. */
const UNLIKE_PEOPLE: readonly string[] = [ESPEAK.name];

const missing = whyNoPocketsphinx();
if (missing === undefined) await run();
else console.log(missing);

async function run(): Promise<void> {
  const { engines, faults } = enginesAtHand();
  const voices = engines.filter(({ name }) => !UNLIKE_PEOPLE.includes(name));
  if (voices.length === 0) return console.log(`no voice is installed that it can hear: ${faults.join('; ')}`);
  const model = readModel();
  const known = knownWords();
  const phrases = phrasesToSay(model, ENOUGH_OF_AN_INTENT, (word) => known.has(word));
  const confusions: Confusion[] = [];
  for (const engine of voices) {
    const heard = recognised(await spoken(engine, phrases), phrases);
    const pairs = phrases.map((said, at) => ({ said, heard: saidAs(model, heard[at] ?? ''), voice: engine.name }));
    const right = pairs.filter(({ said, heard }) => said.phrase === heard.phrase).length;
    console.log(`${engine.name}: ${right} of ${phrases.length} phrases heard as said`);
    confusions.push(...pairs.filter(({ said, heard }) => isConfused(said, heard)));
  }
  console.log(`\n${confusionTable(confusions)}`);
}

async function spoken(engine: Engine, phrases: readonly PhraseSaid[]): Promise<readonly Recording[]> {
  const recordings: Recording[] = [];
  for (const { phrase } of phrases) recordings.push(await engine.says(phrase));
  return recordings;
}
