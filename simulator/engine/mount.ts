import type { Instant, Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { parametersOf } from './datasources.ts';
import type { Bounds, Component, Content, EngineWindow, RawEvent, Renderer, Viewhost } from './viewhost.ts';
import type { Viewport } from './viewports.ts';
import type { Spoken, Voice } from './voice.ts';
import { playerOf } from './voice.ts';
import type { Screen } from './watched.ts';
import { watched, watcherOf } from './watched.ts';

export interface MountOptions {
  readonly viewport: Viewport;
  readonly voice: Voice;
  /** The bound properties of the root that can be read, and whose changes are kept. */
  readonly watch: readonly string[];
  readonly setTimeout: (run: () => void, after: Milliseconds) => unknown;
  /** When a finger left the screen that was there before, if there was one. */
  readonly touchedAt?: Instant;
  /** Told of each `SendEvent` as it comes out. */
  readonly onEvent?: (event: SentEvent) => void;
}

/** A `SendEvent` as it came out; `at` is the engine's `elapsedTime`. */
export interface SentEvent {
  readonly at: Milliseconds;
  readonly arguments: readonly unknown[];
  /** The id of the component that sent it, if one did. */
  readonly from: string | undefined;
}

/** When the first frame was drawn in which a bound property had a new value. */
export interface Change {
  readonly at: Milliseconds;
  /** When the frame before that one was begun: then it was not yet so. */
  readonly after: Milliseconds;
  readonly name: string;
  readonly value: string;
}

/** Where the page has room for a document. */
export const VIEW = 'view';

/** kPointerDown and kPointerUp, and kTouchPointer of the engine. */
const [DOWN, UP, TOUCH] = [1, 2, 1] as const;

/** The engine's numbers for `display`. */
const DISPLAYS = ['normal', 'invisible', 'none'];

/** A document that the engine has laid out and plays. */
export class MountedScreen {
  readonly events: SentEvent[] = [];
  readonly changes: Change[] = [];
  readonly speech: Spoken[] = [];
  readonly errors: string[] = [];
  /** Where it is not, the engine works everything out, and draws it once it is again: several times as quick. */
  isDrawn = true;
  private readonly window: EngineWindow;
  private readonly renderer: Renderer;
  private readonly watch: readonly string[];
  private frameAt: Milliseconds = 0;
  private readonly seen = new Map<string, string>();

  /** @throws Error for what is no document. */
  constructor(window: EngineWindow, screen: Screen, options: MountOptions) {
    this.window = window;
    this.watch = options.watch;
    this.renderer = this.rendererOf(watched(screen, options.watch), options);
    this.renderer.lastPointerEventTimestamp = options.touchedAt ?? Number.NEGATIVE_INFINITY;
    const { update } = this.renderer;
    this.renderer.update = (timestamp) => {
      const before = this.frameAt;
      this.frameAt = this.at;
      update(timestamp);
      this.look(before);
    };
  }

  /** Lays the document out; its time begins with the next frame. */
  async begin(): Promise<void> {
    await this.renderer.init();
    const { context } = this.renderer;
    if (!context) throw new Error('the engine refused the document or its data');
    const isDirty = context.isDirty.bind(context);
    context.isDirty = () => this.isDrawn && isDirty();
  }

  /** The engine's `elapsedTime`. */
  get at(): Milliseconds {
    const { startTime } = this.renderer;
    return Number.isNaN(startTime) ? 0 : this.window.Date.now() - startTime;
  }

  /** When a finger left it, or the screen before it, by the clock of the window; before the first, long ago. */
  get touchedAt(): Instant {
    return this.renderer.lastPointerEventTimestamp;
  }

  /** A bound property of the root, as a text would show it. @throws RangeError for one that is not watched. */
  bound(name: string): string {
    if (!this.watch.includes(name))
      throw new RangeError(`"${name}" is not watched; there are: ${this.watch.join(', ')}`);
    return String(this.property(watcherOf(name), 'text'));
  }

  /** A property of a component, as `text`, `opacity`, `display`, `accessibilityLabel`, `transform`. */
  property(id: string, name: string): unknown {
    return this.propertyOf(this.component(id), name);
  }

  /** Where a component lies, in dp from the upper left corner of the screen. */
  boundsOf(id: string): Bounds {
    const { left, top, width, height } = this.pixelsOf(id);
    const dp = (pixels: number) => pixels / this.renderer.context.getScaleFactor();
    return { left: dp(left), top: dp(top), width: dp(width), height: dp(height) };
  }

  /** The same in pixels. */
  pixelsOf(id: string): Bounds {
    const { left, top, width, height } = this.component(id).getGlobalBounds();
    return { left, top, width, height };
  }

  /** The ids of all components that have one, in the order of the document. */
  get ids(): readonly string[] {
    return [...idsIn(this.renderer.context.topComponent())].filter(
      (id) => !this.watch.some((name) => id === watcherOf(name)),
    );
  }

  has(id: string): boolean {
    return this.renderer.getComponentById(id) !== undefined;
  }

  /** Touches a component in its middle. */
  press(id: string): void {
    const { left, top, width, height } = this.boundsOf(id);
    this.pressAt(left + width / 2, top + height / 2);
  }

  /** Touches a point, in dp. */
  pressAt(x: number, y: number): void {
    const { context } = this.renderer;
    const scale = context.getScaleFactor();
    for (const kind of [DOWN, UP]) context.handlePointerEvent(kind, x * scale, y * scale, 0, TOUCH);
  }

  unmount(): void {
    this.renderer.stopUpdate();
    this.renderer.destroy();
  }

  private rendererOf(screen: Screen, { viewport, voice, setTimeout, onEvent }: MountOptions): Renderer {
    const { AplRenderer, Date: wall, document } = this.window;
    const view = document.getElementById(VIEW);
    if (!view) throw new Error(`the page has no element "${VIEW}"`);
    view.innerHTML = '';
    const content = contentOf(AplRenderer, screen);
    const { mode, shape, ...size } = viewport;
    return AplRenderer.default.create({
      content,
      view,
      viewport: { ...size, shape: shape.toUpperCase() },
      mode,
      theme: 'dark',
      environment: { agentName: 'back-stretches', agentVersion: '1', disallowVideo: true },
      notLoadFonts: true,
      utcTime: wall.now(),
      localTimeAdjustment: 0,
      logLevel: 'warn',
      audioPlayerFactory: playerOf(voice, { setTimeout }, (what, speech) =>
        this.speech.push({ at: this.at, what, speech }),
      ),
      onSpeakEventStart: () => {},
      onSpeakEventEnd: () => {},
      onSendEvent: (event) => this.keep(event, onEvent),
      onRunTimeError: (errors) => this.errors.push(JSON.stringify(errors)),
    });
  }

  private keep({ arguments: values, source }: RawEvent, tell: MountOptions['onEvent']): void {
    const event = { at: this.at, arguments: plain(values), from: source.id };
    this.events.push(event);
    tell?.(event);
  }

  private look(after: Milliseconds): void {
    for (const name of this.watch) {
      const value = this.bound(name);
      if (this.seen.get(name) === value) continue;
      this.seen.set(name, value);
      this.changes.push({ at: this.at, after, name, value });
    }
  }

  private component(id: string): Component {
    const found = this.renderer.getComponentById(id);
    if (!found) throw new RangeError(`no component "${id}"; there are: ${this.ids.join(', ')}`);
    return found.component;
  }

  private propertyOf(component: Component, name: string): unknown {
    const key = this.window.AplRenderer.PropertyKey[`kProperty${name.charAt(0).toUpperCase()}${name.slice(1)}`];
    if (key === undefined) throw new RangeError(`the engine knows no property "${name}"`);
    const value = component.getCalculatedByKey(key);
    if (name === 'display') return DISPLAYS[Number(value)];
    return isStyledText(value) ? value.text : value;
  }
}

/** @throws Error for what the engine does not take for a document; why, it tells the console. */
function contentOf({ Content }: Viewhost, { document, datasources }: Screen): Content {
  const content = Content.create(JSON.stringify(document));
  if (isRefused(content)) throw new Error('the engine takes this for no APL document');
  for (const [name, value] of parametersOf(document, datasources)) content.addData(name, JSON.stringify(value));
  return content;
}

/** The engine's own object is empty where it could not even read the document. */
function isRefused(content: Content): boolean {
  try {
    return content.isError();
  } catch {
    return true;
  }
}

function* idsIn(component: Component): Generator<string> {
  const id = component.getId();
  if (id !== '') yield id;
  for (let index = 0; index < component.getChildCount(); index++) yield* idsIn(component.getChildAt(index));
}

function isStyledText(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}

/** What the engine gives lives in its own memory, and is copied out of it. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
