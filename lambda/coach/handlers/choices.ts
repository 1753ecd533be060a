import type { Line, LineName } from '../../narration/lines.ts';
import { breathLasts, breathOf, nearestBreath, PHASE_BOUNDS } from '../../workout/cadence.ts';
import type { Catalog } from '../../workout/catalog/catalog.ts';
import type { Choices } from '../../workout/progress/choices.ts';
import { cadenceOf, isSamePace, quicker, slower } from '../../workout/progress/choices.ts';
import { choicesOf } from '../../workout/progress/person.ts';
import { A_MOMENT } from '../../workout/timeline/absence.ts';
import { askBare, canGoOnSlower, propose } from '../ask.ts';
import { beginWorkout } from '../begin-workout.ts';
import { goOn } from '../guide.ts';
import type { Question } from '../question.ts';
import { isHeld } from '../question.ts';
import type { Handler, Turn } from '../turn.ts';
import { withPerson } from '../turn.ts';
import { andOn, inWorkout } from './in-workout.ts';

type Choose = (choices: Choices, catalog: Catalog) => Partial<Choices>;

/** A choice takes effect from the repetition that the person is in, is said back in a sentence, and is kept. */
function choice(choose: Choose, say: (isOtherPace: boolean) => Line): Handler {
  return (turn) => {
    const before = choicesOf(turn.progress.person);
    const changes = choose(before, turn.catalog);
    const choices = { ...before, ...changes };
    const chosen = withPerson(turn, { choices });
    const line = say(!isSamePace(choices.pace, before.pace));
    const lead = [isNow(turn) ? line : (LATER[line.name] ?? line)];
    return answersOffer(turn.question, changes) ? beginWorkout(chosen, chosen.progress, lead) : andOn(chosen, lead);
  };
}

/** What is said instead where it is not "from here". */
const LATER: Readonly<Partial<Record<LineName, Line>>> = {
  slower: { name: 'slower-then' },
  quicker: { name: 'quicker-then' },
};

/** Whether something is going on that a choice can change from here; a question is only about what may come. */
function isNow({ question, isNewSession, progress }: Turn): boolean {
  return progress.underWay !== undefined && !isNewSession && (question === undefined || isHeld(question));
}

/** Whether a choice is an answer to an offer, in other words than yes or no. */
function answersOffer(question: Question | undefined, { flow, guidance }: Partial<Choices>): boolean {
  return (question === 'offer-nonstop' && flow !== undefined) || (question === 'offer-brief' && guidance !== undefined);
}

/** Slower, where it was too much: on from where it was, with everything put in place again. */
export const goOnSlower: Handler = (turn) => {
  const { progress, catalog } = turn;
  const choices = choicesOf(progress.person);
  const pace = slower(choices, catalog.cadences);
  const lead: Line = { name: isSamePace(pace, choices.pace) ? 'slowest' : 'slower' };
  const eased = withPerson(turn, { choices: { ...choices, pace } });
  const reply = inWorkout((here, underWay) => goOn(here, underWay, [lead], { away: A_MOMENT, isSlower: true }))(eased);
  return reply.kind === 'ask' ? { ...reply, isUnwell: false } : reply;
};

export const slow: Handler = (turn) => {
  const { question } = turn;
  if (question === 'unwell' && !canGoOnSlower(turn)) return askBare(turn, 'unwell', [{ name: 'slowest' }]);
  return question === 'too-hard' || question === 'unwell' ? goOnSlower(turn) : slowHere(turn);
};

const slowHere = choice(
  (choices, { cadences }) => ({ pace: slower(choices, cadences) }),
  (isOther) => ({ name: isOther ? 'slower' : 'slowest' }),
);

export const quicken = choice(
  (choices, { cadences }) => ({ pace: quicker(choices, cadences) }),
  (isOther) => ({ name: isOther ? 'quicker' : 'quickest' }),
);

export const normalPace = choice(
  () => ({ pace: 'normal' }),
  () => ({ name: 'normal-pace' }),
);

/** A breath of their own, in seconds; of one that is too short or too long the nearest that is possible is proposed. */
export const breathe: Handler = (turn) => {
  const choices = choicesOf(turn.progress.person);
  const now = cadenceOf(choices, turn.catalog.cadences);
  const { inhale, exhale } = turn.said;
  const isSaid = inhale !== undefined || exhale !== undefined;
  const asked = { inhale: inhale ?? now.inhale, exhale: exhale ?? now.exhale };
  if (!isSaid || Number.isNaN(breathLasts(asked))) return andOn(turn, [{ name: 'possible-breath', ...PHASE_BOUNDS }]);
  const pace = breathOf(asked);
  if (!pace) return propose(turn, { wish: 'breath', ...nearestBreath(asked) });
  const name = isNow(turn) ? 'own-breath' : 'own-breath-then';
  return andOn(withPerson(turn, { choices: { ...choices, pace } }), [{ name, ...pace }]);
};

export const sayLess = choice(
  () => ({ guidance: 'brief' }),
  () => ({ name: 'less-said' }),
);

export const justCount = choice(
  () => ({ guidance: 'minimal' }),
  () => ({ name: 'only-counts' }),
);

export const sayEverything = choice(
  () => ({ guidance: 'full' }),
  () => ({ name: 'all-said' }),
);

export const nonstop = choice(
  () => ({ flow: 'nonstop' }),
  () => ({ name: 'without-stopping' }),
);

export const waitBetween = choice(
  () => ({ flow: 'exercise' }),
  () => ({ name: 'waiting-between' }),
);

export const stepByStep = choice(
  () => ({ flow: 'step' }),
  () => ({ name: 'step-by-step' }),
);
