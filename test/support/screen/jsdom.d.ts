/** What is used of jsdom. `@types/jsdom` would make `name`, `status` and the rest of a browser known in every file. */
declare module 'jsdom' {
  export class VirtualConsole {
    on(level: string, listener: (...said: readonly unknown[]) => void): this;
  }

  export interface DOMWindow {
    eval(source: string): unknown;
    close(): void;
  }

  export class JSDOM {
    constructor(
      html: string,
      options: {
        readonly runScripts: 'outside-only';
        readonly pretendToBeVisual: true;
        readonly url: string;
        readonly virtualConsole: VirtualConsole;
      },
    );
    readonly window: DOMWindow;
  }
}
