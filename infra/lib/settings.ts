import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { account, settings, skillId } from './settings-schema.ts';
import { strictJson } from './strict-json.ts';

/**
 * What whoever deploys has to say, in one file: `infra/settings.json`, which names nobody as it is committed; or another that
 * `SETTINGS` names, by a path from the top of the project.
 */

/** A mistake in the settings: each is told with its key, what was got and what is allowed. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export type Settings = v.InferOutput<typeof settings>;

/** Settings with the account that stacks are made for. */
export type TargetSettings = Settings & { readonly account: string };

const ROOT = join(import.meta.dirname, '../..');

/** @throws SettingsError for what is no skill's id; nothing, and what is empty, is none. */
export function parseSkillId(text?: string): string | undefined {
  return parseVariable('SKILL_ID', skillId, text);
}

/** @throws SettingsError for what is no account; nothing, and what is empty, is none. */
export function parseAccount(text?: string): string | undefined {
  return parseVariable('BACK_STRETCHES_ACCOUNT', account, text);
}

function parseVariable(name: string, form: v.GenericSchema<unknown, string>, text = ''): string | undefined {
  if (text === '') return undefined;
  const parsed = v.safeParse(form, text);
  if (parsed.success) return parsed.output;
  throw new SettingsError(sentenceOf(name, parsed.issues[0]).replace('allowed: null, or', 'allowed: nothing, or'));
}

/** @throws SettingsError as `parseSettings`, and where there is no such file. */
export function readSettings(): Settings {
  const { SETTINGS = 'infra/settings.json' } = process.env;
  return parseSettings(SETTINGS, textOf(resolve(ROOT, SETTINGS)));
}

/** An account that does not exist: the CDK refuses to deploy to it. */
const NO_ACCOUNT = '000000000000';

/**
 * The settings as the CDK gets them, with the account that one of our commands has looked at. Without one the CDK was run by hand: it
 * would deploy the skill without its endpoints, as it is not told which skill stands. Example: `cdk deploy` gets an account that does not
 * exist, and refuses.
 *
 * @throws SettingsError as `readSettings`, and for an account that is none.
 */
export function readTargetSettings(): TargetSettings {
  return { ...readSettings(), account: parseAccount(process.env.BACK_STRETCHES_ACCOUNT) ?? NO_ACCOUNT };
}

/**
 * @param file what it is called in an error.
 * @throws SettingsError with every mistake, a line each.
 */
export function parseSettings(file: string, text: string): Settings {
  const read = strictJson(text);
  if ('faults' in read) throw new SettingsError(read.faults.map((fault) => `${file}, ${fault}.`).join('\n'));
  const parsed = v.safeParse(settings, read.value);
  if (parsed.success) return parsed.output;
  throw new SettingsError(parsed.issues.map((issue) => sentenceOf(file, issue)).join('\n'));
}

function sentenceOf(file: string, { input, message, path: items }: v.BaseIssue<unknown>): string {
  const path = items?.map(({ key }) => key).join('.');
  const last = items?.at(-1);
  const isUnknown = last?.type === 'object' && last.origin === 'key' && last.value !== undefined;
  const got = isUnknown ? 'a key that there is not' : told(last ? last.value : input);
  return `${path ? `${file}, ${path}` : file}: got ${got}; allowed: ${message}.`;
}

/** @returns a value as it is written, if it is not too long. */
function told(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}...` : text;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new SettingsError(
      `SETTINGS: got ${path} (${error}); allowed: a file like infra/settings.json, from the top of the project.`,
    );
  }
}
