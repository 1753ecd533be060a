import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Service } from './cloudformation.ts';
import { node24 } from './node-24.ts';

/** The CDK's function behind `Custom::AWS`, from the asset that is deployed, with the Lambda service at an endpoint. */
export function startCustomResources(assetFolder: string, endpoint: string): Service & { readonly stop: () => void } {
  const runtime = join(import.meta.dirname, 'custom-resource.cjs');
  const child = spawn(node24(), [runtime, assetFolder], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
      AWS_ENDPOINT_URL_LAMBDA: endpoint,
      // The runtime brings the SDK; here the tests' own does.
      NODE_PATH: join(import.meta.dirname, '../../node_modules'),
    },
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = async (event: object): Promise<string> => {
    child.stdin.write(`${JSON.stringify({ ...event, ResponseURL: 'https://cloudformation.invalid/answer' })}\n`);
    const { Status, Reason, PhysicalResourceId } = JSON.parse((await answers.next()).value);
    if (Status !== 'SUCCESS') throw new Error(Reason);
    return PhysicalResourceId;
  };
  return {
    create: (ResourceProperties) => send({ RequestType: 'Create', ResourceProperties }),
    update: (PhysicalResourceId, ResourceProperties) =>
      send({ RequestType: 'Update', PhysicalResourceId, ResourceProperties }),
    remove: async (PhysicalResourceId, ResourceProperties) => {
      await send({ RequestType: 'Delete', PhysicalResourceId, ResourceProperties });
    },
    removesFailures: true,
    stop: () => child.kill(),
  };
}
