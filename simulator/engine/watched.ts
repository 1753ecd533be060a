import type { Datasources } from './datasources.ts';

/** A document with its data, as a `RenderDocument` directive carries them. */
export interface Screen {
  readonly document: object;
  readonly datasources: Datasources;
}

/** The component whose bound properties are watched. */
const ROOT = 'root';

/** The id of the text that shows a bound property of the root. */
export function watcherOf(name: string): string {
  return `watched-${name}`;
}

/**
 * The engine tells no bound property, so a document gets a text for each that is watched: one of its root's children, which
 * is never displayed. @throws Error for a document without a component `root` that has `items`.
 */
export function watched({ document, datasources }: Screen, names: readonly string[]): Screen {
  if (names.length === 0) return { document, datasources };
  const watchers = names.map((name) => ({ type: 'Text', id: watcherOf(name), display: 'none', text: `\${${name}}` }));
  let roots = 0;
  const withWatchers = JSON.stringify(document, (_, part: unknown) => {
    if (!isRoot(part)) return part;
    roots++;
    return { ...part, items: [...part.items, ...watchers] };
  });
  if (roots !== 1) throw new Error(`${roots} components "${ROOT}" with items; to watch bound properties takes one`);
  return { document: JSON.parse(withWatchers), datasources };
}

function isRoot(part: unknown): part is { readonly items: readonly object[] } {
  if (typeof part !== 'object' || part === null || !('id' in part) || !('items' in part)) return false;
  return part.id === ROOT && Array.isArray(part.items);
}
