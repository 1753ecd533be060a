import type { v1 } from 'ask-smapi-model';
import type { AlexaRegion, AwsRegion } from './regions.ts';
import { SERVES } from './regions.ts';
import type { Settings } from './settings.ts';

export type Manifest = v1.skill.Manifest.SkillManifest;

/** The ARN of the function in a region. */
type ArnIn = (region: AwsRegion) => string;

/**
 * What is put in place of a packaged manifest's parts: the functions that Alexa calls, by its own regions. Whether the
 * service merges deeply is documented nowhere, so each part that is replaced is given whole.
 */
export function withEndpoints({ apis, events }: Manifest, regions: Settings['regions'], arnIn: ArnIn) {
  const places = {
    endpoint: { uri: arnIn(regions[0]) },
    regions: Object.fromEntries(nearest(regions).map(([name, region]) => [name, { endpoint: { uri: arnIn(region) } }])),
  };
  return { apis: { ...apis, custom: { ...apis?.custom, ...places } }, events: { ...events, ...places } };
}

/** The manifest of a skill that has no function yet: it can be made, and gets its id. */
export function withoutEndpoints({ events: _, ...manifest }: Manifest): Manifest {
  const { endpoint: _endpoint, regions: _regions, ...custom } = manifest.apis?.custom ?? {};
  return { ...manifest, apis: { ...manifest.apis, custom } };
}

/** For each of Alexa's regions the one that serves it; the first, where none does. */
function nearest(regions: Settings['regions']): readonly (readonly [AlexaRegion, AwsRegion])[] {
  const served = [...new Set(Object.values(SERVES))];
  return served.map((name) => [name, regions.find((region) => SERVES[region] === name) ?? regions[0]]);
}
