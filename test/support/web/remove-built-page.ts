import { rmSync } from 'node:fs';
import { builtIn } from './built-in.ts';

/** After a run of the tests: jest calls it, and asks for a default export. */
export default function removeBuiltPage({ seed }: { readonly seed: number }): void {
  rmSync(builtIn(seed), { recursive: true, force: true });
}
