import type { Line } from '../narration/lines.ts';
import type { Prompt } from '../narration/prompts.ts';
import type { Wordings, Words } from '../narration/words.ts';
import type { Reply } from './reply.ts';
import type { SaidBefore } from './session.ts';

/** A reply whose lines and prompts that have several wordings are said in the next ones, and how often each was said by then. */
export function varied(words: Words, reply: Reply, before: SaidBefore): readonly [Reply, SaidBefore] {
  if (reply.kind !== 'ask') return [reply, before];
  const inTurn = <T extends Line | Prompt>(said: T): T => {
    const saidBefore = before[said.name];
    return saidBefore === undefined ? said : { ...said, saidBefore };
  };
  const [{ prompt, ...portion }, ...later] = reply.portions;
  const lead = reply.lead.map(inTurn);
  const several = [
    ...lead.filter(({ name }) => hasSeveral(words.lines[name])),
    ...(hasSeveral(words.prompts[prompt.name]?.asks) ? [prompt] : []),
  ].map(({ name }) => [name, (before[name] ?? 0) + 1] as const);
  return [
    { ...reply, lead, portions: [{ ...portion, prompt: inTurn(prompt) }, ...later] },
    { ...before, ...Object.fromEntries(several) },
  ];
}

function hasSeveral(wordings: Wordings | undefined): boolean {
  return Array.isArray(wordings);
}
