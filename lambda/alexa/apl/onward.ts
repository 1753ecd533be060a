import type { Prompt, PromptName } from '../../narration/prompts.ts';

/** The words that lead on from a prompt. */
export const ONWARD = ['yes', 'next', 'go-on', 'done'] as const;
export type Onward = (typeof ONWARD)[number];

/** The prompts that are not answered by yes. A test holds them against what each tells people to say. */
const LEADS_ON: Partial<Record<PromptName, Onward>> = {
  paused: 'go-on',
  'paused-unkept': 'go-on',
  'rest-in-set': 'go-on',
  'next-step': 'next',
  'first-exercise': 'next',
  'next-exercise': 'next',
  'next-cool-down': 'next',
  'next-getting-up': 'next',
  'when-you-are-up': 'done',
  'after-cool-down': 'done',
  'after-chair-cool-down': 'done',
};

/** After pain, or on the way to an end, nothing leads on but a word that was chosen. */
const CAREFUL: readonly PromptName[] = [
  'next-or-finish',
  'easier-next-or-finish',
  'easier-or-finish',
  'slower-or-finish',
  'slower-or-next',
  'shall-we-finish',
  'finish-here',
];

/** The word that a prompt tells people to say, as far as a touch may say it. */
export function onwardOf({ name }: Prompt): Onward | undefined {
  return CAREFUL.includes(name) ? undefined : (LEADS_ON[name] ?? 'yes');
}
