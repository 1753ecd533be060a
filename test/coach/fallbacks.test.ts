import type { Progress } from '../../lambda/workout/progress/progress.ts';
import type { Instant } from '../../lambda/workout/vocabulary.ts';
import type { Answer } from '../../simulator/answer.ts';
import type { Conversation } from '../../simulator/conversation.ts';
import { aPlace, seconds } from '../support/builders.ts';
import { english } from '../support/content.ts';
import { isThorough } from '../support/effort.ts';
import type { MomentOfTalk } from '../support/moments.ts';
import { MOMENTS } from '../support/moments.ts';
import { comeTo } from '../support/scene.ts';
import { progressIn } from '../support/stores.ts';
import { titleOf } from '../support/words.ts';

/** Words that nobody understands, a hundred times in a row, at every moment of a talk. */

/** A hundred; between two edits fewer, as from the fourth on two answers take turns. */
const TIMES = isThorough ? 100 : 12;

const OPEN = { words: 'alexa, open back stretches' };

type Moment = Pick<MomentOfTalk, 'name' | 'given' | 'said' | 'after' | 'body' | 'here'>;

/** In the cat, after words that are asked about. */
function after(name: string, ...words: readonly string[]): Moment {
  const inCat = { cue: titleOf('cat'), by: seconds(90) };
  const said = words.map((each, index) => ({ words: `alexa, ${each}`, ...(index === 0 && { after: inCat }) }));
  return { name, given: aPlace('cat', 'steps'), said: [OPEN, { words: 'yes' }, ...said] };
}

const ASKED: readonly Moment[] = [
  after('asked about pain', 'that hurts'),
  after('asked to finish after pain', 'my knee hurts', 'next', 'my back hurts'),
  after('asked after dizziness', "i'm dizzy"),
  after('asked about what is too hard', "that's too hard"),
  after('asked whether to be helped up', "that's all for today"),
  after('on the way up', 'help me up'),
  after('on the way up without a chair', "i don't have a chair"),
  after('asked about another workout', 'the short one'),
  {
    ...after('asked what comes first', 'do the boat'),
    given: aPlace('kneeling-fold', 'steps'),
    said: [
      OPEN,
      { words: 'yes' },
      { words: 'alexa, do the boat', after: { cue: titleOf('kneeling-fold'), by: seconds(90) } },
    ],
  },
  after('step by step', 'one step at a time'),
  after('without stopping', 'nonstop'),
];

const tried = MOMENTS.filter(({ where }, index) => where !== 'closed' && (isThorough || index % 3 === 0));

describe.each([
  { comes: 'while the answer plays', isBargeIn: true },
  { comes: 'when the microphone opens', isBargeIn: false },
])('each time $comes', ({ isBargeIn }) => {
  test.each<Moment>([...tried, ...ASKED])('$name', async (moment) => {
    const { conversation, store, now: first } = await comeTo({ where: 'in the set', ...moment });
    const before = await progressIn(store);
    const heard = [sentencesIn(conversation.playing()?.answer)];
    let now = first;
    for (let time = 0; time < TIMES; time += 1) {
      const { lasts, sentences } = await missed(conversation, now);
      heard.push(sentences);
      now += isBargeIn ? seconds(10) : lasts + seconds(1);
    }
    expect(conversation.isInSession()).toBe(true);
    expect(heard.flatMap((sentences, at) => sentences.filter((each) => isThriceFrom(heard, at, each)))).toEqual([]);
    const kept = await progressIn(store);
    expect(kept.person).toEqual(before.person);
    expect(exercisesOf(kept)).toEqual(exercisesOf(before));
    if (moment.here && isBargeIn) expect(kept.underWay?.place).toEqual(moment.here);
  });
});

async function missed(conversation: Conversation, now: Instant) {
  const outcome = await conversation.say('alexa, good dog', now);
  if (outcome.kind !== 'answered') throw new Error(`not answered, but ${outcome.kind}`);
  return { lasts: outcome.answer.lasts, sentences: sentencesIn(outcome.answer) };
}

test('every prompt has other words', () => {
  const without = Object.entries(english.prompts).filter(([, { otherwise }]) => otherwise === undefined);
  expect(without.map(([name]) => name)).toEqual([]);
});

function exercisesOf({ underWay }: Progress) {
  return underWay?.plan.entries.map(({ id }) => id);
}

/** All that is said but the cues. */
function sentencesIn(answer: Answer | undefined): readonly string[] {
  const said = answer?.sentences.filter(({ cue }) => cue === undefined) ?? [];
  return said.flatMap(({ words }) => words.split(/(?<=[.?!]) /));
}

function isThriceFrom(heard: readonly (readonly string[])[], at: number, sentence: string): boolean {
  return [at + 1, at + 2].every((index) => heard[index]?.includes(sentence));
}
