import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { token } from '../commands/token.ts';
import { account, SECRET, toolsFor } from './support/operator.ts';
import { settingsWith } from './support/synthesise.ts';

/** `npm run token`: a browser that agrees, and a stand-in for Login with Amazon. */

const CLIENT = 'amzn1.application-oa2-client.0123456789abcdef';
const SETTINGS = settingsWith();
let login: { consent: string; exchange: string; port: number };
let stop: () => void;
let exchanged: URLSearchParams;
let answer: { status: number; body: string };

beforeEach(async () => {
  answer = { status: 200, body: JSON.stringify({ access_token: 'short', refresh_token: 'Atzr|long' }) };
  const server = createServer(async (request, response) => {
    exchanged = new URLSearchParams(await text(request));
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  login = { consent: 'https://www.amazon.com/ap/oa', exchange: `http://127.0.0.1:${port}/auth/o2/token`, port: 0 };
  stop = () => server.close();
});

afterEach(() => {
  stop();
  jest.restoreAllMocks();
});

/** Does in a browser what the command asks for. @param visit what comes back, from what was asked. */
function browse(visit: (asked: URLSearchParams) => Readonly<Record<string, string>>): Promise<number>[] {
  const visits: Promise<number>[] = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => {
    const asked = new URL(line.split('\n  ')[1] ?? '').searchParams;
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = String(new URLSearchParams(visit(asked)));
    visits.push(fetch(back).then(({ status }) => status));
  });
  return visits;
}

const agrees = (asked: URLSearchParams) => ({ code: 'a-code', state: asked.get('state') ?? '' });

const run = (answers: readonly string[] = [CLIENT, 'a-secret', 'yes']) =>
  token(SETTINGS, toolsFor(SETTINGS, { answers }).tools, login);

test.each([
  ['that is not there yet', undefined],
  ['that there is already', JSON.stringify(SECRET)],
])('writes the consent into a secret %s', async (_, before) => {
  account.secret = before;
  browse(agrees);
  expect(await run()).toEqual({
    isDone: true,
    told: [
      'Written: back-stretches/login-with-amazon in us-east-1 of account 123456789012. npm run deploy may make the skill now.',
    ],
  });
  expect(JSON.parse(account.secret ?? '')).toEqual({
    clientId: CLIENT,
    clientSecret: 'a-secret',
    refreshToken: 'Atzr|long',
  });
  expect(Object.fromEntries(exchanged)).toMatchObject({
    grant_type: 'authorization_code',
    code: 'a-code',
    client_id: CLIENT,
  });
});

test('asks for the rights to make skills and their models, and for nothing else', async () => {
  let scope: string | null = '';
  browse((asked) => {
    scope = asked.get('scope');
    return agrees(asked);
  });
  await run();
  expect(scope).toBe('alexa::ask:skills:readwrite alexa::ask:models:readwrite');
});

test.each<
  [
    string,
    readonly string[],
    (asked: URLSearchParams) => Readonly<Record<string, string>>,
    typeof answer | undefined,
    string,
  ]
>([
  [
    'a client id of another form',
    ['M1ABCDEFGHIJ'],
    agrees,
    undefined,
    'the client id: got "M1ABCDEFGHIJ"; allowed: amzn1.application',
  ],
  [
    'nobody agrees',
    [CLIENT, 'a-secret'],
    (asked) => ({ error: 'access_denied', error_description: 'User not permitted', state: asked.get('state') ?? '' }),
    undefined,
    'Login with Amazon: "User not permitted".',
  ],
  [
    'the secret is wrong',
    [CLIENT, 'wrong'],
    agrees,
    { status: 401, body: '{"error":"invalid_client"}' },
    'the code was not taken (401); look at',
  ],
  [
    'a page comes in place of an answer',
    [CLIENT, 'a-secret'],
    agrees,
    { status: 200, body: '<html>' },
    'the code was not taken (200)',
  ],
  ['the client secret is empty', [CLIENT, ''], agrees, undefined, 'the client secret: got nothing; allowed'],
  ['the last question is not answered by yes', [CLIENT, 'a-secret', 'no'], agrees, undefined, 'nothing was written.'],
])('where %s, nothing is written, and it is told', async (...row) => {
  const [, answers, visit, other, sentence] = row;
  account.secret = undefined;
  answer = other ?? answer;
  browse(visit);
  const { isDone, told } = await run(answers);
  expect(isDone).toBe(false);
  expect(told[0]).toContain(sentence);
  expect(account.secret).toBeUndefined();
});

test('whoever comes back without what was asked for is turned away', async () => {
  let back = new URL('http://127.0.0.1');
  const visits = browse((asked) => {
    back = new URL(asked.get('redirect_uri') ?? '');
    back.search = String(new URLSearchParams(agrees(asked)));
    return { code: 'a-code', state: 'made-up' };
  });
  const running = run();
  while (visits.length === 0) await new Promise(setImmediate);
  expect(await visits[0]).toBe(404);
  expect((await fetch(`${back.origin}//`)).status).toBe(404);
  await fetch(back);
  expect((await running).isDone).toBe(true);
});
