import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A page that is served to this computer alone. */
export interface WebServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Where a page is looked for first; the next ports follow. */
const PORT = 8080;

const TRIES = 20;

/** Serves the files of a folder, and nothing below or beside it, on loopback. @throws Error where all ports are taken. */
export async function serveWeb(folder: string, port: number = PORT): Promise<WebServer> {
  const server = createServer(({ method, url = '/' }, response) => {
    const name = /^\/([\w.-]*)(\?.*)?$/.exec(url)?.[1];
    const file = name === '' ? 'index.html' : name;
    const type = file === undefined ? undefined : TYPES[extname(file)];
    const text = method === 'GET' && file && type ? textOf(join(folder, file)) : undefined;
    response.writeHead(text ? 200 : 404, { 'content-type': type ?? 'text/plain', 'cache-control': 'no-cache' });
    response.end(text);
  });
  for (let tried = 0; tried < TRIES; tried++) {
    if (await listens(server, port === 0 ? 0 : port + tried)) break;
  }
  if (!server.listening) throw new Error(`ports ${port} to ${port + TRIES - 1} are taken`);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}/`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

function listens(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  return new Promise((settled) => {
    const failed = () => settled(false);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      settled(true);
    });
  });
}

function textOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
