import * as v from 'valibot';
import type { Content } from '../../lambda/narration/content.ts';
import { WHOLE_WORKOUT, workoutOf } from '../../lambda/workout/catalog/catalog.ts';
import type { Doses } from '../../lambda/workout/plan/doses.ts';
import { FORMS, MOVEMENTS } from '../../lambda/workout/vocabulary.ts';
import type { LinkedPlan } from './linked-plan.ts';
import { faultIn } from './plan-rules.ts';
import { listOf } from './plan-words.ts';

/** A plan behind the `#` of an address, which no browser sends to a server. */

/** What an address has after its `#`. Of a plan that cannot be used it is told what it has, and what is allowed. */
export type PlanInLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'plan'; readonly plan: LinkedPlan }
  | { readonly kind: 'refused'; readonly fault: string };

/** Three times the longest plan there can be. */
const MOST_LETTERS = 2000;

/** So much is told of what a link has got wrong. */
const TOLD_LETTERS = 40;

/** @param address of the page, with any `#`. */
export function linkOf(address: string, plan: LinkedPlan): string {
  const link = new URL(address);
  link.hash = `plan=${encodeURIComponent(JSON.stringify(plan))}`;
  return link.href;
}

/** @param hash of an address, with its `#`. */
export function planIn(hash: string, content: Content): PlanInLink {
  if (!/^#plan(=|$)/.test(hash)) return { kind: 'none' };
  if (hash.length > MOST_LETTERS) return refused(`it has ${hash.length} letters, and may have ${MOST_LETTERS}`);
  const json = parsed(hash.slice('#plan='.length));
  if (!json)
    return refused(`it begins with ${told(hash)}, and may only be what this page has made, to its last letter`);
  const { success, output, issues } = v.safeParse(schemaFor(content), json.value);
  if (!success) return refused(faultOf(issues[0]));
  const fault = faultIn(output, content);
  return fault === undefined ? { kind: 'plan', plan: output } : refused(fault);
}

function refused(fault: string): PlanInLink {
  return { kind: 'refused', fault };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(decodeURIComponent(text)) };
  } catch {
    return undefined;
  }
}

const WHOLE = 'a whole number';

/** Each message tells what is allowed. */
function schemaFor({ catalog }: Content): v.GenericSchema<unknown, LinkedPlan> {
  const { exercises } = workoutOf(catalog, WHOLE_WORKOUT);
  const count = v.optional(v.pipe(v.number(WHOLE), v.integer(WHOLE), v.minValue(1, WHOLE)));
  const movements = listOf(MOVEMENTS, 'or');
  return objectOf({
    form: v.optional(v.picklist(FORMS, listOf(FORMS, 'or'))),
    leftOut: v.optional(
      v.pipe(
        v.array(v.picklist(MOVEMENTS, movements), `a list of ${movements}`),
        v.check((all) => new Set(all).size === all.length, 'each movement once'),
      ),
    ),
    minutes: count,
    doses: v.optional(v.pipe(objectOf(Object.fromEntries(exercises.map((id) => [id, count]))), v.transform(given))),
  });
}

/** The keys that have something. */
function given(doses: Readonly<Record<string, number | undefined>>): Doses {
  return Object.fromEntries(Object.entries(doses).flatMap(([id, dose]) => (dose === undefined ? [] : [[id, dose]])));
}

/** An object with these keys and no others; a list is none. */
function objectOf<const Entries extends v.ObjectEntries>(entries: Entries) {
  const keys = listOf(Object.keys(entries), 'and');
  return v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), keys),
    v.strictObject(entries, keys),
  );
}

/** "its form is "sofa", and may be floor, easier or chair" */
function faultOf({ path, expected, input, message }: v.BaseIssue<unknown>): string {
  const keys = (path ?? []).map(({ key }) => String(key));
  if (expected === 'never') return `${thingAt(keys.slice(0, -1))} has ${told(keys.at(-1))}, and may have ${message}`;
  return `${thingAt(keys)} is ${told(input)}, and may be ${message}`;
}

function thingAt([key, inside]: readonly string[]): string {
  switch (key) {
    case undefined:
      return 'it';
    case 'form':
      return 'its form';
    case 'leftOut':
      return 'what it leaves out';
    case 'minutes':
      return 'its number of minutes';
    default:
      return inside === undefined ? 'what it has of doses' : `its dose of ${inside}`;
  }
}

function told(got: unknown): string {
  const text = JSON.stringify(got) ?? 'nothing';
  return text.length > TOLD_LETTERS ? `${text.slice(0, TOLD_LETTERS)}…` : text;
}
