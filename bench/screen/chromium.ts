import { existsSync } from 'node:fs';

/** Where Debian, Ubuntu and Google put it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Told, once, where a browser is wanted and there is none. */
export const NO_CHROMIUM =
  'no chromium: not tried in a browser (apt-get install chromium fonts-liberation, or CHROMIUM_PATH)';

/** The path of a Chromium: what `CHROMIUM_PATH` names, or one that is installed; undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  return (CHROMIUM_PATH ? [CHROMIUM_PATH] : PLACES).find((path) => existsSync(path));
}
