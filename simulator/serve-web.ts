import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
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
  '.txt': 'text/plain; charset=utf-8',
};

/** Where a page is looked for first; the next ports follow. */
const PORT = 8080;

const TRIES = 20;

/** Serves the files of a folder, and nothing below or beside it, on loopback. @throws Error where all ports are taken. */
export async function serveWeb(folder: string, port: number = PORT): Promise<WebServer> {
  const server = createServer((request, response) => answer(folder, request, response));
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

function answer(folder: string, { method, url = '' }: IncomingMessage, response: ServerResponse): void {
  if (method !== 'GET') {
    response.writeHead(405, { allow: 'GET' }).end();
    return;
  }
  const name = fileNamed(url);
  const type = TYPES[extname(name)];
  const contents = type === undefined ? undefined : contentsOf(join(folder, name));
  if (type === undefined || contents === undefined) {
    response.writeHead(404).end();
    return;
  }
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
  response.writeHead(200, headers).end(contents);
}

/** A plain name, in which nothing is decoded and nothing leads elsewhere; empty for all else. */
function fileNamed(url: string): string {
  const name = /^\/([\w.-]*)(?:\?.*)?$/.exec(url)?.[1];
  return name === '' ? 'index.html' : (name ?? '');
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((settled) => {
    const failed = () => settled(false);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      settled(true);
    });
  });
}

function contentsOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
