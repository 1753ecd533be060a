import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { node24 } from './node-24.ts';

/** A function as Lambda would run it: its code from a folder, in a process of Node 24, behind the Runtime API. */
export interface RunningFunction {
  /** @returns what the function answers; rejects with the error that it gave, or with that of its start. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly stop: () => void;
}

/** What a template says of a function, and what the place it runs in adds. */
export interface FunctionSettings {
  readonly code: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** One event and who waits for its answer. */
interface Invocation {
  readonly event: unknown;
  readonly answered: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
}

export async function startFunction({ code, handler, environment }: FunctionSettings): Promise<RunningFunction> {
  const runtime = new RuntimeApi();
  const server = createServer((request, response) => runtime.answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const env = {
    AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
    LAMBDA_TASK_ROOT: code,
    _HANDLER: handler,
    ...environment,
  };
  const child: ChildProcess = spawn(node24(), [join(import.meta.dirname, 'runtime-client.mjs')], {
    env,
    stdio: 'ignore',
  });
  const stop = () => {
    child.kill();
    server.closeAllConnections();
    server.close();
  };
  return { invoke: (event) => runtime.invoke(event), stop };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html, with one event at a time. */
class RuntimeApi {
  #waiting: Invocation | undefined;
  #asking: ServerResponse | undefined;
  #initError: Error | undefined;

  invoke(event: unknown): Promise<unknown> {
    return new Promise((answered, failed) => {
      this.#waiting = { event, answered, failed };
      if (this.#initError) failed(this.#initError);
      else this.#hand();
    });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.endsWith('/invocation/next')) {
      this.#asking = response;
      return this.#hand();
    }
    this.#settle(request.url ?? '', await json(request));
    response.writeHead(202).end();
  }

  #settle(url: string, body: unknown): void {
    if (url.endsWith('/response')) this.#waiting?.answered(body);
    else this.#fail(url.endsWith('/init/error'), body as { readonly errorMessage: string });
  }

  #fail(atStart: boolean, { errorMessage }: { readonly errorMessage: string }): void {
    const error = new Error(errorMessage);
    if (atStart) this.#initError = error;
    this.#waiting?.failed(error);
  }

  #hand(): void {
    if (!this.#waiting || !this.#asking) return;
    this.#asking.setHeader('lambda-runtime-aws-request-id', 'an-event').end(JSON.stringify(this.#waiting.event));
    this.#asking = undefined;
  }
}
