import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebServer } from '../../simulator/serve-web.ts';
import { serveWeb } from '../../simulator/serve-web.ts';

const around = mkdtempSync(join(tmpdir(), 'back-stretches-web-'));
const folder = join(around, 'web');
const FILES = {
  'index.html': 'the page',
  'page.js': 'the code',
  'style.css': 'the style',
  'icon.svg': 'the icon',
  'icon-192.png': 'the picture',
  'manifest.webmanifest': 'the manifest',
  'engine-LICENSE.txt': 'the licence',
  'notes.md': 'no part of a page',
  '.env': 'a secret',
};

let server: WebServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'below.js'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  for (const path of ['beside.js', 'web/below.js/file.js']) writeFileSync(join(around, path), 'a secret');
  server = await serveWeb(folder, 0);
});

afterAll(async () => {
  await server.stop();
  rmSync(around, { recursive: true });
});

interface Answered {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

/** Asks as no browser does: a path goes out as it is written. */
function ask(path: string, method = 'GET', address = server.address): Promise<Answered> {
  const { hostname, port } = new URL(address);
  return new Promise((answered, failed) => {
    request({ hostname, port, path, method }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      const { statusCode: status = 0, headers } = response;
      response.on('end', () => answered({ status, type: headers['content-type'], text }));
    })
      .on('error', failed)
      .end();
  });
}

test.each([
  ['/', 'text/html; charset=utf-8', 'the page'],
  ['/?source=app', 'text/html; charset=utf-8', 'the page'],
  ['/index.html', 'text/html; charset=utf-8', 'the page'],
  ['/page.js', 'text/javascript; charset=utf-8', 'the code'],
  ['/style.css', 'text/css; charset=utf-8', 'the style'],
  ['/icon.svg', 'image/svg+xml', 'the icon'],
  ['/icon-192.png', 'image/png', 'the picture'],
  ['/manifest.webmanifest', 'application/manifest+json', 'the manifest'],
  ['/engine-LICENSE.txt', 'text/plain; charset=utf-8', 'the licence'],
])('%s is served as %s', async (path, type, text) => {
  expect(await ask(path)).toEqual({ status: 200, type, text });
});

test.each([
  ['a file that is not there', '/nothing.js'],
  ['a file that is no part of a page', '/notes.md'],
  ['a hidden file', '/.env'],
  ['a folder', '/below.js'],
  ['a file below', '/below.js/file.js'],
  ['a file beside', '/../beside.js'],
  ['a file beside, by encoded dots', '/%2e%2e/beside.js'],
  ['a file beside, by an encoded slash', '/..%2fbeside.js'],
  ['a file beside, by a backslash', '/..\\beside.js'],
  ['the folder above', '/..'],
  ['an absolute path', '//etc/hosts.txt'],
  ['another host', 'http://example.com/page.js'],
  ['a name that ends in a zero', '/page.js%00.png'],
  ['no path', '*'],
])('%s is not served', async (_, path) => {
  expect(await ask(path)).toEqual({ status: 404, type: undefined, text: '' });
});

test.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  expect(await ask('/', method)).toMatchObject({ status: 405, text: '' });
});

test('only this computer is served', async () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const { port } = new URL(server.address);
  const elsewhere = Object.values(networkInterfaces()).flatMap((each = []) =>
    each.filter(({ family, internal }) => family === 'IPv4' && !internal),
  );
  for (const { address } of elsewhere) await expect(ask('/', 'GET', `http://${address}:${port}/`)).rejects.toThrow();
});

test('a taken port gives the next one that is free', async () => {
  const taken = Number(new URL(server.address).port);
  const next = await serveWeb(folder, taken);
  try {
    expect(Number(new URL(next.address).port)).toBeGreaterThan(taken);
    expect(await ask('/', 'GET', next.address)).toMatchObject({ status: 200 });
  } finally {
    await next.stop();
  }
});

test('a server that was stopped leaves its port', async () => {
  const brief = await serveWeb(folder, 0);
  const { port } = new URL(brief.address);
  await brief.stop();
  const other = createServer();
  await new Promise<void>((listening) => other.listen(Number(port), '127.0.0.1', () => listening()));
  await new Promise((closed) => other.close(closed));
});
