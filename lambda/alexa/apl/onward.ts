import type { Prompt, PromptName } from '../../narration/lines.ts';

/** The words that lead on from a prompt. */
export const ONWARD = ['yes', 'next', 'go-on', 'slower', 'done'] as const;
export type Onward = (typeof ONWARD)[number];

/** The prompts that are not answered by yes. A test holds them against what each tells people to say. */
const LEADS_ON: Partial<Record<PromptName, Onward>> = {
  paused: 'go-on',
  'paused-unkept': 'go-on',
  'rest-in-set': 'go-on',
  'next-or-finish': 'next',
  'next-step': 'next',
  'first-exercise': 'next',
  'next-exercise': 'next',
  'next-cool-down': 'next',
  'next-getting-up': 'next',
  'slower-or-finish': 'slower',
  'slower-or-next': 'slower',
  'when-you-are-up': 'done',
  'after-cool-down': 'done',
};

/** The word that a prompt tells people to say. */
export function onwardOf({ name }: Prompt): Onward {
  return LEADS_ON[name] ?? 'yes';
}
