import * as v from 'valibot';
import type { Progress } from '../workout/progress/progress.ts';
import { progressSchema } from '../workout/progress/progress-schema.ts';
import type { Owner, Resident, Row } from '../workout/progress/progress-store.ts';
import type { Instant } from '../workout/vocabulary.ts';
import { textOf, unpacked } from './progress-text.ts';
import { fromVersion3 } from './version-3.ts';

/**
 * The forms that an item of DynamoDB and of IndexedDB has had: `userId` and `person` (its key), `version` of the form, and
 * since version 2 `revision` and `lastWrite`. Since version 3 what a person chose may be a breath of their own, and how they
 * want to be waited for. Since version 4 a person stands apart from the workout under way, and a place is at `steps`. Since
 * version 5 a workout may be on a chair, and kinds of movement may be left out, which software of before would take to the floor,
 * and put in again. Since version 6 the marks of a narration are one text, since version 7 all progress is. A form that was once
 * deployed is read for ever.
 */
const VERSION = 7;

/** Whatever version 2 held, version 3 holds too: nothing was chosen that it did not know. */
const progress3: v.GenericSchema<unknown, Progress> = v.pipe(v.unknown(), v.transform(fromVersion3), progressSchema);

const progress6: v.GenericSchema<unknown, Progress> = v.pipe(v.unknown(), v.transform(unpacked), progressSchema);

const progress7: v.GenericSchema<unknown, Progress> = v.pipe(v.string(), v.parseJson(), progress6);

function rowWith(progress: v.GenericSchema<unknown, Progress>): v.GenericSchema<unknown, Row> {
  const write = {
    sessionId: v.string(),
    requestId: v.string(),
    at: v.number(),
    before: v.optional(v.array(v.string())),
  };
  return v.object({
    progress,
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    lastWrite: v.object({ ...write, found: v.optional(progress) }),
  });
}

/** Version 1 had no revision, and told when a person was last here instead of when they left. */
const progress1: v.GenericSchema<unknown, Progress> = v.pipe(
  v.looseObject({ underWay: v.optional(v.looseObject({ lastTurnAt: v.number() })) }),
  v.transform(({ underWay, ...person }): unknown => {
    return underWay ? { ...person, underWay: { ...underWay, leftAt: underWay.lastTurnAt } } : person;
  }),
  progress3,
);

const version1: v.GenericSchema<unknown, Row> = v.pipe(
  v.object({ progress: progress1 }),
  v.transform(({ progress }) => ({ progress, revision: 0 })),
);

/** Whatever version 4 held, version 5 holds too: it knew no form but the floor. */
const FORMS: Readonly<Record<number, v.GenericSchema<unknown, Row>>> = {
  1: version1,
  2: rowWith(progress3),
  3: rowWith(progress3),
  4: rowWith(progressSchema),
  5: rowWith(progressSchema),
  6: rowWith(progress6),
  [VERSION]: rowWith(progress7),
};

const anyVersion = v.looseObject({ version: v.pipe(v.number(), v.integer()) });

export function itemOf({ userId, person }: Owner, { progress, revision, lastWrite }: Row) {
  const { found, ...last } = lastWrite ?? {};
  return {
    ...{ userId, person, version: VERSION, revision },
    progress: textOf(progress),
    lastWrite: lastWrite && { ...last, found: found && textOf(found) },
  };
}

/** @returns `newer` for an item of a version that is still to come, `garbage` for one that no form fits. */
export function rowOf(item: object): Row | 'newer' | 'garbage' {
  const told = v.safeParse(anyVersion, item);
  if (!told.success) return 'garbage';
  const { version } = told.output;
  if (version > VERSION) return 'newer';
  const form = FORMS[version];
  const parsed = form && v.safeParse(form, item);
  return parsed?.success ? parsed.output : 'garbage';
}

const ofSomebody = v.looseObject({ person: v.string() });

/** The person that an item holds, and their row; nobody in an item that was set aside. */
export function residentIn(item: object): readonly Resident[] {
  const told = v.safeParse(ofSomebody, item);
  if (!told.success || told.output.person.includes(ASIDE)) return [];
  return [{ person: told.output.person, row: rowOf(item) }];
}

/** In the key of a person that nobody is. */
const ASIDE = '#aside#';

/** Where an item that cannot be read is set aside: `account#aside#2026-11-22T12:00:00.000Z` of the same household. */
export function asideOf({ userId, person }: Owner, now: Instant): Owner {
  return { userId, person: `${person}${ASIDE}${new Date(now).toISOString()}` };
}
