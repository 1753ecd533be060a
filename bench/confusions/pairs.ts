import type { PhraseSaid } from './phrases.ts';

/** A phrase that was heard as another, which the skill would have done something else for. */
export interface Confusion {
  readonly said: PhraseSaid;
  readonly heard: PhraseSaid;
  /** The name of the engine that spoke. */
  readonly voice: string;
}

/** Two phrases of one word, or nothing that was heard, are no confusion. */
export function isConfused(said: PhraseSaid, heard: PhraseSaid): boolean {
  return heard.phrase !== '' && said.word !== heard.word;
}

/** A row for each pair of phrases, those first that most voices confuse. */
export function confusionTable(confusions: readonly Confusion[]): string {
  const rows = new Map<string, string[]>();
  for (const { said, heard, voice } of confusions) {
    const pair = `| ${meaning(said)} | ${meaning(heard)} |`;
    rows.set(pair, [...(rows.get(pair) ?? []), voice]);
  }
  const sorted = [...rows].sort(([, one], [, other]) => other.length - one.length);
  return [
    '| said | heard | by the voices |',
    '|---|---|---|',
    ...sorted.map(([pair, voices]) => `${pair} ${voices.join(', ')} |`),
  ].join('\n');
}

/** As in `"go on" (go-on)`. */
function meaning({ phrase, word }: PhraseSaid): string {
  return `"${phrase}" (${word})`;
}
