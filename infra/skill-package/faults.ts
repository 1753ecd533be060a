/** What is wrong with the package: told before anything of it leaves this machine. */
export interface PackageFault {
  /** The thing: a file, and what in it, as in `en-GB.json, WaitIntent`. */
  readonly thing: string;
  readonly got: string;
  readonly allowed: string;
}

/** All that the service would refuse, or people would stumble on, one sentence for each fault. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly faults: readonly PackageFault[];

  constructor(faults: readonly PackageFault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(`${count} in the skill package, and nothing is written:\n${faults.map(sentenceOf).join('\n')}`);
    this.faults = faults;
  }
}

function sentenceOf({ thing, got, allowed }: PackageFault): string {
  return `  ${thing}: got ${got}; allowed: ${allowed}.`;
}

/** The faults of a part, each told with the whole that it is in. */
export function within(whole: string, faults: readonly PackageFault[]): readonly PackageFault[] {
  return faults.map((fault) => ({ ...fault, thing: fault.thing ? `${whole}, ${fault.thing}` : whole }));
}

/** What occurs a second time in a list, once each. */
export function repeatedIn(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
