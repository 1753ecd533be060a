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
    if (key.ctrl && (key.name === 'c' || key.name === 'd')) return onQuit();
    const line = typed;
    typed = edited(typed, text, key);
    if (isEnter(key) && line.trim() !== '') onLine(line);
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

/** What stands on the line after a key. */
function edited(typed: string, text: string | undefined, key: Key): string {
  if (isEnter(key) || (key.ctrl && key.name === 'u')) return '';
  if (key.name === 'backspace') return typed.slice(0, -1);
  return text && !key.ctrl && text >= ' ' ? typed + text : typed;
}

function isEnter({ name }: Key): boolean {
  return name === 'return' || name === 'enter';
}
