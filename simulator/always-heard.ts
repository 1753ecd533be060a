import type { Content } from '../lambda/narration/content.ts';
import type { Words } from '../lambda/narration/words.ts';

/**
 * The content for a device that hears at any moment, and is called by no name: "Say, go on." in place of "Call me by name, and
 * say, go on."
 */
export function alwaysHeardIn(content: Content): Content {
  const words = Object.entries(content.words).map(([language, each]) => [language, inPlace(each)] as const);
  return { ...content, words: Object.fromEntries(words) };
}

function inPlace(words: Words): Words {
  const { lines, say } = words.alwaysHeard;
  return { ...words, lines: { ...words.lines, ...lines }, screen: { ...words.screen, say } };
}
