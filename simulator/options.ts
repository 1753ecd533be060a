import { parseArgs, types } from 'node:util';

/** What `npm start` is asked for. */
export interface Options {
  /** On a virtual clock. */
  readonly isFast: boolean;
  /** Tells how each line was understood. */
  readonly isExplained: boolean;
  /** Has a screen, which is told in lines. */
  readonly hasScreen: boolean;
  /** Whose voice Alexa recognises. */
  readonly voice?: string;
}

const OPTIONS = {
  fast: { type: 'boolean' },
  screen: { type: 'boolean' },
  explain: { type: 'boolean' },
  as: { type: 'string' },
} as const;
const ALLOWED = 'npm start, with any of -- --fast --screen --explain --as anna';

/** @throws RangeError for what is none of the options: it says what is allowed. */
export function optionsIn(args: readonly string[]): Options {
  const { fast = false, screen = false, explain = false, as: voice } = parsed(args);
  if (voice?.trim() === '') throw new RangeError(`--as needs a name; allowed: ${ALLOWED}`);
  return { isFast: fast, isExplained: explain, hasScreen: screen, voice };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    if (!types.isNativeError(error)) throw error;
    const [reason] = error.message.split(/\. |\n/);
    throw new RangeError(`${reason}; allowed: ${ALLOWED}`);
  }
}
