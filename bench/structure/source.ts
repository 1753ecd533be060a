import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Found, ParsedText, Syntax } from './syntax.ts';
import { field, linesOf, nameOf, nodesIn, parsed, text } from './syntax.ts';

/** A file of TypeScript, and what is counted in it. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly string[];
  readonly functions: readonly MeasuredFunction[];
  readonly types: readonly string[];
  readonly exportedTypes: number;
  readonly escapes: Escapes;
}

export interface MeasuredFunction {
  readonly name: string;
  readonly at: string;
  readonly lines: number;
}

/** The ways out of the checks of the compiler, and how often each is taken. */
export interface Escapes {
  readonly any: number;
  readonly as: number;
  readonly nonNull: number;
}

const TYPES = ['TsInterfaceDeclaration', 'TsTypeAliasDeclaration'];
const CASTS = ['TsAsExpression', 'TsTypeAssertion'];
const BEYOND = ['node_modules', 'dist', 'coverage', 'cdk.out'];

/** All sources in a folder and the folders in it, but for what is installed or built: `sourcesIn('lambda')`. */
export function sourcesIn(folder: string): readonly Source[] {
  return pathsIn(folder).map((path) => sourceOf(path, readFileSync(path, 'utf8')));
}

/** What is counted in one text: `sourceOf('a.ts', 'export type A = any;\n')` has one line, one type and one `any`. */
export function sourceOf(path: string, content: string): Source {
  const whole = parsed(content);
  const found = nodesIn(whole.tree);
  const nodes = found.map(({ node }) => node);
  return {
    path,
    lines: content.replace(/\n$/, '').split('\n').length,
    imports: nodes
      .map(importedBy)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(path), name)),
    functions: found.filter(({ node }) => isFunction(node)).map((each) => measured(path, whole, each)),
    types: nodes.filter((node) => isOf(TYPES, node)).map(nameOf),
    exportedTypes: nodes.filter((node) => isOf(['ExportDeclaration'], node) && isOf(TYPES, field(node, 'declaration')))
      .length,
    escapes: escapesIn(nodes),
  };
}

function pathsIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = normalize(join(folder, entry.name));
    if (entry.isDirectory()) return entry.name.startsWith('.') || BEYOND.includes(entry.name) ? [] : pathsIn(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** The name that a node imports from, in any of the ways there are, or nothing: `./place.ts`. */
function importedBy(node: Syntax): string {
  const type = text(node, 'type');
  if (type === 'TsImportType') return text(field(node, 'argument'), 'value');
  if (type !== 'CallExpression') return text(field(node, 'source'), 'value');
  const isImport = text(field(node, 'callee'), 'type') === 'Import';
  return isImport ? text(field(field(field(node, 'arguments'), '0'), 'expression'), 'value') : '';
}

/** Functions, methods, accessors and arrows have parameters and a body, be it one expression; a signature has none. */
function isFunction(node: Syntax): boolean {
  const hasParameters = 'params' in node || text(node, 'type') === 'SetterProperty';
  return hasParameters && Object.keys(field(node, 'body')).length > 0;
}

function measured(path: string, whole: ParsedText, { node, within }: Found): MeasuredFunction {
  const { first, last } = linesOf(whole, node);
  return { name: within, at: `${path}:${first}`, lines: last - first + 1 };
}

function escapesIn(nodes: readonly Syntax[]): Escapes {
  return {
    any: nodes.filter((node) => isOf(['TsKeywordType'], node) && node.kind === 'any').length,
    as: nodes.filter((node) => isOf(CASTS, node)).length,
    nonNull: nodes.filter((node) => isOf(['TsNonNullExpression'], node)).length,
  };
}

function isOf(types: readonly string[], node: Syntax): boolean {
  return types.includes(text(node, 'type'));
}
