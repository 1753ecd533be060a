import { emitKeypressEvents } from 'node:readline';
import type { ReadStream } from 'node:tty';

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** What a person types, letter by letter, while the screen goes on moving. */
export interface Keyboard {
  readonly typed: () => string;
  readonly close: () => void;
}

interface Typist {
  readonly onLine: (line: string) => void;
  /** Ctrl-C or Ctrl-D. */
  readonly onQuit: () => void;
}

export function openKeyboard(input: ReadStream, { onLine, onQuit }: Typist): Keyboard {
  let typed = '';
  const onKey = (text: string | undefined, key: Key) => {
    if (key.ctrl && (key.name === 'c' || key.name === 'd')) onQuit();
    else if (key.name === 'return' || key.name === 'enter') {
      const line = typed;
      typed = '';
      if (line.trim() !== '') onLine(line);
    } else if (key.name === 'backspace') typed = typed.slice(0, -1);
    else if (text && !key.ctrl && text >= ' ') typed += text;
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', onKey);
  return {
    typed: () => typed,
    close: () => {
      input.off('keypress', onKey);
      input.setRawMode(false);
      input.pause();
    },
  };
}
