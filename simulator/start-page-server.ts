import type { WebServer } from './serve-web.ts';

/** The page beside a conversation in the terminal. */
export interface PageServer {
  /** Where it is, or why it is nowhere. */
  readonly line: string;
  readonly stop: () => Promise<void>;
}

/** Builds the page and serves it. Where that fails, the conversation goes on without it. */
export async function startPageServer(serve: () => Promise<WebServer> = buildAndServe): Promise<PageServer> {
  try {
    const { address, stop } = await serve();
    return { line: `See and hear it in a browser at ${address}, or go on here.`, stop };
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { line: `(no page in the browser: ${why})`, stop: async () => {} };
  }
}

/** What builds is loaded only where there is something to build. */
async function buildAndServe(): Promise<WebServer> {
  const [{ buildWeb, WEB }, { serveWeb }] = await Promise.all([import('./build-web.ts'), import('./serve-web.ts')]);
  await buildWeb();
  return serveWeb(WEB);
}
