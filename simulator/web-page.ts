import { buildWeb, WEB } from './build-web.ts';
import { serveWeb } from './serve-web.ts';

/** `npm run web`: builds the page and serves it to this computer alone, until Ctrl-C. */

await buildWeb();
const { address } = await serveWeb(WEB);
console.log(`${address}  (Ctrl-C ends it)`);
