import type { PackageFault } from './faults.ts';
import { faultIf, within } from './faults.ts';

const LAUNCH = words('run start play resume use launch ask open tell load begin enable');
const CONNECTING = words('to from in using with about for that by if and whether');
const RESERVED = words('alexa amazon echo computer skill app');
const SMALL = words('the a an for to of about up by at off with');

/**
 * What people call the skill by. It cannot be changed once the skill is published.
 * https://developer.amazon.com/docs/custom-skills/choose-the-invocation-name-for-a-custom-skill.html
 */
export function invocationNameFaults(name: string): readonly PackageFault[] {
  const parts = words(name).map((part) => part.replace(/'s$/, ''));
  const hasAny = (forbidden: readonly string[]) => parts.some((part) => forbidden.includes(part));
  const refusals: readonly (readonly [isBroken: boolean, allowed: string])[] = [
    [
      !/^[a-z][a-z'.]*( [a-z][a-z'.]*)*$/.test(name),
      'lower-case words with one space between, apostrophes and periods',
    ],
    [parts.length < 2, 'two words or more'],
    [parts.length === 2 && hasAny(SMALL), `two words without ${SMALL.join(', ')}`],
    [hasAny(LAUNCH), `a name without the words that launch, ${LAUNCH.join(', ')}`],
    [hasAny(CONNECTING), `a name without words that connect, ${CONNECTING.join(', ')}`],
    [hasAny(RESERVED), `a name without ${RESERVED.join(', ')}`],
  ];
  return within(
    'invocationName',
    refusals.flatMap(([isBroken, allowed]) => faultIf(isBroken, `"${name}"`, allowed)),
  );
}

function words(text: string): readonly string[] {
  return text.toLowerCase().split(' ').filter(Boolean);
}
