import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from './account.ts';

const INFRA = join(import.meta.dirname, '..');

/** The CDK's own command, and the folders that it and the root's package write. */
export interface Tools {
  /** @throws CdkFailure where the command fails; it has told the operator why. */
  readonly cdk: (...args: readonly string[]) => void;
  /** Where the CDK writes what it synthesised. */
  readonly out: string;
  /** With `skill.json` at its top. */
  readonly skillPackage: string;
}

export class CdkFailure extends Error {
  override readonly name = 'CdkFailure';
}

/** With the command's output in front of the operator. */
export const REAL_TOOLS: Tools = {
  cdk: (...args) => {
    const command = join(INFRA, 'node_modules/aws-cdk/bin/cdk');
    const { status } = spawnSync(process.execPath, [command, ...args], { cwd: INFRA, stdio: 'inherit' });
    if (status !== 0) throw new CdkFailure(`cdk ${args.join(' ')} ended with ${status}`);
  },
  out: join(INFRA, 'cdk.out'),
  skillPackage: join(INFRA, '../dist/skill-package/skill-package'),
};

/** Does the work of a command of ours; where the CDK or AWS fails in it, so does the command, when it was said why. */
export async function asCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) console.error(error.message);
    else if (!(error instanceof CdkFailure)) throw error;
    process.exitCode = 1;
  }
}
