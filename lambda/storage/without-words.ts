/**
 * What may be told of an error of DynamoDB: which it was, with what status, and where. Its own words may quote what it was sent, or
 * what was answered that is no JSON: a row.
 */
export function withoutWords(error: unknown): Error {
  const { name = 'Error', stack = '', $metadata } = asTold(error);
  const status = $metadata?.httpStatusCode === undefined ? '' : `, status ${$metadata.httpStatusCode}`;
  const told = new Error(`DynamoDB: ${name}${status}`);
  told.name = name;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  told.stack = [`${name}: ${told.message}`, ...frames].join('\n');
  return told;
}

interface Told {
  readonly name?: string;
  readonly stack?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

function asTold(error: unknown): Told {
  return error instanceof Error ? error : {};
}
