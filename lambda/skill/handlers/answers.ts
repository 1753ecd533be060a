import { startOver } from '../../workout/progress.ts';
import { ask, carryOn, guide, guideFromStart, guideOn } from '../guide.ts';
import { placeIsKept } from '../prompts.ts';
import type { Question } from '../question.ts';
import type { Handler } from '../turn.ts';
import { answer, move } from './launch.ts';

export const yes: Handler = (turn) => (turn.question ? ANSWERS[turn.question].yes(turn) : yesToNothing(turn));

export const no: Handler = (turn) => (turn.question ? ANSWERS[turn.question].no(turn) : noToNothing(turn));

/** At a prompt it means "I am ready"; in a set, the set goes on. */
const yesToNothing = answer((turn, underWay) => {
  return guideOn(turn, underWay, underWay.place.at === 'done' ? [] : [{ name: 'going-on' }]);
});

const noToNothing = answer((turn, underWay) => {
  return carryOn(turn, underWay, [{ name: underWay.place.at === 'done' ? 'take-your-time' : 'going-on' }]);
});

/** What "yes" and "no" come to, by the question that is open. */
const ANSWERS: Readonly<Record<Question, { readonly yes: Handler; readonly no: Handler }>> = {
  start: {
    yes: (turn) => guideFromStart(turn, { ...turn.progress, safetyHeard: true }, [{ name: 'good' }]),
    no: ({ progress }) => ({
      kind: 'close',
      progress: { ...progress, safetyHeard: true },
      goodbye: [{ name: 'another-time' }, { name: 'goodbye' }],
    }),
  },
  resume: {
    yes: move((turn, underWay) => guideOn(turn, underWay, [{ name: 'good' }])),
    no: (turn) => ask(turn, 'from-beginning'),
  },
  'from-beginning': {
    yes: (turn) => guideFromStart(turn, turn.progress, [{ name: 'good' }]),
    no: move(({ progress }, underWay) => ({
      kind: 'close',
      progress,
      goodbye: [{ name: 'another-time' }, placeIsKept(underWay), { name: 'goodbye' }],
    })),
  },
  'start-over': {
    yes: move((turn, underWay) => guide(turn, startOver(underWay), [{ name: 'good' }])),
    no: move(({ question: _, ...turn }, underWay) => carryOn(turn, underWay, [{ name: 'going-on' }])),
  },
  'go-on': {
    yes: move((turn, underWay) => guideOn(turn, underWay, [{ name: 'going-on' }])),
    no: (turn) => ask(turn, 'go-on', [{ name: 'take-your-time' }]),
  },
};
