import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** 5 MB of JavaScript with a WebAssembly inside: read as text, since no bundler should touch it. */
const ENGINE = join(import.meta.dirname, '../../node_modules/apl-viewhost-web/index.js');

/** Fonts that the engine would fetch from another host as soon as it starts; a system's own take their place. */
const FOREIGN_FONTS = /url\('https:\/\/[^']*\.ttf'\)/g;

/**
 * The source of Amazon's engine without its foreign fonts, and its start in the same task: begun a task later, it may miss that the
 * WebAssembly is ready, and then never is. `engineReady` is a promise.
 */
export function engineScript(): string {
  const source = readFileSync(ENGINE, 'utf8').replaceAll(FOREIGN_FONTS, "local('sans-serif')");
  return `${source};window.engineReady=AplRenderer.initEngine();`;
}
