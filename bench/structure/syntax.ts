import { parseSync } from '@swc/core';

/** A node of the syntax tree, or a part of one: whatever the parser made of it, by the name of its field. */
export interface Syntax {
  readonly [field: string]: unknown;
}

/** A node, and the name that stands nearest around it: `drawn` for the arrow function of `const drawn = () => 1`. */
export interface Found {
  readonly node: Syntax;
  readonly within: string;
}

/** A text with its syntax tree, and the offset that the parser gives to the first byte of it. */
export interface ParsedText {
  readonly bytes: Buffer;
  readonly begin: number;
  readonly tree: unknown;
}

/**
 * A parsed text of TypeScript. The parser begins a module at its first token, and not at its first byte: an empty
 * statement ahead of all comments makes them the same. Example: `parsed('let a = 1;')`.
 */
export function parsed(text: string): ParsedText {
  const marked = `;${text}`;
  const tree = parseSync(marked, { syntax: 'typescript', target: 'es2022' });
  return { bytes: Buffer.from(marked), begin: tree.span.start, tree };
}

/** The line that each node begins and ends in, counted from one: `{ first: 1, last: 3 }` for a function of three. */
export function linesOf({ bytes, begin }: ParsedText, node: Syntax): { readonly first: number; readonly last: number } {
  const { start, end } = field(node, 'span');
  const lineAt = (offset: unknown) =>
    bytes.subarray(0, Number(offset) - begin).filter((byte) => byte === 10).length + 1;
  return { first: lineAt(start), last: lineAt(end) };
}

/** Every node in a tree, each before those within it, at any depth: a function also when it stands in another. */
export function nodesIn(tree: unknown, within = ''): readonly Found[] {
  if (Array.isArray(tree)) return tree.flatMap((each) => nodesIn(each, within));
  if (!isSyntax(tree)) return [];
  const name = nameOf(tree) || within;
  return [{ node: tree, within: name }, ...Object.values(tree).flatMap((each) => nodesIn(each, name))];
}

/** The node in a field of another, or an empty one: `field(call, 'callee')`. */
export function field(node: Syntax, name: string): Syntax {
  const value = node[name];
  return isSyntax(value) ? value : {};
}

/** The text in a field of a node, or an empty one: `text(literal, 'value')`. */
export function text(node: Syntax, name: string): string {
  const value = node[name];
  return typeof value === 'string' ? value : '';
}

/** What a node is called where it is declared: `sum` for `function sum() {}`, `const sum = ...` and `{ sum: ... }`. */
export function nameOf(node: Syntax): string {
  const names = ['identifier', 'id', 'key'].map((name) => text(field(node, name), 'value'));
  return names.find((name) => name !== '') ?? '';
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null;
}
