/** What is wrong with a content file. */
export interface Fault {
  readonly file: string;
  /** Where in the file, as `set.repetition.0.kind`; empty for the file as a whole. */
  readonly path: string;
  readonly got: string;
  readonly allowed: string;
}

/** A file that is needed by itself, or where a path of another names it: "no exercises/cat.json". */
export function missing(file: string, named?: { readonly path: string; readonly needs: string }): Fault {
  const got = named ? `no ${named.needs}` : 'no such file';
  return { file, path: named?.path ?? '', got, allowed: 'a file that is there' };
}

/** All that is wrong with the content, one fault a line. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content:\n${faults.map(described).join('\n')}`,
    );
    this.faults = faults;
  }
}

function described({ file, path, got, allowed }: Fault): string {
  return `  ${[file, path].filter(Boolean).join(': ')}: got ${got.replaceAll(/\s*\n\s*/g, '\\n')}; allowed: ${allowed}`;
}
