/** A document with its data, as a `RenderDocument` directive carries them. */
export interface Screen {
  readonly document: object;
  readonly datasources: Readonly<Record<string, unknown>>;
}

interface Inflated {
  readonly items?: readonly object[];
}

interface Template {
  readonly mainTemplate?: { readonly items?: readonly Inflated[] };
}

/** The id of the text that shows a bound property of the root. */
export function watcherOf(name: string): string {
  return `watched-${name}`;
}

/**
 * The engine tells no bound property, so a document gets a text for each that is watched: one of its root's children, which
 * is never displayed. @throws Error for a document whose root has no `items`.
 */
export function watched({ document, datasources }: Screen, names: readonly string[]): Screen {
  if (names.length === 0) return { document, datasources };
  const { mainTemplate }: Template = document;
  const [root, ...others] = mainTemplate?.items ?? [];
  if (!root?.items) throw new Error('no bound property can be watched: the first of mainTemplate.items has no `items`');
  const watchers = names.map((name) => ({
    type: 'Text',
    id: watcherOf(name),
    display: 'none',
    text: `\${${name}}`,
  }));
  const items = [{ ...root, items: [...root.items, ...watchers] }, ...others];
  return { document: { ...document, mainTemplate: { ...mainTemplate, items } }, datasources };
}
