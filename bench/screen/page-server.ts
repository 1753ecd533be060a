import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { engineScript } from '../../simulator/engine/engine-script.ts';
import { VIEW } from '../../simulator/engine/mount.ts';

/** A page with Amazon's engine and what plays a document in it, on loopback and a port that is free. */
export interface PageServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** A device has a font of its own; without one a text is serif, and the engine asks another host for fonts. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>Back Stretches</title>
<link rel="icon" href="data:,">
<style>
  * { font-family: "Liberation Sans", sans-serif !important }
  body { margin: 0; background: #000; overflow: hidden }
</style>
<div id="${VIEW}"></div>
<script src="engine.js"></script>
<script src="in-page.js"></script>
`;

/** With another charset the engine does not parse. */
const JAVASCRIPT = 'text/javascript; charset=utf-8';

export async function servePage(): Promise<PageServer> {
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/engine.js': [JAVASCRIPT, engineScript()],
    '/in-page.js': [JAVASCRIPT, await inPage()],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = files[url] ?? ['text/plain', undefined];
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
  });
  const port = await new Promise<number>((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', () => listening((server.address() as AddressInfo).port));
  });
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

async function inPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    format: 'iife',
    target: 'chrome110',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
