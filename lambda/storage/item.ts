import * as v from 'valibot';
import type { Progress } from '../workout/progress/progress.ts';
import { progressSchema } from '../workout/progress/progress-schema.ts';
import type { Owner, Row, Write } from '../workout/progress/progress-store.ts';

/**
 * The forms that an item of DynamoDB has had: `userId` (partition key), `person` (sort key), `version` of the form, and
 * since version 2 `revision` and `lastWrite`. Since version 3 what somebody chose may be a breath of their own, and how they
 * want to be waited for. A form that was once deployed is read for ever.
 */
const VERSION = 3;

const revision = v.pipe(v.number(), v.integer(), v.minValue(1));

const lastWrite: v.GenericSchema<unknown, Write> = v.object({
  sessionId: v.string(),
  requestId: v.string(),
  at: v.number(),
  found: v.optional(progressSchema),
});

/** Whatever version 2 held, version 3 holds too: nothing was chosen that it did not know. */
const version3: v.GenericSchema<unknown, Row> = v.object({ progress: progressSchema, revision, lastWrite });

/** Version 1 had no revision, and told when somebody was last here instead of when they left. */
const progress1: v.GenericSchema<unknown, Progress> = v.pipe(
  v.looseObject({ underWay: v.optional(v.looseObject({ lastTurnAt: v.number() })) }),
  v.transform(({ underWay, ...lasting }): unknown => {
    return underWay ? { ...lasting, underWay: { ...underWay, leftAt: underWay.lastTurnAt } } : lasting;
  }),
  progressSchema,
);

const version1: v.GenericSchema<unknown, Row> = v.pipe(
  v.object({ progress: progress1 }),
  v.transform(({ progress }) => ({ progress, revision: 0 })),
);

const FORMS: Readonly<Record<number, v.GenericSchema<unknown, Row>>> = {
  1: version1,
  2: version3,
  [VERSION]: version3,
};

const anyVersion = v.looseObject({ version: v.pipe(v.number(), v.integer()) });

export function itemOf({ userId, person }: Owner, row: Row) {
  return { userId, person, version: VERSION, ...row };
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
