import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { isOfFloor } from '../../lambda/workout/plan/body.ts';
import { isDone } from '../../lambda/workout/plan/plan.ts';
import { runs } from '../support/effort.ts';
import type { Said } from '../support/talk.ts';
import { anyTalk, SECOND, talk } from '../support/talk.ts';

/** What holds of a workout on a chair, whatever is said in it. */

/** Words that belong to the mat, the way there, or standing up. */
const ON_THE_MAT =
  /\b(mat|kneel|lie down|lie flat|one knee|hands and knees|your heels|crawl|stand|get up slowly|help me up)\b/i;

/** Words that ask for the mat, or to be helped up; and somebody else is not on the chair. */
const ASKS_FOR_IT = ['NormalForm', 'HelpUp', 'NoChair', 'SomebodyElse'];

/** A first session that goes on, on a chair: whatever is said, it is said in it. */
const ON_A_CHAIR: readonly Said[] = ['Launch', 'Chair', 'Yes'].map((what) => ({ what, after: 20 * SECOND }));

test('nobody is sent to the floor, or made to stand', async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, async (said) => {
      const others = said.filter(({ what }) => !ASKS_FOR_IT.includes(what));
      for await (const { heard, after, what } of talk(memoryProgressStore(), [...ON_A_CHAIR, ...others])) {
        if (after.underWay?.plan.form !== 'chair') continue;
        expect({ what, says: heard.says, found: ON_THE_MAT.exec(heard.says)?.[0] }).toMatchObject({ found: undefined });
        expect(isOfFloor(after.underWay.body.in)).toBe(false);
      }
    }),
    runs(300),
  );
});

test('what is left of a workout is on the mat or on the chair, never both', async () => {
  await fc.assert(
    fc.asyncProperty(anyTalk, async (said) => {
      for await (const { after } of talk(memoryProgressStore(), said)) {
        const left = after.underWay?.plan.entries.filter((entry) => !isDone(entry)) ?? [];
        const isChair = after.underWay?.plan.form === 'chair';
        expect(left.filter(({ form }) => (form === 'chair') !== isChair)).toEqual([]);
      }
    }),
    runs(300),
  );
});
