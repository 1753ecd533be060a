import type { WriteStream } from 'node:tty';

/** Lines that scroll up, above two that stay: a status, and what is being typed. */
export interface Screen {
  readonly print: (line: string) => void;
  readonly stay: (status: string, typed: string) => void;
  readonly close: () => void;
}

const CLEAR_TO_END = '\u001b[J';
const UP_ONE_LINE = '\u001b[1A';
const USUAL_WIDTH = 80;

export function openScreen(output: WriteStream): Screen {
  let [status, typed] = ['', ''];
  const width = () => output.columns || USUAL_WIDTH;
  const footer = () => `${fitted(status, width())}\n> ${fitted(typed, width() - 2)}`;
  const rewind = `\r${UP_ONE_LINE}${CLEAR_TO_END}`;
  output.write(footer());
  return {
    print: (line) => output.write(`${rewind}${line}\n${footer()}`),
    stay: (nextStatus, nextTyped) => {
      if (nextStatus === status && nextTyped === typed) return;
      [status, typed] = [nextStatus, nextTyped];
      output.write(rewind + footer());
    },
    close: () => output.write(rewind),
  };
}

/** A line that wraps would break the screen. */
function fitted(line: string, columns: number): string {
  return line.slice(0, Math.max(0, columns - 1));
}
