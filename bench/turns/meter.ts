import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the calls to a database have cost. */
export interface Usage {
  /** Calls by operation: `{ GetItem: 1, PutItem: 9 }`. */
  readonly calls: Readonly<Record<string, number>>;
  /** Capacity units as DynamoDB counts them: a read of each 4 KB, a write of each 1 KB. */
  readonly units: Readonly<Record<string, number>>;
}

/** Headers that are about this connection, not about the call. */
const OF_THE_CONNECTION = ['host', 'connection', 'content-length', 'accept-encoding', 'expect'];

/** A meter in front of a database: calls go through it unchanged, but that each asks what it costs. */
export interface Meter {
  readonly endpoint: string;
  readonly read: () => Usage;
  readonly stop: () => Promise<void>;
}

export async function startMeter(behind: string): Promise<Meter> {
  const calls: Record<string, number> = {};
  const units: Record<string, number> = {};
  const server = createServer(async (request, response) => {
    const { operation, status, answer } = await passedOn(behind, request);
    // What was asked for beyond the call is not passed back: Amazon's adapter takes any answer that is not empty for an item.
    const { ConsumedCapacity, ...rest } = answer;
    calls[operation] = (calls[operation] ?? 0) + 1;
    units[operation] = (units[operation] ?? 0) + (ConsumedCapacity?.CapacityUnits ?? 0);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(rest));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    read: () => ({ calls, units }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function passedOn(behind: string, request: IncomingMessage) {
  const target = String(request.headers['x-amz-target']);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] => {
    return OF_THE_CONNECTION.includes(name) ? [] : [[name, String(value)]];
  });
  const asked = { ...JSON.parse(await text(request)), ReturnConsumedCapacity: 'TOTAL' };
  const response = await fetch(behind, { method: 'POST', headers: new Headers(headers), body: JSON.stringify(asked) });
  return {
    operation: target.split('.')[1] ?? target,
    status: response.status,
    answer: JSON.parse(await response.text()),
  };
}
