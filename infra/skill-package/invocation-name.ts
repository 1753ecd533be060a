import type { PackageFault } from './faults.ts';

/**
 * What people call the skill by. It cannot be changed once the skill is published.
 * https://developer.amazon.com/docs/custom-skills/choose-the-invocation-name-for-a-custom-skill.html
 */

const LAUNCH = words('run start play resume use launch ask open tell load begin enable');
const CONNECTING = words('to from in using with about for that by if and whether');
const RESERVED = words('alexa amazon echo computer skill app');
const SMALL = words('the a an for to of about up by at off with');

/** A form that a name must have; where it has not, what is told. */
interface Rule {
  readonly breaks: (parts: readonly string[], name: string) => boolean;
  readonly allowed: string;
}

const RULES: readonly Rule[] = [
  { breaks: (_, name) => !/^[a-z][a-z' .]*$/.test(name), allowed: 'lower-case letters, spaces, and apostrophes' },
  { breaks: (parts) => parts.length < 2, allowed: 'two words or more' },
  { breaks: (parts) => parts.length === 2 && hasAny(parts, SMALL), allowed: `two words without ${told(SMALL)}` },
  { breaks: (parts) => hasAny(parts, LAUNCH), allowed: `a name without the words that launch, ${told(LAUNCH)}` },
  { breaks: (parts) => hasAny(parts, CONNECTING), allowed: `a name without words that connect, ${told(CONNECTING)}` },
  { breaks: (parts) => hasAny(parts, RESERVED), allowed: `a name without ${told(RESERVED)}` },
];

export function invocationNameFaults(name: string): readonly PackageFault[] {
  const parts = words(name);
  return RULES.filter(({ breaks }) => breaks(parts, name)).map(({ allowed }) => ({
    thing: 'invocationName',
    got: `"${name}"`,
    allowed,
  }));
}

function words(text: string): readonly string[] {
  return text.toLowerCase().split(' ').filter(Boolean);
}

function hasAny(parts: readonly string[], forbidden: readonly string[]): boolean {
  return parts.some((part) => forbidden.includes(part.replace(/'s$/, '')));
}

function told(list: readonly string[]): string {
  return list.join(', ');
}
