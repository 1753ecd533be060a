import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What stands in an account: `us-east-1/CDKToolkit`, with what each stack gives out, and one secret. */
export interface Account {
  readonly stacks: Record<string, Record<string, string>>;
  secret?: string;
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
  if (body.startsWith('{')) return secret(account);
  const asked = new URLSearchParams(body);
  if (asked.get('Action') === 'GetCallerIdentity')
    return { status: 200, body: xml('GetCallerIdentity', '<Account>123456789012</Account>') };
  return describe(account.stacks[`${region}/${asked.get('StackName')}`], asked.get('StackName'));
}

function secret({ secret: SecretString }: Account): Answer {
  return SecretString === undefined
    ? { status: 400, body: JSON.stringify({ __type: 'ResourceNotFoundException', message: 'no such secret' }) }
    : { status: 200, body: JSON.stringify({ Name: 'a-secret', SecretString }) };
}

function describe(outputs: Record<string, string> | undefined, name: string | null): Answer {
  if (!outputs) {
    const message = `Stack with id ${name} does not exist`;
    return {
      status: 400,
      body: `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>${message}</Message></Error></ErrorResponse>`,
    };
  }
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<StackName>${name}</StackName><StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>2026-11-22T12:00:00Z</CreationTime><Outputs>${members.join('')}</Outputs>`;
  return { status: 200, body: xml('DescribeStacks', `<Stacks><member>${stack}</member></Stacks>`) };
}

function xml(action: string, result: string): string {
  return `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`;
}
