import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Change, SentEvent } from '../../test/support/screen/mount.ts';
import { MountedScreen } from '../../test/support/screen/mount.ts';
import type { Bounds, EngineWindow } from '../../test/support/screen/viewhost.ts';
import type { Viewport } from '../../test/support/screen/viewports.ts';
import { VirtualClock } from '../../test/support/screen/virtual-clock.ts';
import { VOICES } from '../../test/support/screen/voice.ts';
import type { Screen } from '../../test/support/screen/watched.ts';

/** Runs in the page: what a browser is asked to do from outside. */
export interface ScreenHost {
  /** Its time begins at once where it is real, and with the first `advance` where it is virtual. */
  mount(screen: Screen, options: HostOptions): Promise<void>;
  /** Lets virtual time go by, without drawing what lies between. */
  advance(by: Milliseconds): Promise<void>;
  told(): Told;
  pixelsOf(id: string): Bounds;
}

export interface HostOptions {
  readonly viewport: Viewport;
  readonly time: 'real' | 'virtual';
  readonly watch: readonly string[];
}

/** What came of a document until now. */
export interface Told {
  readonly at: Milliseconds;
  readonly events: readonly SentEvent[];
  readonly changes: readonly Change[];
  readonly errors: readonly string[];
}

interface PageWindow extends EngineWindow {
  readonly engineReady: Promise<void>;
  readonly setTimeout: (run: () => void, after: Milliseconds) => number;
  host: ScreenHost;
}

declare const window: PageWindow;

/** How much of virtual time one frame takes on the way to a picture. The engine runs what lies between to the millisecond. */
const COARSE: Milliseconds = 250;

const realTimeout = window.setTimeout.bind(window);
const clock = new VirtualClock(() => new Promise((settled) => realTimeout(settled, 0)));
let mounted: MountedScreen | undefined;

function current(): MountedScreen {
  if (!mounted) throw new Error('nothing is mounted');
  return mounted;
}

window.host = {
  mount: async (screen, { viewport, time, watch }) => {
    await window.engineReady;
    mounted?.unmount();
    if (time === 'virtual') clock.install(window);
    const setTimeout = time === 'virtual' ? clock.setTimeout : realTimeout;
    mounted = new MountedScreen(window, screen, { viewport, voice: VOICES.prompt, watch, setTimeout });
    await mounted.begin();
    if (time === 'virtual') await clock.frame();
  },
  advance: (by) => clock.advance(by, COARSE),
  told: () => {
    const { at, events, changes, errors } = current();
    return { at, events, changes, errors };
  },
  pixelsOf: (id) => current().boundsOf(id),
};
