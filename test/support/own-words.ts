import type { Content } from '../../lambda/narration/content.ts';
import type { Counting, EntryWords, PromptWords, Words } from '../../lambda/narration/words.ts';
import { content, english } from './content.ts';

/** Words of a test's own, for a test of how words are put together: they stand in the test, whatever ships. */
interface OwnWords {
  readonly counting?: Partial<Counting>;
  readonly lines?: Words['lines'];
  readonly prompts?: Readonly<Record<string, PromptWords>>;
  readonly entries?: Readonly<Record<string, Partial<EntryWords>>>;
}

/** The words that ship, but for some of a test's own. */
export function wordsWith({ counting, lines, prompts, entries = {} }: OwnWords): Words {
  const entriesWith = Object.entries(english.entries).map(([id, entry]) => {
    const phases = { ...entry.phases, ...entries[id]?.phases };
    return [id, { ...entry, ...entries[id], phases }] as const;
  });
  return {
    ...english,
    counting: { ...english.counting, ...counting },
    lines: { ...english.lines, ...lines },
    prompts: { ...english.prompts, ...prompts },
    entries: Object.fromEntries(entriesWith),
  };
}

/** The content, in the words that ship but for some of a test's own. */
export function contentWith(own: OwnWords): Content {
  return { ...content, words: { ...content.words, en: wordsWith(own) } };
}
