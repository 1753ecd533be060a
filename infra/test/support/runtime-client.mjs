// What runs a function on Lambda, as far as ours needs it: asks the Runtime API for the next event, gives it to the
// handler, and sends back what comes of it. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const api = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const [file, name] = _HANDLER.split('.');

const handler = await load().catch(async (error) => {
  await post('init/error', asError(error));
  process.exit(1);
});

for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  const context = { awsRequestId: id, functionName: process.env.AWS_LAMBDA_FUNCTION_NAME };
  try {
    await post(`invocation/${id}/response`, await handler(await next.json(), context));
  } catch (error) {
    await post(`invocation/${id}/error`, asError(error));
  }
}

async function load() {
  const loaded = createRequire(import.meta.url)(join(LAMBDA_TASK_ROOT, `${file}.cjs`))[name];
  // The runtime of Node 24 takes no handlers with a callback.
  if (loaded.length > 2)
    throw new Error(`a handler with ${loaded.length} parameters; Lambda takes an async one with 2`);
  return loaded;
}

function asError({ name: errorType, message: errorMessage }) {
  return { errorType, errorMessage };
}

async function post(path, body) {
  await fetch(`${api}/${path}`, { method: 'POST', body: JSON.stringify(body) });
}
