import type { WriteStream } from 'node:tty';
import wrapAnsi from 'wrap-ansi';

/** Lines that scroll up, above two that stay: a status, and what is being typed. */
export interface Screen {
  readonly print: (line: string) => void;
  readonly stay: (status: string, typed: string) => void;
  readonly close: () => void;
}

const CLEAR_TO_END = '\u001b[J';
const UP_ONE_LINE = '\u001b[1A';
const DIM = '\u001b[2m';
const NOT_DIM = '\u001b[22m';
const USUAL_WIDTH = 80;

export function openScreen(output: WriteStream): Screen {
  let [status, typed] = ['', ''];
  const width = () => widthOf(output);
  const footer = () => `${fitted(status, width())}\n> ${fitted(typed, width() - 2)}`;
  const rewind = `\r${UP_ONE_LINE}${CLEAR_TO_END}`;
  output.write(footer());
  return {
    print: (line) => output.write(`${rewind}${wrapped(line, width())}\n${footer()}`),
    stay: (nextStatus, nextTyped) => {
      if (nextStatus === status && nextTyped === typed) return;
      [status, typed] = [nextStatus, nextTyped];
      output.write(rewind + footer());
    },
    close: () => output.write(rewind),
  };
}

/** In columns. A terminal that does not know its own has the usual width. */
export function widthOf(output: WriteStream): number {
  return output.columns || USUAL_WIDTH;
}

/**
 * Breaks a line between words, and indents what follows as the line itself: "  Hands down, onto ..." goes on under "Hands".
 * @param columns of the terminal.
 */
export function wrapped(line: string, columns: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const room = Math.max(1, columns - indent.length);
  return wrapAnsi(line.trimStart(), room, { hard: true })
    .split('\n')
    .map((each) => indent + each)
    .join('\n');
}

/** A line in a weaker colour, its indent left as it is. */
export function dimmed(line: string): string {
  return line.replace(/\S.*/, (words) => `${DIM}${words}${NOT_DIM}`);
}

/** A line that wraps would break the screen. */
function fitted(line: string, columns: number): string {
  return line.slice(0, Math.max(0, columns - 1));
}
