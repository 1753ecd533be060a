import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What stands in an account: `us-east-1/CDKToolkit`, with what each stack gives out, and one secret. */
export interface Account {
  readonly stacks: Record<string, Record<string, string>>;
  secret?: string;
  /** The error of every answer but who is calling, where there is one: `AccessDenied`. */
  refuses?: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** The services that a deployment asks before it changes anything, for the SDK to talk to. */
export async function startAccount(account: Account): Promise<{ endpoint: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    // The region is signed into each request.
    const region = request.headers.authorization?.split('/')[2] ?? '';
    const { status, body } = answerTo(account, region, await text(request));
    const type = request.headers['x-amz-target'] ? 'application/x-amz-json-1.1' : 'text/xml';
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

function answerTo(account: Account, region: string, body: string): Answer {
  const asked = new URLSearchParams(body);
  if (asked.get('Action') === 'GetCallerIdentity')
    return { status: 200, body: xml('GetCallerIdentity', '<Account>123456789012</Account>') };
  if (body.startsWith('{')) return secret(account);
  if (account.refuses) return failure(account.refuses, 'nobody may do that');
  return describe(account.stacks[`${region}/${asked.get('StackName')}`], asked.get('StackName'));
}

function secret({ secret: SecretString, refuses }: Account): Answer {
  if (refuses) return { status: 400, body: JSON.stringify({ __type: refuses, message: 'nobody may do that' }) };
  return SecretString === undefined
    ? { status: 400, body: JSON.stringify({ __type: 'ResourceNotFoundException', message: 'no such secret' }) }
    : { status: 200, body: JSON.stringify({ Name: 'a-secret', SecretString }) };
}

function describe(outputs: Record<string, string> | undefined, name: string | null): Answer {
  if (!outputs) return failure('ValidationError', `Stack with id ${name} does not exist`);
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<StackName>${name}</StackName><StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>2026-11-22T12:00:00Z</CreationTime><Outputs>${members.join('')}</Outputs>`;
  return { status: 200, body: xml('DescribeStacks', `<Stacks><member>${stack}</member></Stacks>`) };
}

function failure(code: string, message: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status: 400, body: `<ErrorResponse>${error}</ErrorResponse>` };
}

function xml(action: string, result: string): string {
  return `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`;
}
