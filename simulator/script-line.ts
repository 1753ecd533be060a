import type { Touch } from '../lambda/narration/screen-words.ts';
import { TOUCHES } from '../lambda/narration/screen-words.ts';
import type { Milliseconds } from '../lambda/workout/vocabulary.ts';

/** One line of a script: words to say, a touch, a voice that Alexa recognises, time that passes, or a plug that is pulled. */
export type ScriptLine =
  /** Said when the microphone opens, or so long after the first word of what plays. */
  | { readonly kind: 'say'; readonly utterance: string; readonly after?: Milliseconds }
  | { readonly kind: 'touch'; readonly touch: Touch; readonly after?: Milliseconds }
  /** Without a name, no voice is recognised. */
  | { readonly kind: 'voice'; readonly name?: string }
  | { readonly kind: 'unplug' | 'lose'; readonly after?: Milliseconds }
  | { readonly kind: 'pass'; readonly lasts: Milliseconds; readonly text: string }
  | { readonly kind: 'nothing' };

const VOICE = /^!as(?:\s+(?<name>\S.*))?$/;

const TOUCH = /^!touch(?:\s+(?<name>.*))?$/;

/** What can happen to a device. */
const MISHAPS: Readonly<Record<string, 'unplug' | 'lose'>> = { '!unplug': 'unplug', '!lose': 'lose' };

const UNITS: Readonly<Record<string, Milliseconds>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Ten years: longer than anything is kept. */
const LONGEST: Milliseconds = 3650 * 86_400_000;
const DURATION = /^(\d+(\.\d+)?[smhd])+$/;

/** @throws SyntaxError for a line that begins like an instruction and is none: it says what is allowed. */
export function parseScriptLine(line: string): ScriptLine {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return { kind: 'nothing' };
  if (text.startsWith('+')) return { kind: 'pass', lasts: parseDuration(text.slice(1), text), text };
  const voice = VOICE.exec(text);
  if (voice) return { kind: 'voice', name: voice.groups?.name };
  if (!text.startsWith('@')) return happening(text);
  const [when = '', ...words] = text.slice(1).split(' ');
  if (words.length === 0) throw new SyntaxError(`"${text}" says nothing; allowed: @57s alexa, next`);
  return happening(words.join(' '), parseDuration(when, text));
}

function happening(text: string, after?: Milliseconds): ScriptLine {
  if (!text.startsWith('!')) return { kind: 'say', utterance: text, after };
  if (VOICE.test(text)) throw new SyntaxError(`"${text}" has no time; allowed: !as anna, on a line of its own`);
  if (isTouch(text)) return { kind: 'touch', touch: touchIn(text), after };
  const mishap = MISHAPS[text];
  if (mishap) return { kind: mishap, after };
  const allowed = [...Object.keys(MISHAPS), '!touch pause', '!as anna'];
  throw new SyntaxError(`"${text}" cannot happen; allowed: ${allowed.join(', ')}`);
}

/** Whether a line is meant as a touch, well or badly. */
export function isTouch(text: string): boolean {
  return TOUCH.test(text.trim());
}

function touchIn(text: string): Touch {
  const { name = '' } = TOUCH.exec(text)?.groups ?? {};
  const touch = TOUCHES.find((each) => each === name);
  if (!touch) throw new SyntaxError(`"${text}" touches nothing; allowed: !touch ${TOUCHES.join(', ')}`);
  return touch;
}

/** A line that is none is told, and passed over: a slip of the fingers must not end a workout. */
export function readScriptLine(text: string): ScriptLine | { readonly kind: 'wrong'; readonly why: string } {
  try {
    return parseScriptLine(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'wrong', why: error.message };
    throw error;
  }
}

function parseDuration(text: string, line: string): Milliseconds {
  if (!DURATION.test(text)) {
    throw new SyntaxError(`"${line}" has no time that can be read; allowed: 57s, 1m30s, 2h or 3d, as in +3d`);
  }
  const lasts = [...text.matchAll(/([\d.]+)([smhd])/g)].reduce((sum, [, count, unit = '']) => {
    return sum + Number(count) * (UNITS[unit] ?? 0);
  }, 0);
  if (lasts > LONGEST) throw new SyntaxError(`"${line}" is too long; allowed: 3650d at most`);
  return lasts;
}
