import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** 5 MB of JavaScript with a WebAssembly inside: read as text, since no bundler should touch it. */
const ENGINE = join(import.meta.dirname, '../../node_modules/apl-viewhost-web/index.js');

/**
 * The source of Amazon's engine, and its start in the same task: begun a task later, it may miss that the WebAssembly is
 * ready, and then never is. `engineReady` is a promise.
 */
export function engineScript(): string {
  return `${readFileSync(ENGINE, 'utf8')};window.engineReady=AplRenderer.initEngine();`;
}
