import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import * as v from 'valibot';
import { SKILL_REGION } from '../lib/names.ts';
import type { Settings } from '../lib/settings.ts';
import type { Outcome, Tools } from './cdk.ts';
import { accountFault } from './preflight.ts';
import { keepSecret, secretText } from './secret.ts';

/** Where Login with Amazon is, and where it sends a browser back to: what the security profile allows. */
export interface Login {
  readonly consent: string;
  readonly exchange: string;
  readonly port: number;
}

/** https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html */
export const AMAZON: Login = {
  consent: 'https://www.amazon.com/ap/oa',
  exchange: 'https://api.amazon.com/auth/o2/token',
  port: 9090,
};

/** To make and change skills and their models: https://developer.amazon.com/docs/smapi/get-access-token-smapi.html */
const SCOPE = 'alexa::ask:skills:readwrite alexa::ask:models:readwrite';

const CLIENT_ID = /^amzn1\.application-oa2-client\.[0-9a-f]+$/;

const tokens = v.object({ refresh_token: v.string() });

/** Asks a developer for their consent in a browser, and writes what CloudFormation needs of it into the secret. */
export async function token(settings: Settings, tools: Tools, login: Login): Promise<Outcome> {
  const found = await accountFault(settings);
  if (found.fault !== undefined) return { isDone: false, told: [found.fault] };
  const clientId = await tools.ask('Client ID of the security profile: ');
  if (!CLIENT_ID.test(clientId))
    return failed(`the client id: got "${clientId}"; allowed: amzn1.application-oa2-client. and what follows`);
  const clientSecret = await tools.askSecretly('Client Secret (it is not shown): ');
  if (clientSecret === '') return failed('the client secret: got nothing; allowed: that of the same security profile');
  // Whether it may be read is known before anybody is asked to agree.
  await secretText(settings.secret);
  const given = await consent(clientId, login);
  if ('error' in given) return failed(`Login with Amazon: ${given.error}`);
  const exchanged = await exchange({ clientId, clientSecret, ...given }, login);
  if ('error' in exchanged) return failed(`Login with Amazon: ${exchanged.error}`);
  const where = `${settings.secret} in ${SKILL_REGION} of account ${found.account}`;
  const answer = await tools.ask(`Write it into the secret ${where}? (yes or no) `);
  if (!/^y(es)?$/i.test(answer)) return failed('nothing was written');
  await keepSecret(settings.secret, { clientId, clientSecret, refreshToken: exchanged.refreshToken });
  return { isDone: true, told: [`Written: ${where}. npm run deploy may make the skill now.`] };
}

function failed(why: string): Outcome {
  return { isDone: false, told: [`Token: ${why}.`] };
}

type Failure = { readonly error: string };

/** Tells where to give consent, and waits for the browser to come back. */
async function consent(clientId: string, { consent, port }: Login) {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    return { error: `cannot listen on port ${port} (${error}); end what does` };
  }
  const [redirect, state] = [`http://127.0.0.1:${portOf(server, port)}/cb`, randomUUID()];
  const asked = { client_id: clientId, scope: SCOPE, response_type: 'code', redirect_uri: redirect, state };
  console.log(
    `Open this in a browser of this computer, and agree (Ctrl-C ends it):\n  ${consent}?${new URLSearchParams(asked)}`,
  );
  const given = await comeBack(server, state);
  server.close();
  return { ...given, redirect };
}

function portOf(server: Server, port: number): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** The first visit to `/cb` that answers what was asked; whatever else knocks is turned away. */
async function comeBack(server: Server, state: string): Promise<{ readonly code: string } | Failure> {
  return new Promise((resolve) => {
    server.on('request', (request: IncomingMessage, response) => {
      const asked = `http://127.0.0.1${request.url}`;
      const { pathname, searchParams: told } = new URL(URL.canParse(asked) ? asked : 'http://127.0.0.1');
      if (pathname !== '/cb' || told.get('state') !== state) {
        response.writeHead(404).end('Not what was asked for.');
        return;
      }
      const code = told.get('code');
      response.setHeader('connection', 'close').end('Go back to the terminal.');
      resolve(
        code ? { code } : { error: JSON.stringify(told.get('error_description') ?? told.get('error') ?? 'no code') },
      );
    });
  });
}

interface Exchanged {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly code: string;
  readonly redirect: string;
}

async function exchange({ clientId, clientSecret, code, redirect }: Exchanged, login: Login) {
  const asked = { grant_type: 'authorization_code', code, redirect_uri: redirect, client_id: clientId };
  const body = new URLSearchParams({ ...asked, client_secret: clientSecret });
  const response = await fetch(login.exchange, { method: 'POST', body }).catch((error: Error) => error);
  if (response instanceof Error) return { error: `it was not reached (${response.message})` };
  const told = v.safeParse(tokens, await response.json().catch(() => undefined));
  if (told.success) return { refreshToken: told.output.refresh_token };
  return { error: `the code was not taken (${response.status}); look at the Client Secret, and begin anew` };
}
