import { TAKE_OVER } from './install.ts';

/** Keeps all files of one version together: what a page is made of comes from the same build, online and offline. */

/** All files of this build, and a name made of what is in them: put in when it is built. */
declare const FILES: readonly string[];
declare const VERSION: string;

interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface Fetching extends Event {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

declare const self: {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  readonly registration: { readonly scope: string };
  readonly caches: CacheStorage;
  readonly skipWaiting: () => Promise<void>;
};

const OURS = 'back-stretches ';
const CACHE = `${OURS}${VERSION}`;

async function keepAll(): Promise<void> {
  const cache = await self.caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(new URL(file, self.registration.scope), { cache: 'reload' })));
}

async function dropOthers(): Promise<void> {
  const names = await self.caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => self.caches.delete(name)),
  );
}

/** The file of this build that a request is for; none where it is for anything else. */
function fileFor({ method, url }: Request): string | undefined {
  const { scope } = self.registration;
  const [address = ''] = url.split(/[?#]/);
  if (method !== 'GET' || !address.startsWith(scope)) return undefined;
  const name = address.slice(scope.length) || 'index.html';
  return FILES.includes(name) ? name : undefined;
}

async function answer(request: Request, file: string): Promise<Response> {
  const cache = await self.caches.open(CACHE);
  return (await cache.match(new URL(file, self.registration.scope))) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const file = fileFor(event.request);
  if (file !== undefined) event.respondWith(answer(event.request, file));
});
