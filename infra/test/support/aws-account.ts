import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Alexa } from './alexa.ts';
import { alexaWith } from './alexa.ts';
import type { Properties } from './cloudformation.ts';
import { Stack } from './cloudformation.ts';

/** A stand-in for an AWS account: its stacks by region and name, one secret, and the developer's account behind it. */
export interface Account {
  readonly number: string;
  readonly stacks: Map<string, Stack>;
  readonly alexa: Alexa;
  /** A stack, made of nothing where there is none. */
  readonly stackIn: (region: string, name: string) => Stack;
  /** The keys of the tables that were there before, by their names. */
  readonly tables: Record<string, readonly string[]>;
  /** What else is told of each of them. */
  tablesAre: { readonly TableStatus: string; readonly DeletionProtectionEnabled: boolean };
  /** Whether no stack can be taken away, as where a resource is in use. */
  keepsStacks?: boolean;
  /** Where the CDK has left its assets last. */
  assets: string;
  secret?: string;
  /** The error of every answer but who is calling, where there is one: `AccessDenied`. */
  refuses?: string;
  /** The one region in which that is so; every one, where none is told. */
  refusesIn?: string;
  /** The region in which no function can be made. */
  failsIn?: string;
  /** The stack whose changes the operator declines. */
  declines?: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

export function anAccount(number = '123456789012'): Account {
  const stacks: Account['stacks'] = new Map();
  const nothing = { create: async () => '', update: async () => {}, remove: async () => {} };
  const servicesIn = (region: string) => ({
    get 'Alexa::ASK::Skill'() {
      return account.alexa;
    },
    'AWS::Lambda::Function': {
      ...nothing,
      create: async ({ FunctionName }: Properties) => {
        if (account.failsIn === region) throw new Error('the function cannot be made');
        return String(FunctionName);
      },
    },
  });
  const account: Account = {
    number,
    stacks,
    tables: {},
    tablesAre: { TableStatus: 'ACTIVE', DeletionProtectionEnabled: true },
    assets: '',
    alexa: alexaWith(
      () => [...stacks.values()],
      () => account.assets,
    ),
    stackIn: (region, name) => {
      const stack = stacks.get(`${region}/${name}`) ?? new Stack(region, servicesIn(region));
      stacks.set(`${region}/${name}`, stack);
      return stack;
    },
  };
  return account;
}

/** The services that our commands ask, for the SDK to talk to. */
export async function startAccount(account: Account): Promise<{ endpoint: string; stop: () => void }> {
  const server = createServer(async (request, response) => {
    const { status, body } = await answerTo(account, request, await text(request));
    const type = request.headers['x-amz-target'] ? 'application/x-amz-json-1.1' : 'text/xml';
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { endpoint: `http://127.0.0.1:${port}`, stop };
}

async function answerTo(account: Account, { headers }: IncomingMessage, body: string): Promise<Answer> {
  const asked = new URLSearchParams(body);
  const [action, name] = [asked.get('Action') ?? '', asked.get('StackName') ?? ''];
  if (action === 'GetCallerIdentity') return xml(action, `<Account>${account.number}</Account>`);
  if (String(headers['x-amz-target']).endsWith('DescribeTable')) return table(account, JSON.parse(body).TableName);
  if (headers['x-amz-target']) return secret(account, String(headers['x-amz-target']).split('.')[1] ?? '', body);
  // The region is signed into each request.
  const region = headers.authorization?.split('/')[2];
  const isRefused = account.refusesIn === undefined || account.refusesIn === region;
  if (account.refuses && isRefused) return failure(account.refuses, 'nobody may do that');
  const at = `${region}/${name}`;
  const stack = account.stacks.get(at);
  if (!stack) return failure('ValidationError', `Stack with id ${name} does not exist`);
  if (action === 'DescribeStacks') return described(stack, name);
  if (action === 'DescribeStackResources') return resourcesOf(stack);
  if (action === 'UpdateTerminationProtection') {
    stack.isProtected = asked.get('EnableTerminationProtection') === 'true';
    return xml(action, '');
  }
  if (account.keepsStacks) {
    stack.status = 'DELETE_FAILED';
    return xml(action, '');
  }
  try {
    await stack.delete();
  } catch (error) {
    return failure('ValidationError', String(error));
  }
  account.stacks.delete(at);
  return xml(action, '');
}

function table({ tables, tablesAre }: Account, name: string): Answer {
  const keys = tables[name];
  if (!keys) return { status: 400, body: JSON.stringify({ __type: NOT_FOUND, message: 'no such table' }) };
  const KeySchema = keys.map((AttributeName) => ({ AttributeName, KeyType: 'HASH' }));
  return { status: 200, body: JSON.stringify({ Table: { TableName: name, KeySchema, ...tablesAre } }) };
}

function secret(account: Account, action: string, body: string): Answer {
  const refused = account.refuses ?? (action === 'GetSecretValue' && account.secret === undefined && NOT_FOUND);
  if (refused) return { status: 400, body: JSON.stringify({ __type: refused, message: 'nobody may do that' }) };
  if (action !== 'GetSecretValue') account.secret = JSON.parse(body).SecretString;
  return { status: 200, body: JSON.stringify({ Name: 'a-secret', SecretString: account.secret }) };
}

const NOT_FOUND = 'ResourceNotFoundException';

function described({ outputs, status }: Stack, name: string): Answer {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const told = `<StackName>${name}</StackName><StackStatus>${status}</StackStatus><CreationTime>2026-11-22T12:00:00Z</CreationTime>`;
  return xml('DescribeStacks', `<Stacks><member>${told}<Outputs>${members.join('')}</Outputs></member></Stacks>`);
}

function resourcesOf({ resources }: Stack): Answer {
  const members = [...resources.values()].map(
    ({ type, id }) =>
      `<member><ResourceType>${type}</ResourceType><PhysicalResourceId>${id}</PhysicalResourceId></member>`,
  );
  return xml('DescribeStackResources', `<StackResources>${members.join('')}</StackResources>`);
}

function failure(code: string, message: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status: 400, body: `<ErrorResponse>${error}</ErrorResponse>` };
}

function xml(action: string, result: string): Answer {
  return { status: 200, body: `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>` };
}
