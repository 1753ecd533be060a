import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import type { Change, SentEvent } from '../../simulator/engine/mount.ts';
import { MountedScreen } from '../../simulator/engine/mount.ts';
import type { Bounds, EngineWindow } from '../../simulator/engine/viewhost.ts';
import type { Viewport } from '../../simulator/engine/viewports.ts';
import { VirtualClock } from '../../simulator/engine/virtual-clock.ts';
import { VOICES } from '../../simulator/engine/voice.ts';
import type { Screen } from '../../simulator/engine/watched.ts';

/** Runs in the page: what a browser is asked to do from outside. */
export interface ScreenHost {
  /** From now on time is virtual: it goes by with `advance` only. */
  stopTime(): Promise<void>;
  /** A document that goes while a set plays has its `finally` run, and what it would send is dropped with a warning. */
  unmount(): void;
  mount(screen: Screen, options: HostOptions): Promise<void>;
  /** Lets virtual time go by, without drawing what lies between. */
  advance(by: Milliseconds): Promise<void>;
  told(): Told;
  pixelsOf(id: string): Bounds;
}

export interface HostOptions {
  readonly viewport: Viewport;
  readonly watch: readonly string[];
}

/** What came of a document until now. */
export interface Told {
  readonly at: Milliseconds;
  readonly events: readonly SentEvent[];
  readonly changes: readonly Change[];
  readonly errors: readonly string[];
}

interface Port {
  onmessage: () => void;
  postMessage(message: unknown): void;
}

interface PageWindow extends EngineWindow {
  readonly engineReady: Promise<void>;
  readonly setTimeout: (run: () => void, after: Milliseconds) => number;
  readonly MessageChannel: new () => { readonly port1: Port; readonly port2: Port };
  host: ScreenHost;
}

declare const window: PageWindow;

const realTimeout = window.setTimeout.bind(window);
const clock = new VirtualClock(aTask);
let isVirtual = false;
let mounted: MountedScreen | undefined;

function current(): MountedScreen {
  if (!mounted) throw new Error('nothing is mounted');
  return mounted;
}

window.host = {
  stopTime: async () => {
    await window.engineReady;
    clock.install(window);
    isVirtual = true;
  },
  unmount: () => {
    mounted?.unmount();
    mounted = undefined;
  },
  mount: async (screen, { viewport, watch }) => {
    await window.engineReady;
    const setTimeout = isVirtual ? clock.setTimeout : realTimeout;
    mounted = new MountedScreen(window, screen, { viewport, voice: VOICES.prompt, watch, setTimeout });
    await mounted.begin();
    if (isVirtual) await clock.frame();
  },
  advance: async (by) => {
    const screen = current();
    screen.isDrawn = false;
    await clock.advance(by);
    screen.isDrawn = true;
    await clock.frame();
  },
  told: () => {
    const { at, events, changes, errors } = current();
    return { at, events, changes, errors };
  },
  pixelsOf: (id) => current().boundsOf(id),
};

/** A page's timers take 4 ms where they follow each other; a message takes none. */
function aTask(): Promise<void> {
  const { port1, port2 } = new window.MessageChannel();
  return new Promise((settled) => {
    port1.onmessage = () => settled();
    port2.postMessage(undefined);
  });
}
