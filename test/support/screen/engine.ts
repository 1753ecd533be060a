import { setImmediate } from 'node:timers/promises';
import type { DOMWindow } from 'jsdom';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Milliseconds } from '../../../lambda/workout/vocabulary.ts';
import { engineScript } from '../../../simulator/engine/engine-script.ts';
import type { MountOptions } from '../../../simulator/engine/mount.ts';
import { MountedScreen, VIEW } from '../../../simulator/engine/mount.ts';
import type { EngineWindow } from '../../../simulator/engine/viewhost.ts';
import { VIEWPORTS } from '../../../simulator/engine/viewports.ts';
import { VirtualClock } from '../../../simulator/engine/virtual-clock.ts';
import { VOICES } from '../../../simulator/engine/voice.ts';
import type { Screen } from '../../../simulator/engine/watched.ts';
import { reckonText } from './reckoned-text.ts';

/** Amazon's engine in jsdom, on a virtual clock. Opening it takes half a second: once in a file of tests. */
export class Engine {
  private readonly window: DOMWindow & EngineWindow;
  private readonly clock = new VirtualClock(() => setImmediate());
  private readonly said: string[];
  private mounted: MountedScreen | undefined;

  private constructor(window: DOMWindow & EngineWindow, said: string[]) {
    this.window = window;
    this.said = said;
    this.clock.install(window);
  }

  /** It starts on the real clock, since a WebAssembly is compiled by real time. */
  static async open(): Promise<Engine> {
    const said: string[] = [];
    const virtualConsole = new VirtualConsole();
    for (const level of ['warn', 'error', 'jsdomError'])
      virtualConsole.on(level, (...parts) => said.push(`${level}: ${parts.map(String).join(' ')}`));
    const { window } = new JSDOM(`<!doctype html><div id="${VIEW}"></div>`, {
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      url: 'http://localhost/',
      virtualConsole,
    });
    Object.assign(window, {
      WebAssembly: Reflect.get(globalThis, 'WebAssembly'),
      fetch: () => Promise.reject(new Error('there is no network')),
    });
    // The engine looks for styles that no sheet has, which takes jsdom longer than all the rest.
    Object.assign(window, { getComputedStyle: ({ style }: { readonly style: object }) => style });
    await window.eval(`${engineScript()}window.engineReady`);
    if (!hasEngine(window)) throw new Error('apl-viewhost-web made no AplRenderer');
    reckonText(window.AplRenderer);
    return new Engine(window, said);
  }

  /** Mounts a document in the place of the one before; its first frame is drawn. */
  async mount(screen: Screen, options: Partial<Omit<MountOptions, 'setTimeout'>> = {}): Promise<MountedScreen> {
    this.mounted?.unmount();
    this.said.length = 0;
    const { viewport = VIEWPORTS['large hub'], voice = VOICES.prompt, watch = [] } = options;
    const { setTimeout } = this.clock;
    this.mounted = new MountedScreen(this.window, screen, { viewport, voice, watch, setTimeout });
    await this.mounted.begin();
    this.mounted.isDrawn = false;
    await this.clock.frame();
    return this.mounted;
  }

  /** Lets virtual time go by, in frames. */
  async advance(by: Milliseconds, frame?: Milliseconds): Promise<void> {
    await this.clock.advance(by, frame);
  }

  /** What the engine warned of since the last mount: layouts, unknown components, errors. */
  get complaints(): readonly string[] {
    return [...this.said, ...(this.mounted?.errors ?? [])];
  }

  close(): void {
    this.mounted?.unmount();
    this.window.close();
  }
}

function hasEngine(window: DOMWindow): window is DOMWindow & EngineWindow {
  return 'AplRenderer' in window;
}
