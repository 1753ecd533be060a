import type { Line } from '../../narration/lines.ts';
import { breathOf, PHASE_BOUNDS } from '../../workout/cadence.ts';
import type { Catalog } from '../../workout/catalog/catalog.ts';
import type { Choices } from '../../workout/progress/choices.ts';
import { cadenceOf, isSamePace, quicker, slower } from '../../workout/progress/choices.ts';
import { choicesOf } from '../../workout/progress/progress.ts';
import { A_MOMENT } from '../../workout/timeline/absence.ts';
import { comeBack, guideFromStart } from '../come-to.ts';
import type { Question } from '../question.ts';
import type { Handler, Turn } from '../turn.ts';
import { andOn, inWorkout } from './in-workout.ts';

type Choose = (choices: Choices, catalog: Catalog) => Partial<Choices>;

/** A choice takes effect from the repetition that the person is in, is said back in a sentence, and is kept. */
function chosen(choose: Choose, say: (isOtherPace: boolean) => Line): Handler {
  return (turn) => {
    const before = choicesOf(turn.progress);
    const changes = choose(before, turn.catalog);
    const choices = { ...before, ...changes };
    const chosen = withChoices(turn, choices);
    const lead = [say(!isSamePace(choices.pace, before.pace))];
    return answersOffer(turn.question, changes) ? guideFromStart(chosen, chosen.progress, lead) : andOn(chosen, lead);
  };
}

/** Whether a choice is an answer to an offer, in other words than yes or no. */
function answersOffer(question: Question | undefined, { flow, guidance }: Partial<Choices>): boolean {
  return (question === 'offer-nonstop' && flow !== undefined) || (question === 'offer-brief' && guidance !== undefined);
}

function withChoices(turn: Turn, choices: Choices): Turn {
  return { ...turn, progress: { ...turn.progress, choices } };
}

/** Slower, where it was too much: on from where it was, with everything put in place again. */
export const goOnSlower: Handler = (turn) => {
  const { progress, catalog } = turn;
  const choices = choicesOf(progress);
  const pace = slower(choices, catalog.cadences);
  const lead: Line = { name: isSamePace(pace, choices.pace) ? 'slowest' : 'slower' };
  const eased = withChoices(turn, { ...choices, pace });
  return inWorkout((here, underWay) => comeBack(here, underWay, [lead], { away: A_MOMENT }))(eased);
};

export const slow: Handler = (turn) => {
  const { question } = turn;
  return question === 'too-hard' || question === 'unwell' ? goOnSlower(turn) : slowHere(turn);
};

const slowHere = chosen(
  (choices, { cadences }) => ({ pace: slower(choices, cadences) }),
  (isOther) => ({ name: isOther ? 'slower' : 'slowest' }),
);

export const quicken = chosen(
  (choices, { cadences }) => ({ pace: quicker(choices, cadences) }),
  (isOther) => ({ name: isOther ? 'quicker' : 'quickest' }),
);

export const normalPace = chosen(
  () => ({ pace: 'normal' }),
  () => ({ name: 'normal-pace' }),
);

/** A breath of their own, in seconds; what nobody can be asked to breathe is answered with what is possible. */
export const breathe: Handler = (turn) => {
  const choices = choicesOf(turn.progress);
  const now = cadenceOf(choices, turn.catalog.cadences);
  const { inhale, exhale } = turn.said;
  const isSaid = inhale !== undefined || exhale !== undefined;
  const pace = isSaid && breathOf({ inhale: inhale ?? now.inhale, exhale: exhale ?? now.exhale });
  if (!pace) return andOn(turn, [{ name: 'possible-breath', ...PHASE_BOUNDS }]);
  return andOn(withChoices(turn, { ...choices, pace }), [{ name: 'own-breath', ...pace }]);
};

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

export const nonstop = chosen(
  () => ({ flow: 'nonstop' }),
  () => ({ name: 'without-stopping' }),
);

export const waitBetween = chosen(
  () => ({ flow: 'exercise' }),
  () => ({ name: 'waiting-between' }),
);

export const stepByStep = chosen(
  () => ({ flow: 'step' }),
  () => ({ name: 'step-by-step' }),
);
