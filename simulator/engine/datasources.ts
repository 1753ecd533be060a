/** What a directive carries beside its document, by name. */
export type Datasources = Readonly<Record<string, unknown>>;

/** Data of the type `object`: Alexa makes sound of some of its properties, before a device gets them. */
interface Transformed {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, unknown>>;
  readonly transformers: readonly Transformer[];
}

interface Transformer {
  readonly inputPath: string;
  readonly outputName?: string;
  readonly transformer: string;
}

/** The address of the sound that Alexa makes of markup. Hers say nothing; this one tells what is said. */
export function soundOf(markup: string): string {
  return `speech:${markup}`;
}

/**
 * What a device gives to a document's template: to each parameter the data of its name, and to `payload` all data together.
 * A parameter that no data is there for gets nothing: the engine refuses the document.
 */
export function parametersOf(document: object, datasources: Datasources): readonly (readonly [string, unknown])[] {
  const { mainTemplate: { parameters = [] } = {} }: Template = document;
  const given = Object.fromEntries(
    Object.entries(datasources).map(([name, data]) => [name, isTransformed(data) ? transformed(data) : data]),
  );
  const all: Datasources = { ...given, payload: given };
  return parameters.flatMap((name) => (name in all ? [[name, all[name]] as const] : []));
}

interface Template {
  readonly mainTemplate?: { readonly parameters?: readonly string[] };
}

function transformed({ properties, transformers, ...data }: Transformed): unknown {
  const sounds = transformers.map(({ inputPath, outputName = inputPath, transformer }) => {
    const markup = properties[inputPath];
    if (transformer !== 'ssmlToSpeech') throw new RangeError(`no transformer "${transformer}"; there is: ssmlToSpeech`);
    if (typeof markup !== 'string') throw new RangeError(`no words in "${inputPath}" to make a sound of`);
    return [outputName, soundOf(markup)] as const;
  });
  return { ...data, properties: { ...properties, ...Object.fromEntries(sounds) } };
}

function isTransformed(data: unknown): data is Transformed {
  return typeof data === 'object' && data !== null && 'transformers' in data && Array.isArray(data.transformers);
}
