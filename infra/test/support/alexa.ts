import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Properties, Service, Stack } from './cloudformation.ts';
import { SKILL } from './synthesise.ts';

/** A stand-in for Alexa's management of skills: it takes a skill whose endpoints it may invoke and whose package it may read. */
export interface Alexa extends Service {
  /** What became of the skill, as it happened: `made with no endpoint`. */
  readonly events: string[];
  /** What is refused next, where something is: that the skill is `made`, or `changed`. */
  refuses?: string;
}

interface SkillPackage {
  readonly S3Key: string;
  readonly S3BucketRole: string;
  readonly Overrides?: { readonly Manifest: unknown };
}

/** @param folderOf where the packages are. */
export function alexaWith(stacks: () => readonly Stack[], folderOf: () => string): Alexa {
  const events: string[] = [];
  const take = (properties: Properties, what: string, id?: string): void => {
    const { S3Key, S3BucketRole, Overrides } = properties.SkillPackage as SkillPackage;
    if (alexa.refuses === what) {
      alexa.refuses = undefined;
      throw new Error('duplicate sample');
    }
    const [folder = '', hash = ''] = S3Key.split('/');
    if (!mayRead(stacks(), S3BucketRole, `/${folder}/*`)) throw new Error(`Alexa may not read ${S3Key}`);
    const packaged = readFileSync(join(folderOf(), `asset.${hash.replace('.zip', '')}`, 'skill.json'), 'utf8');
    const endpoints = endpointsIn(JSON.stringify(Overrides?.Manifest) ?? packaged);
    for (const arn of endpoints) if (!mayInvoke(stacks(), arn, id)) throw new Error(`Alexa may not invoke ${arn}`);
    const places = endpoints.map((arn) => arn.split(':')[3]);
    events.push(`${what} with ${[...new Set(places)].join(' and ') || 'no endpoint'}`);
  };
  const alexa: Alexa = {
    events,
    create: async (properties) => {
      take(properties, 'made');
      return SKILL;
    },
    update: async (id, properties) => take(properties, 'changed', id),
    remove: async () => {
      events.push('removed');
    },
  };
  return alexa;
}

function endpointsIn(manifest: string): string[] {
  return [...manifest.matchAll(/"uri": ?"([^"]+)"/g)].map(([, arn = '']) => arn);
}

/** Whether the policy of a function lets Alexa in for a skill. */
export function mayInvoke(stacks: readonly Stack[], arn: string, skillId?: string): boolean {
  return stacks.some(({ outputs, resources }) => {
    const permissions = [...resources.values()].filter(({ type }) => type === 'AWS::Lambda::Permission');
    return (
      outputs.FunctionArn === arn &&
      permissions.some(
        ({ properties: { Principal, EventSourceToken } }) =>
          Principal === 'alexa-appkit.amazon.com' && EventSourceToken === skillId,
      )
    );
  });
}

function mayRead(stacks: readonly Stack[], role: string, folder: string): boolean {
  const roles = stacks.flatMap(({ resources }) => [...resources.entries()]);
  return roles.some(([name, { type, properties }]) => {
    return type === 'AWS::IAM::Role' && role.startsWith(name) && JSON.stringify(properties).includes(`${folder}"`);
  });
}
