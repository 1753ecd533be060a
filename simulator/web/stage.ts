import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { MicrophoneState } from '../microphone.ts';
import type { Playing } from '../player.ts';
import type { PageDevice } from './devices.ts';
import { THIS_SCREEN, viewportOn } from './devices.ts';
import { curveAt, ringOf } from './dot.ts';
import { elementCalled } from './element.ts';
import type { ScreenFrame } from './screen-frame.ts';

/** A screen that is less wide for its height has its figure in the middle, as in the skill's layouts. */
const WIDE = 1.35;

/** The part of the page that stands for a device: its screen in its own size, drawn as large as there is room. */
export interface Stage {
  /** @returns whether it has a screen that works. */
  readonly showAs: (device: PageDevice) => boolean;
  /** Draws what a speaker does now. */
  readonly follow: (playing: Playing | undefined, now: Instant, microphone: MicrophoneState) => void;
  /** A device whose screen fails is a speaker from then on. */
  readonly loseScreen: () => void;
}

/** The stage of the page, which begins as this screen. */
export function stageOf(screen: Pick<ScreenFrame, 'showOn'>): Stage {
  const [stage, frame] = [elementCalled('stage', HTMLElement), elementCalled('screen', HTMLIFrameElement)];
  const [ring, curve] = [elementCalled('ring', HTMLElement), elementCalled('breath-curve', SVGPathElement)];
  let device = THIS_SCREEN;
  let hasFailed = false;

  const resize = () => {
    stage.classList.toggle('fills', device.viewport === 'as the stage');
    const viewport = hasFailed ? undefined : viewportOn(device, stage);
    stage.classList.toggle('speaker', hasFailed || device.viewport === undefined);
    const { width = 0, height = 0, shape = 'none' } = viewport ?? {};
    stage.classList.toggle('round', shape === 'round');
    stage.classList.toggle('wide', shape === 'rectangle' && width >= height * WIDE);
    if (!viewport) return;
    if (viewport === device.viewport) stage.style.setProperty('--aspect', String(width / height));
    else stage.style.removeProperty('--aspect');
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
    frame.style.transform = `scale(${stage.clientWidth / width})`;
    screen.showOn(viewport);
  };

  new ResizeObserver(resize).observe(stage);
  return {
    showAs: (chosen) => {
      device = chosen;
      resize();
      return device.viewport !== undefined && !hasFailed;
    },
    follow: (playing, now, microphone) => {
      if (!stage.classList.contains('speaker')) return;
      ring.className = ringOf(microphone);
      curve.setAttribute('d', playing ? curveAt(playing, now) : '');
    },
    loseScreen: () => {
      hasFailed = true;
      stage.classList.add('speaker');
    },
  };
}
