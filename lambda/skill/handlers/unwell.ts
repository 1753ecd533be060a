import type { Line } from '../../narration/lines.ts';
import type { BodyPartId } from '../../workout/vocabulary.ts';
import { comeDown } from '../come-down.ts';
import { askAgain, isOnWayUp, restOnWayUp } from '../questions.ts';
import type { Handler } from '../turn.ts';
import { hereOf } from '../turn.ts';
import { emergency } from './danger.ts';
import { pain } from './hurting.ts';
import { notUnderstoodOfBody } from './not-understood.ts';
import { notToday } from './opening.ts';

/** What helps in each state, by the id of a value of the interaction model. Ours, after first-aid leaflets. */
const STATES: Readonly<Record<string, Line>> = {
  dizzy: { name: 'eyes-rest' },
  sick: { name: 'eyes-rest' },
  breathless: { name: 'breath-finds-its-way' },
  numb: { name: 'weight-off' },
  cramp: { name: 'muscle-soft' },
};

/** Numb between the legs, or in the face: signs of what needs help at once (spine-health, the FAST test of a stroke). */
const NUMB_IS_DANGER: readonly BodyPartId[] = ['groin', 'bottom', 'face'];

/** Dizzy, sick, out of breath, numb, a cramp: down, half a minute of quiet, and then slower, or home. Never the next. */
export const unwell: Handler = (turn) => {
  const { state, body } = turn.slots;
  if (state?.id === 'numb' && NUMB_IS_DANGER.includes(body?.id ?? '')) return emergency(turn);
  const known = state?.id !== undefined && Object.hasOwn(STATES, state.id) ? STATES[state.id] : undefined;
  if (state?.value !== undefined && !known) return body?.id === undefined ? notUnderstoodOfBody(turn) : pain(turn);
  const helps = known ?? ({ name: 'no-counting' } as const);
  const { underWay } = turn.progress;
  if (!underWay) return notToday(turn, [{ name: 'come-down-somehow' }, helps]);
  if (isOnWayUp(turn)) return restOnWayUp(turn, [helps, { name: 'quiet-to-rest' }]);
  const { lines, underWay: down } = comeDown(turn, hereOf(turn, underWay));
  const resting = { ...turn, progress: { ...turn.progress, underWay: down } };
  return askAgain(resting, 'unwell', [...lines, helps, { name: 'quiet-to-rest' }]);
};
