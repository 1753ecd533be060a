import type { Touch } from '../../narration/screen-words.ts';
import { SCREEN } from './colours.ts';
import type { ScreenState } from './told.ts';

/** The states in which something goes on that can be paused. */
export const GOING: readonly ScreenState[] = ['look', 'ready', 'set', 'rest'];

/**
 * The words that can be touched. A television has none; a round screen is too small for three. What goes on is there only once it
 * is told what leads on: else the words about safety could be touched away before they are said.
 */
export function touchTargets(): readonly object[] {
  const isGoing = `(${GOING.map((state) => `beat.state == '${state}'`).join(' || ')})`;
  const isFlat = "viewport.shape != 'round'";
  const isInWorkout = "beat.entry >= 0 && beat.state != 'talk'";
  return [
    target('previous', { place: 0, isThere: isFlat, isShown: isInWorkout }),
    target('pause', { place: 1, isShown: isGoing }),
    target('go-on', { place: 1, isShown: 'beat.onward != null' }),
    target('next', { place: 2, isThere: isFlat, isShown: isInWorkout }),
  ];
}

interface Target {
  /** From the left. */
  readonly place: 0 | 1 | 2;
  /** Whether this kind of screen has it at all. */
  readonly isThere?: string;
  /** Whether it is there in this beat. */
  readonly isShown: string;
}

function target(touch: Touch, { place, isThere = 'true', isShown }: Target): object {
  const size = { width: '@touchesSize', height: '@touchesSize' };
  const icon = { type: 'VectorGraphic', source: touch, scale: 'best-fit', ...size };
  const shift = "(viewport.shape == 'round' ? 0 : 1)";
  return {
    ...{ type: 'TouchWrapper', id: touch, when: `\${viewport.mode != 'tv' && ${isThere}}`, position: 'absolute' },
    ...{ left: `\${@touchesX + ${place} * ${shift} * (@touchesSize + @touchesGap)}`, top: '@touchesY', ...size },
    display: `\${response.isOpen && ${isShown} ? 'normal' : 'invisible'}`,
    accessibilityLabel: `\${response.words.touches['${touch}']}`,
    onPress: [
      ...(touch === 'pause' ? HOLD : []),
      {
        type: 'SendEvent',
        arguments: [touch === 'go-on' ? '${beat.onward}' : touch, '${response.id}', '${played}'],
      },
    ],
    item: { type: 'Frame', ...size, borderRadius: '${@touchesSize / 2}', backgroundColor: SCREEN.button, item: icon },
  };
}

/** All stands still at once, before the answer comes: the clock is cut, and with it what is seen. */
const HOLD = [
  { type: 'SetValue', componentId: 'root', property: 'held', value: '${x}' },
  { type: 'Idle', sequencer: 'set' },
  { type: 'Idle', sequencer: 'voice' },
] as const;
