import type { Line } from '../../narration/lines.ts';
import type { BodyPartId, State } from '../../workout/vocabulary.ts';
import { askBare, isOnWayUp, restOnWayUp } from '../ask.ts';
import { comeDown } from '../come-down.ts';
import type { Handler } from '../turn.ts';
import { danger } from './danger.ts';
import { notToday } from './decline.ts';
import { notUnderstoodOfBody } from './not-understood.ts';
import { pain } from './pain.ts';

/** What helps in each state. Ours, after first-aid leaflets. */
const HELPS: Readonly<Record<State, Line>> = {
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
  const { state, body } = turn.said;
  if (state === 'numb' && NUMB_IS_DANGER.includes(body ?? '')) return danger(turn);
  if (state === 'other') return body === undefined ? notUnderstoodOfBody(turn) : pain(turn);
  const helps: Line = state ? HELPS[state] : { name: 'no-counting' };
  const { underWay } = turn.progress;
  if (!underWay) return notToday(turn, [{ name: 'come-down-somehow' }, helps]);
  if (isOnWayUp(turn)) return { ...restOnWayUp(turn, [helps, { name: 'quiet-to-rest' }]), isUnwell: true };
  const { lines, underWay: down } = comeDown(turn, underWay);
  const resting = { ...turn, progress: { ...turn.progress, underWay: down } };
  return { ...askBare(resting, 'unwell', [...lines, helps, { name: 'quiet-to-rest' }]), isUnwell: true };
};
