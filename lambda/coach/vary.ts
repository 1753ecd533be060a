import type { Line, LineName, Prompt, PromptName } from '../narration/lines.ts';
import type { Reply } from './reply.ts';
import type { SaidBefore } from './session.ts';

/** Nobody hears one sentence all the time: what is said often has other words the second and the third time. */

/** The lines that have other words, in turn. */
const LINES: Partial<Readonly<Record<LineName, readonly Line[]>>> = {
  'going-on': [{ name: 'going-on' }, { name: 'going-on-too' }, { name: 'going-on-either' }],
  'take-your-time': [{ name: 'take-your-time' }, { name: 'take-your-time-too' }, { name: 'take-your-time-either' }],
  pausing: [{ name: 'pausing' }, { name: 'pausing-too' }, { name: 'pausing-either' }],
  'quiet-in-pause': [{ name: 'quiet-in-pause' }, { name: 'quiet-in-pause-too' }, { name: 'quiet-in-pause-either' }],
  'still-paused': [{ name: 'still-paused' }, { name: 'still-paused-too' }, { name: 'still-paused-either' }],
  'still-here': [{ name: 'still-here' }, { name: 'still-here-too' }, { name: 'still-here-either' }],
};

/** The prompts that have other words, in turn. */
const PROMPTS: Partial<Readonly<Record<PromptName, readonly Prompt[]>>> = {
  paused: [{ name: 'paused' }, { name: 'paused-too' }, { name: 'paused-either' }],
};

/** A reply in the words whose turn it is, and how often what it says was said then. */
export function varied(reply: Reply, before: SaidBefore): { readonly reply: Reply; readonly saidBefore: SaidBefore } {
  if (reply.kind === 'silence') return { reply, saidBefore: before };
  const lead = (reply.lead ?? []).map((line) => inTurn(LINES[line.name], before[line.name]) ?? line);
  const told = reply.lead?.filter(({ name }) => LINES[name]) ?? [];
  if (reply.kind === 'close') return { reply: { ...reply, lead }, saidBefore: counted(before, told) };
  const [{ prompt, timeline }, ...later] = reply.portions;
  const words = prompt.isOtherwise ? prompt : (inTurn(PROMPTS[prompt.name], before[prompt.name]) ?? prompt);
  const asked = PROMPTS[prompt.name] ? [prompt] : [];
  return {
    reply: { ...reply, lead, portions: [{ timeline, prompt: words }, ...later] },
    saidBefore: counted(before, [...told, ...asked]),
  };
}

function inTurn<T>(words: readonly T[] | undefined, times = 0): T | undefined {
  return words?.[times % words.length];
}

function counted(before: SaidBefore, told: readonly { readonly name: string }[]): SaidBefore {
  const names = [...new Set(told.map(({ name }) => name))];
  return { ...before, ...Object.fromEntries(names.map((name) => [name, (before[name] ?? 0) + 1])) };
}
