import type { Line } from '../../narration/lines.ts';
import type { Choices } from '../../workout/choices.ts';
import { quicker, slower } from '../../workout/choices.ts';
import { choicesOf } from '../../workout/progress.ts';
import type { Handler } from '../turn.ts';
import { andOn } from './within.ts';

/** A choice takes effect from the repetition that the person is in, is said back in a sentence, and is kept. */
function chosen(choose: (choices: Choices) => Partial<Choices>, say: (isChanged: boolean) => Line): Handler {
  return (turn) => {
    const before = choicesOf(turn.progress);
    const choices = { ...before, ...choose(before) };
    const isChanged = choices.pace !== before.pace || choices.guidance !== before.guidance;
    return andOn({ ...turn, progress: { ...turn.progress, choices } }, [say(isChanged)]);
  };
}

export const slow = chosen(
  (choices) => ({ pace: slower(choices) }),
  (isChanged) => ({ name: isChanged ? 'slower' : 'slowest' }),
);

export const quicken = chosen(
  (choices) => ({ pace: quicker(choices) }),
  (isChanged) => ({ name: isChanged ? 'quicker' : 'quickest' }),
);

export const normalPace = chosen(
  () => ({ pace: 'normal' }),
  () => ({ name: 'normal-pace' }),
);

export const sayLess = chosen(
  () => ({ guidance: 'brief' }),
  () => ({ name: 'less-said' }),
);

export const justCount = chosen(
  () => ({ guidance: 'minimal' }),
  () => ({ name: 'only-counts' }),
);

export const sayEverything = chosen(
  () => ({ guidance: 'full' }),
  () => ({ name: 'all-said' }),
);
