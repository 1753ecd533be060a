import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The privacy policy is no truer than the last look at the code: so it is looked at whenever the tests are run. */

const ROOT = join(import.meta.dirname, '../../..');

const policy = read('docs/privacy-policy.md').replaceAll(/\s+/g, ' ');

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** How the policy tells of each field that is kept of a person. */
const TOLD: Readonly<Record<string, string>> = {
  person: 'What we keep',
  underWay: 'the workout that you are in',
  safetyHeard: 'that you have heard the safety words, and answered them',
  history: 'how many workouts you have begun and finished',
  begun: 'how many workouts you have begun and finished',
  finished: 'how many workouts you have begun and finished',
  lastFinished: 'when each of the last few that you finished was begun',
  choices:
    'your choices: the pace, how much is said, how the workout goes on, whether it is on the mat or on a chair, and the kinds of movement that you asked to leave out',
  offered: 'what the skill has offered to you once',
  wish: 'which workout you asked for last, and how long',
  workout: 'which workout you asked for last, and how long',
  doses: 'where you have taken a plan from a link, also how often its exercises are to be done',
  isNew: 'and whether you have begun it',
  length: 'which workout you asked for last, and how long',
  begunAt: 'when it was begun',
  endedAt: 'when a workout was last ended for good',
  plan: 'its exercises and repetitions',
  place: 'your place in it',
  body: 'the position that it takes your body to be in',
  narration: 'what was narrated last: when it began, how long it takes, and which place begins when',
  guidedAt: 'when you were last guided',
  movedAt: 'when you last moved in the workout',
  warmUpBefore: 'whether you were in the short warm-up before a stretch',
  leftAt: 'when you left',
};

/** Fields of interfaces by their source: what is in progress, and nothing else, is kept. */
const sources = ['person', 'progress'].map((name) => read(`lambda/workout/progress/${name}.ts`)).join('\n');
const fields = [...sources.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name = '']) => name);

test('tells of everything that is kept of a person: else add it to docs/privacy-policy.md, and here', () => {
  expect(fields).toEqual(expect.arrayContaining(['safetyHeard', 'history', 'plan', 'place', 'narration']));
  expect(fields.filter((name) => !policy.includes(TOLD[name] ?? 'no words for it'))).toEqual([]);
});

test('tells of what is kept beside the progress in a row', () => {
  expect(read('lambda/storage/item.ts')).toContain('lastWrite');
  expect(policy).toContain(
    'when the row was last written, by which request, by which few before it, and what it held before',
  );
});

test('says that disabling the skill deletes what is kept as long as that is so', () => {
  const code = readdirSync(join(ROOT, 'lambda'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join('lambda', file)));
  const isHeardOf = code.some((text) => text.includes('AlexaSkillEvent.SkillDisabled'));
  expect(policy.includes('When you disable the skill, every row under your identifier is deleted')).toBe(isHeardOf);
});
