import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { SettingsError } from '../lib/settings.ts';
import { Refusal } from './account.ts';

const INFRA = join(import.meta.dirname, '..');

/** What our commands do beside calls of AWS: the CDK's own command, and a question to the operator. */
export interface Tools {
  /** @returns a promise that rejects with a CdkFailure where the command fails; it has told the operator why. */
  readonly cdk: (args: readonly string[], target: Target) => Promise<void>;
  /** Where the CDK writes what the stacks give out. */
  readonly outputs: string;
  /** Tells something before the CDK has its say. */
  readonly tell: (line: string) => void;
  readonly ask: (question: string) => Promise<string>;
  /** The answer is not shown as it is written. */
  readonly askSecretly: (question: string) => Promise<string>;
}

/** What the CDK is to work on. */
export interface Target {
  /** The account that was looked at: the CDK chooses credentials in its own way, and refuses those of another one. */
  readonly account: string;
  /** Of the skill that stands, if one does. */
  readonly skillId?: string;
}

/** What a command tells the operator at its end, and whether it did what it was asked. */
export interface Outcome {
  readonly isDone: boolean;
  readonly told: readonly string[];
}

export class CdkFailure extends Error {
  override readonly name = 'CdkFailure';
}

/** As `bin/app.ts` reads it. Nothing of the operator's own: an id that is left over would let another skill in. */
export function environmentOf({ account, skillId }: Target) {
  return { BACK_STRETCHES_ACCOUNT: account, SKILL_ID: skillId };
}

/** With the command's output in front of the operator. */
export const REAL_TOOLS: Tools = {
  cdk: async (args, target) => {
    const command = join(INFRA, 'node_modules/aws-cdk/bin/cdk');
    const env = { ...process.env, ...environmentOf(target) };
    const { status } = spawnSync(process.execPath, [command, ...args], { cwd: INFRA, stdio: 'inherit', env });
    if (status !== 0) throw new CdkFailure(`cdk ${args.join(' ')} ended with ${status}`);
  },
  outputs: join(INFRA, 'cdk.out/outputs.json'),
  tell: (line) => console.log(line),
  ask: (question) => answerTo(question, process.stdout),
  askSecretly: async (question) => {
    const answer = await answerTo(question, NOTHING_SHOWN);
    process.stdout.write('\n');
    return answer;
  },
};

const NOTHING_SHOWN = new Writable({ write: (_chunk, _encoding, done) => done() });

/** @returns the operator's answer, or nothing after Ctrl-C. @throws Refusal where standard input is no terminal. */
async function answerTo(question: string, echo: Writable): Promise<string> {
  if (!process.stdin.isTTY) throw new Refusal('This command asks something, and needs a terminal: run it by hand.');
  const terminal = createInterface({ input: process.stdin, output: echo, terminal: true });
  const closed = once(terminal, 'close').then(() => '');
  // From here on the terminal itself shows nothing.
  if (echo === NOTHING_SHOWN) process.stdout.write(question);
  try {
    return (await Promise.race([terminal.question(question).catch(() => ''), closed])).trim();
  } finally {
    terminal.close();
  }
}

/** Does the work of a command of ours, and tells what came of it; where something fails in it, why, and ends with 1. */
export async function asCommand(work: () => Promise<Outcome>): Promise<void> {
  try {
    const { isDone, told } = await work();
    for (const lines of told) console.log(lines);
    if (!isDone) process.exitCode = 1;
  } catch (error) {
    if (error instanceof Refusal || error instanceof SettingsError) console.error(error.message);
    else if (!(error instanceof CdkFailure)) throw error;
    process.exitCode = 1;
  }
}
