import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One statement of a function's policy: whom it lets in, and for which skill alone. */
interface Permission {
  readonly Principal: string;
  readonly EventSourceToken?: string;
}

/** The part of the Lambda service that keeps who may invoke a function, for the SDK to talk to. */
export interface LambdaApi {
  readonly endpoint: string;
  /** Each call and what came of it: `eu-west-1 AddPermission alexa-while-deploying 201`. */
  readonly calls: string[];
  /** The policies of the functions that there are, by ARN. */
  readonly policies: Map<string, Map<string, Permission>>;
  readonly stop: () => void;
}

interface Answer {
  readonly status: number;
  readonly error?: string;
}

export async function startLambdaApi(): Promise<LambdaApi> {
  const calls: string[] = [];
  const policies: LambdaApi['policies'] = new Map();
  const server = createServer(async (request, response) => answer(request, response, { calls, policies }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { endpoint, calls, policies, stop: () => server.close() };
}

/** `/2015-03-31/functions/<arn>/policy` to add a statement, with `/<statement>` after it to remove one. */
async function answer(request: IncomingMessage, response: ServerResponse, api: Pick<LambdaApi, 'calls' | 'policies'>) {
  const [, , , arn = '', , removed] = (request.url ?? '').split('?')[0]?.split('/').map(decodeURIComponent) ?? [];
  const { StatementId: added, ...permission } = JSON.parse((await text(request)) || '{}');
  const policy = api.policies.get(arn);
  const { status, error } = removed ? remove(policy, removed) : add(policy, added, permission);
  // The region is signed into each request: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
  const region = request.headers.authorization?.split('/')[2];
  api.calls.push(`${region} ${removed ? 'RemovePermission' : 'AddPermission'} ${removed ?? added} ${status}`);
  const headers = { 'content-type': 'application/json', ...(error && { 'x-amzn-errortype': error }) };
  response.writeHead(status, headers).end(JSON.stringify(error ? { message: error } : {}));
}

function add(policy: Map<string, Permission> | undefined, name: string, permission: Permission): Answer {
  if (!policy) return { status: 404, error: 'ResourceNotFoundException' };
  if (policy.has(name)) return { status: 409, error: 'ResourceConflictException' };
  policy.set(name, permission);
  return { status: 201 };
}

function remove(policy: Map<string, Permission> | undefined, name: string): Answer {
  return policy?.delete(name) ? { status: 204 } : { status: 404, error: 'ResourceNotFoundException' };
}
