import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlexaRegion, AwsRegion, Configuration } from './configuration.ts';
import { ConfigurationError, SERVES } from './configuration.ts';

/** What the CDK reads of a packaged manifest; everything else passes through as it is. */
interface BuiltManifest {
  readonly apis: Readonly<Record<string, unknown>> & { readonly custom: object };
  readonly events?: object;
}

/** The ARN of the function in a region. */
type ArnIn = (region: AwsRegion) => string;

/**
 * What is put in place of a packaged manifest's parts: the functions that Alexa calls, by its own regions. Whether the
 * service merges deeply is documented nowhere, so each part that is replaced is given whole.
 */
export function endpointOverrides(manifest: BuiltManifest, regions: Configuration['regions'], arnIn: ArnIn) {
  const places = {
    endpoint: { uri: arnIn(regions[0]) },
    regions: Object.fromEntries(nearest(regions).map(([name, region]) => [name, { endpoint: { uri: arnIn(region) } }])),
  };
  return {
    apis: { ...manifest.apis, custom: { ...manifest.apis.custom, ...places } },
    ...(manifest.events && { events: { ...manifest.events, ...places } }),
  };
}

/** For each of Alexa's regions the one that serves it; the first, where none does. */
function nearest(regions: Configuration['regions']): [AlexaRegion, AwsRegion][] {
  return Object.values(SERVES).map((served) => [served, regions.find((name) => SERVES[name] === served) ?? regions[0]]);
}

/**
 * @param folder what becomes the asset: `skill.json` at its top.
 * @throws ConfigurationError where nothing was packaged.
 */
export function readManifest(folder: string): BuiltManifest {
  const { manifest } = JSON.parse(readSkill(folder));
  if (typeof manifest?.apis?.custom === 'object') return manifest;
  throw new ConfigurationError(`${folder}/skill.json has no manifest.apis.custom; run npm run package again.`);
}

function readSkill(folder: string): string {
  try {
    return readFileSync(join(folder, 'skill.json'), 'utf8');
  } catch {
    throw new ConfigurationError(`${folder}/skill.json is missing; run npm run package first.`);
  }
}
