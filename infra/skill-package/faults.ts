/** What is wrong with the package: told before anything of it leaves this machine. */
export interface PackageFault {
  /** The thing: a file, and what in it, as in `en-GB.json, WaitIntent`; empty where `within` names it. */
  readonly thing: string;
  readonly got: string;
  readonly allowed: string;
}

/** All that the service would refuse, or people would stumble on, one sentence for each fault. */
export class PackageError extends Error {
  override readonly name = 'PackageError';

  constructor(faults: readonly PackageFault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    const sentences = faults.map(({ thing, got, allowed }) => `  ${thing}: got ${got}; allowed: ${allowed}.`);
    super(`${count} in the skill package, and nothing is written:\n${sentences.join('\n')}`);
  }
}

export function faultIf(isWrong: boolean, got: string, allowed: string): readonly PackageFault[] {
  return isWrong ? [{ thing: '', got, allowed }] : [];
}

/** The faults of a part, each told with the whole that it is in. */
export function within(whole: string, faults: readonly PackageFault[]): readonly PackageFault[] {
  return faults.map((fault) => ({ ...fault, thing: fault.thing ? `${whole}, ${fault.thing}` : whole }));
}

/** @param what the names are of, as `the slot`; a fault for each that occurs again. */
export function repeatFaults(what: string, names: readonly string[]): readonly PackageFault[] {
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => ({ thing: `${what} "${name}"`, got: 'it twice', allowed: 'once' }));
}
