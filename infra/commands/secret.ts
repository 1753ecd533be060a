import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SKILL_REGION } from '../lib/names.ts';
import { refusalOf } from './account.ts';

/** What Login with Amazon asks of somebody who manages skills: their consent, as CloudFormation reads it. */
export interface LoginWithAmazon {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

export const SECRET_KEYS = ['clientId', 'clientSecret', 'refreshToken'] as const satisfies (keyof LoginWithAmazon)[];

/** @returns the text of a secret, or undefined where there is none. */
export async function secretText(name: string): Promise<string | undefined> {
  try {
    const client = new SecretsManagerClient({ region: SKILL_REGION });
    return (await client.send(new GetSecretValueCommand({ SecretId: name }))).SecretString ?? '';
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined;
    throw refusalOf(`secretsmanager:GetSecretValue in ${SKILL_REGION}`, error);
  }
}

/** Makes a secret, or gives the one that there is another value. */
export async function keepSecret(name: string, value: LoginWithAmazon): Promise<void> {
  const client = new SecretsManagerClient({ region: SKILL_REGION });
  const SecretString = JSON.stringify(value);
  const isThere = (await secretText(name)) !== undefined;
  const [action, kept] = isThere
    ? ['PutSecretValue', client.send(new PutSecretValueCommand({ SecretId: name, SecretString }))]
    : ['CreateSecret', client.send(new CreateSecretCommand({ Name: name, SecretString }))];
  await kept.catch((error: unknown) => {
    throw refusalOf(`secretsmanager:${action} in ${SKILL_REGION}`, error);
  });
}
