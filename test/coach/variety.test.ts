import fc from 'fast-check';
import type { Request } from '../../lambda/coach/request.ts';
import type { TurnResult } from '../../lambda/coach/take-turn.ts';
import { takeTurn } from '../../lambda/coach/take-turn.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { NOON } from '../support/builders.ts';
import { catalog, english, SPEAKER } from '../support/content.ts';
import { runs } from '../support/effort.ts';
import { OWNER } from '../support/stores.ts';

/** Nobody hears one sentence all the time, whatever they say and however often they are not understood: cues aside. */

type Word = Request['word'];

/** A word, and how long it comes after the last answer began; without it, a second after that has ended. */
interface Spoken {
  readonly word: Word;
  readonly after?: Milliseconds;
}

/** What is heard of each answer of a session, without its cues, sentence by sentence. */
async function answersTo(spoken: readonly Spoken[]): Promise<readonly (readonly string[])[]> {
  const store = memoryProgressStore();
  const answers: (readonly string[])[] = [];
  let [now, last] = [NOON, undefined as TurnResult | undefined];
  for (const [index, { word, after }] of [{ word: 'launch' } as const, ...spoken].entries()) {
    if (last && last.reply.kind !== 'ask') break;
    now += after ?? (last?.narrated.lasts ?? 0) + 1000;
    const request: Request = {
      ...{ word, said: {}, owner: OWNER, sessionId: 'one', isNewSession: index === 0 },
      ...{ requestId: `${index}`, sentAt: now, session: last?.session, ailments: last?.session ?? {} },
    };
    const access = { store, now, signal: new AbortController().signal };
    last = await takeTurn({ access, request, words: english, catalog, device: SPEAKER });
    const told = last.narrated.sentences.filter(({ cue }) => !cue).map(({ words }) => words);
    answers.push(told.flatMap((words) => words.split(/(?<=[.?]) /)));
  }
  return answers;
}

function threeRunning(answers: readonly (readonly string[])[]): readonly string[] {
  return answers.flatMap((one, index) => {
    return one.filter((sentence) => [1, 2].every((later) => answers[index + later]?.includes(sentence)));
  });
}

function sixTimes(answers: readonly (readonly string[])[]): readonly string[] {
  const all = answers.flatMap((sentences) => [...new Set(sentences)]);
  return [...new Set(all)].filter((sentence) => all.filter((each) => each === sentence).length >= 6);
}

const misses = (times: number): readonly Spoken[] => Array.from({ length: times }, () => ({ word: 'not-understood' }));
const YES: Spoken = { word: 'yes' };
const IN_WARM_UP: readonly Spoken[] = [YES, YES];
const AT_A_PROMPT: readonly Spoken[] = [...IN_WARM_UP, { word: 'next' }];

describe('not understood a hundred times, no sentence is heard three times running', () => {
  test.each<{ where: string; before: readonly Spoken[] }>([
    { where: 'at the first question', before: [] },
    { where: 'asked whether to start', before: [YES] },
    { where: 'in the warm-up', before: [...IN_WARM_UP, { word: 'not-understood', after: 60_000 }] },
    { where: 'getting into position', before: [...AT_A_PROMPT, { word: 'not-understood', after: 20_000 }] },
    { where: 'in a set', before: [...AT_A_PROMPT, { word: 'not-understood', after: 150_000 }] },
    { where: 'at a prompt', before: AT_A_PROMPT },
    { where: 'in a pause', before: [...AT_A_PROMPT, { word: 'wait', after: 150_000 }] },
  ])('$where', async ({ before }) => {
    expect(threeRunning(await answersTo([...before, ...misses(100)]))).toEqual([]);
  });
});

/** Words that come now and then in a set, each of which it goes on after. */
const interruption = fc.constantFrom<Word>('yes', 'no', 'not-understood', 'wait', 'where', 'slower', 'help', 'go-on');

test('in a workout with a word in every set, no sentence is heard six times, nor three times running', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(interruption, { minLength: 6, maxLength: 6 }), async (words) => {
      const spoken = words.flatMap((word): readonly Spoken[] => [
        { word: 'next' },
        { word, after: 130_000 },
        { word: 'go-on' },
      ]);
      const answers = await answersTo([...IN_WARM_UP, ...spoken]);
      expect({ running: threeRunning(answers), six: sixTimes(answers) }).toEqual({ running: [], six: [] });
    }),
    runs(60),
  );
});
