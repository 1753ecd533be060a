import type { PackageFault } from './faults.ts';
import { within } from './faults.ts';

/** The console says so itself: "A URL must be between 9 and 2000 characters", in github.com/stevenleeg/geemusic/issues/128. */
const LONGEST = 2000;

/** How a manifest names a file of its package: ask-cli 2.30.7 looks for it (`hasIconFileUri` in `lib/model/manifest`). */
const IN_PACKAGE = 'file://';

const LAMBDA = /^arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+$/;

/** An address, and where it is, as `apis.custom.endpoint.uri`. */
interface Address {
  readonly path: string;
  readonly text: string;
}

/**
 * The rules for every address in a manifest, wherever it is: web pages by https, files that are in the package, and
 * functions by their ARN.
 * @param files paths in the package.
 */
export function addressFaults(manifest: unknown, files: readonly string[]): readonly PackageFault[] {
  return within(
    'skill.json',
    addressesIn(manifest, '').flatMap((address) => faultsOf(address, files)),
  );
}

function faultsOf({ path, text }: Address, files: readonly string[]): readonly PackageFault[] {
  const refused = (allowed: string) => [{ thing: path, got: `"${text}"`, allowed }];
  if (path.endsWith('endpoint.uri')) return LAMBDA.test(text) ? [] : refused('the ARN of a Lambda function');
  if (text.startsWith(IN_PACKAGE)) {
    return files.includes(text.slice(IN_PACKAGE.length)) ? [] : refused(`a file of the package: ${files.join(', ')}`);
  }
  return webFaults(text).flatMap(refused);
}

/** What is not allowed of a page's address, as what is. Its host must not look like Amazon's: it would not be certified. */
function webFaults(text: string): readonly string[] {
  if (!URL.canParse(text) || !text.startsWith('https://')) return ['an address that begins with https://'];
  const { hostname } = new URL(text);
  return [
    ...(text.length > LONGEST ? [`${LONGEST} characters or fewer`] : []),
    ...(hostname.includes('.') ? [] : ['a host that the world can reach']),
    ...(/alexa|amazon/.test(hostname) ? ['a host without "alexa" and "amazon" in its name'] : []),
  ];
}

/** What a field for an address holds, whatever that is, and every address in the midst of a text. */
function addressesIn(value: unknown, path: string): readonly Address[] {
  if (typeof value === 'string') {
    const texts = /ur[il]$/i.test(path) ? [value] : (value.match(/\b[a-z]+:\/\/[^\s"]+/gi) ?? []);
    return texts.map((text) => ({ path, text }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => addressesIn(inner, path ? `${path}.${key}` : key));
}
