import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** A network and a database that fail, on a real socket in front of one that does not. */

/** What happens to a call. */
export type Fate =
  | { readonly kind: 'passes' }
  /** The database answers this, and does nothing. */
  | { readonly kind: 'answers'; readonly status: number; readonly type: string; readonly body: string }
  /** It is done at once, and the answer comes late. */
  | { readonly kind: 'is late'; readonly by: Milliseconds }
  /** It is done, and never answered. */
  | { readonly kind: 'goes unanswered' }
  /** Nothing is done, or the answer ends in its middle: then the socket is reset. */
  | { readonly kind: 'resets'; readonly in: 'request' | 'answer' }
  /** Nobody listens, from this call on until `listen`. */
  | { readonly kind: 'refuses' }
  /** An item is read as it was before its last write. */
  | { readonly kind: 'is stale' }
  /** It is done when `letGo` is called, whoever has given up waiting for it. */
  | { readonly kind: 'is held' };

/** A call to the database: `{ operation: 'GetItem', body: '{"TableName": ...' }`. */
export interface Call {
  readonly operation: string;
  readonly body: string;
}

export interface DynamoProxy {
  readonly endpoint: string;
  /** Listens again, where calls were refused. */
  readonly listen: () => Promise<void>;
  /** Does what was held. */
  readonly letGo: () => Promise<void>;
  /** Ends every call, and every wait. */
  readonly close: () => Promise<void>;
}

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What a call has to do with: the database behind, and what the proxy remembers. */
interface Behind {
  readonly pass: (call: Call, headers: IncomingMessage['headers']) => Promise<Answered>;
  readonly asBefore: (answered: string) => string;
  readonly waits: Set<NodeJS.Timeout>;
  readonly held: (() => Promise<unknown>)[];
  readonly stopListening: () => void;
}

/** @param fateOf decides what happens to each call, in the order in which they come. */
export async function startProxy(endpoint: string, fateOf: (call: Call) => Fate): Promise<DynamoProxy> {
  const agent = new Agent({ keepAlive: true });
  const waits = new Set<NodeJS.Timeout>();
  const held: (() => Promise<unknown>)[] = [];
  const memory = rememberedWrites();
  const stopListening = () => {
    server.close();
    server.closeAllConnections();
  };
  const pass = async (call: Call, headers: IncomingMessage['headers']) => {
    const answered = await forward(agent, endpoint, { call, headers });
    if (call.operation === 'PutItem' && answered.status === 200) memory.wrote(call);
    return answered;
  };
  const behind: Behind = { pass, asBefore: memory.asBefore, waits, held, stopListening };
  const server = createServer(async (incoming, response) => {
    const body = await textOf(incoming).catch(() => undefined);
    if (body === undefined) return;
    const [, operation = ''] = String(incoming.headers['x-amz-target']).split('.');
    const call = { operation, body };
    await suffer(fateOf(call), { call, headers: incoming.headers, response }, behind).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    listen: async () => {
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    letGo: async () => {
      for (const each of held.splice(0)) await each();
    },
    close: async () => {
      for (const wait of waits) clearTimeout(wait);
      if (server.listening) stopListening();
      agent.destroy();
    },
  };
}

interface Suffered {
  readonly call: Call;
  readonly headers: IncomingMessage['headers'];
  readonly response: ServerResponse;
}

async function suffer(fate: Fate, { call, headers, response }: Suffered, behind: Behind): Promise<void> {
  switch (fate.kind) {
    case 'passes':
      return answer(response, await behind.pass(call, headers));
    case 'answers':
      return answer(response, fate);
    case 'is late': {
      const answered = await behind.pass(call, headers);
      behind.waits.add(setTimeout(() => answer(response, answered), fate.by));
      return;
    }
    case 'goes unanswered':
      await behind.pass(call, headers);
      return;
    case 'resets':
      if (fate.in === 'answer') await answerHalf(response, await behind.pass(call, headers));
      response.socket?.resetAndDestroy();
      return;
    case 'refuses':
      return behind.stopListening();
    case 'is stale': {
      const { body, ...rest } = await behind.pass(call, headers);
      return answer(response, { ...rest, body: behind.asBefore(body) });
    }
    case 'is held':
      behind.held.push(() => behind.pass(call, headers));
  }
}

const JSON_TYPE = 'application/x-amz-json-1.0';

function answer(response: ServerResponse, { status, type, body }: Answered): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}

async function answerHalf(response: ServerResponse, { status, type, body }: Answered): Promise<void> {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) + 1 });
  await new Promise<void>((sent) => response.write(body.slice(0, body.length / 2), () => sent()));
}

async function forward(
  agent: Agent,
  endpoint: string,
  { call, headers }: Pick<Suffered, 'call' | 'headers'>,
): Promise<Answered> {
  const outgoing = request(endpoint, { agent, method: 'POST', headers }).end(call.body);
  const [incoming]: IncomingMessage[] = await once(outgoing, 'response');
  if (!incoming) throw new Error('the database has not answered');
  const { statusCode: status = 0 } = incoming;
  return { status, type: incoming.headers['content-type'] ?? JSON_TYPE, body: await textOf(incoming) };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
  return text;
}

/** An answer to a read, with each item as it was before it was last written. */
function rememberedWrites() {
  const now = new Map<string, object>();
  const before = new Map<string, object | undefined>();
  return {
    wrote: ({ body }: Call) => {
      const { Item } = JSON.parse(body);
      const key = keyOf(Item);
      before.set(key, now.get(key));
      now.set(key, Item);
    },
    asBefore: (answered: string) => {
      const { Item, Items, ...rest } = JSON.parse(answered);
      const old = (item: Item) => (before.has(keyOf(item)) ? before.get(keyOf(item)) : item);
      if (Items) return JSON.stringify({ ...rest, Items: Items.flatMap((item: Item) => old(item) ?? []) });
      return JSON.stringify(Item ? { ...rest, Item: old(Item) } : rest);
    },
  };
}

type Item = Readonly<Record<string, unknown>>;

function keyOf({ userId, person }: Item): string {
  return JSON.stringify([userId, person]);
}
