import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INTENTS } from '../../lambda/alexa/intents.ts';
import type { Word } from '../../lambda/coach/request.ts';
import { pathOf } from '../pages.ts';

/** What is said, and every intent that is right for it, the first before all: "Yes" is `AMAZON.YesIntent`. */
export interface Said {
  readonly said: string;
  readonly means: readonly string[];
}

/** By the moment at which it is said. */
export type SaidList = Readonly<Record<string, readonly Said[]>>;

const FOLDER = pathOf('test/said');

/** Every list that there is: a further one is a file of `test/said`. */
export function listNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

export function readList(name: string): SaidList {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
}

/** An intent as the lists have it: "Yes", for `AMAZON.YesIntent`. */
export function shortName(intent: string): string {
  return intent.replace(/^AMAZON\./, '').replace(/Intent$/, '');
}

const WORDS = new Map(Object.entries(INTENTS).map(([intent, word]) => [shortName(intent), word]));

/** The word that an intent of a list stands for: "no" for "NotNow". */
export function wordFor(means: string): Word | undefined {
  return WORDS.get(means);
}
