import type { PageDevice } from './devices.ts';
import { THIS_SCREEN, viewportOn } from './devices.ts';
import { elementCalled } from './element.ts';
import type { ScreenFrame } from './screen-frame.ts';

/** The part of the page that stands for a device: its screen in its own size, drawn as large as there is room. */
export interface Stage {
  readonly showAs: (device: PageDevice) => void;
  /** A device whose screen fails is a speaker from then on. */
  readonly loseScreen: () => void;
}

/** The stage of the page, which begins as this screen. */
export function stageOf(screen: Pick<ScreenFrame, 'showOn'>): Stage {
  const [stage, frame] = [elementCalled('stage', HTMLElement), elementCalled('screen', HTMLIFrameElement)];
  let device = THIS_SCREEN;
  let hasFailed = false;

  const resize = () => {
    stage.classList.toggle('fills', device.viewport === 'as the stage');
    const viewport = hasFailed ? undefined : viewportOn(device, stage);
    stage.classList.toggle('speaker', hasFailed || device.viewport === undefined);
    if (!viewport) return;
    const { width, height, shape } = viewport;
    if (viewport === device.viewport) stage.style.setProperty('--aspect', String(width / height));
    else stage.style.removeProperty('--aspect');
    stage.classList.toggle('round', shape === 'round');
    stage.classList.toggle('wide', shape !== 'round' && width > height);
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
    frame.style.transform = `scale(${stage.clientWidth / width})`;
    screen.showOn(viewport);
  };

  new ResizeObserver(resize).observe(stage);
  return {
    showAs: (chosen) => {
      device = chosen;
      resize();
    },
    loseScreen: () => {
      hasFailed = true;
      stage.classList.add('speaker');
    },
  };
}
