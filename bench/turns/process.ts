import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';

/** A bundle in a fresh process, behind a stand-in for the Lambda runtime. */
export interface MeasuredProcess {
  /** From the beginning of the process to a handler that can be called. */
  readonly start: Milliseconds;
  readonly invoke: (envelope: RequestEnvelope) => Promise<Turn>;
  /** @returns KiB of memory at the peak. */
  readonly end: () => Promise<number>;
}

export interface Turn {
  readonly ms: Milliseconds;
  readonly answer: ResponseEnvelope;
}

/** What a process runs, and against what. */
export interface Launch {
  readonly node: string;
  readonly bundle: string;
  readonly endpoint: string;
  readonly table: string;
  /** Options of Node's own. */
  readonly options?: readonly string[];
}

/** A line of `runtime.mjs`. */
interface Told {
  readonly measured: true;
  readonly ms: Milliseconds;
  readonly peak: number;
  readonly answer: ResponseEnvelope;
}

const RUNTIME = join(import.meta.dirname, 'runtime.mjs');

/** The Node of a version on this machine, from npm. Example: `nodeOf('24.21.0')`. */
export function nodeOf(version: string): string {
  const named = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@${version}`;
  const asked = ['--yes', `--package=${named}`, '--', 'node', '-p', 'process.execPath'];
  return execFileSync('npx', asked, { cwd: tmpdir(), encoding: 'utf8' }).trim();
}

export async function startProcess({ node, bundle, endpoint, table, options = [] }: Launch): Promise<MeasuredProcess> {
  const child = spawn(node, [...options, RUNTIME, bundle], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1',
      TABLE_NAME: table,
    },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let peak = 0;
  const told = async (): Promise<Told> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${bundle} ended before it answered`);
      const line = JSON.parse(value);
      // A skill may log lines of its own.
      if (line.measured !== true) continue;
      peak = Math.max(peak, line.peak);
      return line;
    }
  };
  const { ms: start } = await told();
  return {
    start,
    invoke: async (envelope) => {
      child.stdin.write(`${JSON.stringify(envelope)}\n`);
      return told();
    },
    end: async () => {
      child.stdin.end();
      await once(child, 'close');
      return peak;
    },
  };
}
