import type { Node, ParseError } from 'jsonc-parser';
import { parseTree, printParseErrorCode } from 'jsonc-parser';

/** What was read, or why it cannot be: a sentence for each fault, of what was got and what is allowed. */
export type Read = { readonly value: unknown } | { readonly faults: readonly string[] };

/** Names that an object of JavaScript has by itself, or that would change it. */
const NO_KEYS = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads JSON, and refuses a key that an object has twice: `JSON.parse` would silently take the last one.
 * Example: `{ "stage": null, "stage": "try" }` has the fault "stage: got it twice; allowed: once".
 */
export function strictJson(text: string): Read {
  try {
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { disallowComments: true });
    const [error] = errors;
    if (error || !tree) {
      const line = text.slice(0, error?.offset).split('\n').length;
      return { faults: [`got ${error ? printParseErrorCode(error.error) : 'nothing'} in line ${line}; allowed: JSON`] };
    }
    const faults = keyFaults(tree, []);
    return faults.length > 0 ? { faults } : { value: JSON.parse(text) };
  } catch (refused) {
    return { faults: [`got ${String(refused).replaceAll(/\s+/g, ' ')}; allowed: JSON`] };
  }
}

function keyFaults({ type, children = [] }: Node, path: readonly string[]): readonly string[] {
  if (type === 'array') return children.flatMap((child, index) => keyFaults(child, [...path, String(index)]));
  if (type !== 'object') return [];
  const properties = children.flatMap(({ children: [key, value] = [] }) => (key && value ? [{ key, value }] : []));
  const names = properties.map(({ key }) => String(key.value));
  return properties.flatMap(({ value }, index) => {
    const name = names[index] ?? '';
    const at = [...path, name].join('.');
    if (NO_KEYS.includes(name)) return [`${at}: got a key that there is not; allowed: other names`];
    if (names.indexOf(name) < index) return [`${at}: got it twice; allowed: once`];
    return keyFaults(value, [...path, name]);
  });
}
