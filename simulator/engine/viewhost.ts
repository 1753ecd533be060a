/** What is used of Amazon's engine, `apl-viewhost-web` 1.4.0, which comes without types. Names are its own. */
export interface Viewhost {
  readonly Content: { create(document: string): Content };
  readonly PropertyKey: Readonly<Record<string, number>>;
  readonly TextMeasurement: { readonly prototype: object };
  readonly MeasureMode: { readonly Exactly: MeasureMode; readonly AtMost: MeasureMode };
  readonly default: { create(options: RendererOptions): Renderer };
}

/** Whether a text must be so large, may be, or is free. */
export type MeasureMode = number;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A text that is to be measured. */
export interface TextMeasurement {
  readonly props: Readonly<Record<number, unknown>>;
  getPlainText(): string;
}

/** A window in which the engine was started: jsdom's, or a browser's. */
export interface EngineWindow {
  readonly AplRenderer: Viewhost;
  readonly Date: { now(): number };
  readonly document: { getElementById(id: string): ViewElement | null };
}

/** Where the engine draws. */
export interface ViewElement {
  innerHTML: string;
}

export interface Content {
  isError(): boolean;
  addData(name: string, json: string): void;
}

export interface RendererOptions {
  readonly content: Content;
  readonly view: ViewElement;
  readonly viewport: { readonly width: number; readonly height: number; readonly dpi: number; readonly shape: string };
  readonly mode: 'HUB' | 'TV';
  readonly theme: 'dark';
  readonly environment: { readonly agentName: string; readonly agentVersion: string; readonly disallowVideo: boolean };
  /** It would fetch them from another host. */
  readonly notLoadFonts: true;
  readonly utcTime: number;
  readonly localTimeAdjustment: number;
  readonly logLevel: 'warn';
  readonly audioPlayerFactory: (listener: PlaybackListener) => AudioPlayer;
  /** Called as each speech begins. Without it the engine writes a line to the console instead. */
  readonly onSpeakEventStart: () => void;
  readonly onSpeakEventEnd: () => void;
  readonly onSendEvent: (event: RawEvent) => void;
  readonly onRunTimeError: (errors: unknown) => void;
}

export interface RawEvent {
  readonly arguments: readonly unknown[];
  readonly source: { readonly handler: string; readonly id?: string };
}

/** What a `SpeakItem` needs. It has room for one speech, until `onPlaybackFinished` frees it. */
export interface AudioPlayer {
  prepare(url: string): string;
  play(id: string): void;
  flush(): void;
}

export interface PlaybackListener {
  onPrepared(id: string): void;
  onPlaybackStarted(id: string): void;
  onPlaybackFinished(id: string): void;
  onError(id: string, reason: string): void;
}

export interface Renderer {
  readonly context: Context;
  /** When its first frame was drawn: from there `elapsedTime` counts. Not a number before. */
  readonly startTime: number;
  /**
   * When a finger left it last, by the engine's clock. A browser follows a touch by what a mouse would have done, and for half a
   * second the engine leaves that out. It begins as the moment in which the renderer was made.
   */
  lastPointerEventTimestamp: number;
  /** Draws a frame, and asks for the next. */
  update: (timestamp: number) => void;
  init(): Promise<void>;
  stopUpdate(): void;
  destroy(): void;
  getComponentById(id: string): { readonly component: Component } | undefined;
}

export interface Context {
  topComponent(): Component;
  /** How many pixels a dp has. */
  getScaleFactor(): number;
  handlePointerEvent(kind: number, x: number, y: number, pointer: number, device: number): boolean;
  /** Whether anything is to be drawn. */
  isDirty(): boolean;
}

export interface Component {
  getId(): string;
  getChildCount(): number;
  getChildAt(index: number): Component;
  getCalculatedByKey(key: number): unknown;
  getGlobalBounds(): Bounds;
}

/** From the upper left corner of the screen; in pixels where the engine gives them. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
