import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Line } from '../../lambda/narration/lines.ts';
import type { Prompt } from '../../lambda/narration/prompts.ts';
import { spoken } from '../../lambda/narration/template.ts';
import { cueWords, lineWords, promptWords } from '../../lambda/narration/wording.ts';
import { STANDING } from '../../lambda/workout/plan/body.ts';
import { beginningOf } from '../../lambda/workout/plan/place.ts';
import { exercisesIn } from '../../lambda/workout/plan/plan.ts';
import type { About } from '../../lambda/workout/timeline/cue.ts';
import type { EntryId, Guidance } from '../../lambda/workout/vocabulary.ts';
import { playback } from '../../simulator/playback.ts';
import { english, plan } from './content.ts';

/** What is heard, by its name: a test that is not about the wording holds however a sentence is put. */

/** A line, as it is heard. */
export function said(line: Line): string {
  return spoken(lineWords(english, line));
}

/** A prompt, as it is heard. */
export function asked(prompt: Prompt): string {
  return spoken(promptWords(english, prompt).asks);
}

/** A cue, as it is heard where there is time for it. */
export function cued(about: About, guidance: Guidance = 'full'): string {
  const lasts = 60_000;
  return spoken(cueWords(english, { about, guidance, lasts, at: 0, place: beginningOf(0), body: STANDING }));
}

/** The first words of an entry: its name, and which it is of how many exercises in a plan. */
export function titleOf(id: EntryId, of = plan): string {
  const exercises = exercisesIn(of);
  return cued({ kind: 'title', of: id, number: exercises.indexOf(id) + 1, count: exercises.length });
}

/** All that a response says, without its markup. */
export function wordsIn({ response: { outputSpeech } }: ResponseEnvelope): string {
  if (outputSpeech?.type !== 'SSML') return '';
  return playback(outputSpeech.ssml, ({ length }) => length)
    .map(({ words }) => words)
    .join(' ');
}

/** A pattern around words that stand for themselves, or around any of several: pattern`^${said(line)}.*${[one, other]}$`. */
export function pattern(around: TemplateStringsArray, ...words: readonly (string | readonly string[])[]): RegExp {
  const literals = words.map((each) => `(?:${[each].flat().map(literal).join('|')})`);
  return new RegExp(String.raw(around, ...literals));
}

function literal(words: string): string {
  return words.replaceAll(/[.?*+^$(){}|[\]\\]/g, '\\$&');
}
