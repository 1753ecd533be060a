import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../support/content.ts';
import type { Dialogue, Row } from '../support/dialogue.ts';
import { play } from '../support/dialogue.ts';

/** When a workout under way is interrupted, and the place that is kept. */
interface Interruption {
  readonly exercise: string;
  readonly during: string;
  readonly at: string;
  readonly place: string;
}

const table: readonly Interruption[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'interruptions.json'), 'utf8'),
);
const exercises = [...new Set(table.map(({ exercise }) => exercise))].map((exercise) => ({ exercise }));

const NUMBERS = 'zero one two three four five six seven eight'.split(' ');

/** Goes on with an exercise from its beginning. */
function begun(exercise: string, rows: readonly Row[]): Dialogue {
  const hear = ['Welcome back.', `You were about to begin ${nameOf(exercise)}. Shall we go on?`];
  const begin: readonly Row[] = [
    { you: 'alexa, open back stretches', hear, session: 'open' },
    {
      you: 'yes',
      hear: ['Good.', lastWordsBefore(exercise), wordsAfter(exercise)],
      session: 'open',
      place: `${exercise}, position`,
    },
  ];
  return { title: exercise, given: `${exercise}, position`, rows: [...begin, ...rows] };
}

type Back = 'at once' | 'later';

/** Comes back to a place that was kept, and goes on there. */
function resumed({ exercise, place }: Pick<Interruption, 'exercise' | 'place'>, back: Back): readonly Row[] {
  const offered = back === 'later' ? place.replace(/step \d/, 'position') : place;
  const repetition = /repetition (\d)/.exec(place)?.[1];
  const number = NUMBERS[Number(repetition)] ?? '';
  const were = repetition
    ? `You were on ${nameOf(exercise)}, repetition ${number} of eight.`
    : `You were about to begin ${nameOf(exercise)}.`;
  return [
    {
      you: 'alexa, open back stretches',
      hear: ['Welcome back.', were, 'Shall we go on?'],
      session: 'open',
      place: offered,
    },
    ...(back === 'at once'
      ? []
      : ([{ you: 'yes', hear: ['A short warm-up first?'], place: place.replace(/step \d/, 'position') }] as const)),
    { you: back === 'at once' ? 'yes' : 'no', hear: goingOn(exercise, repetition, back), session: 'open' },
  ];
}
/** Back after a moment: a few words. Later: the way down, the position, and from which repetition. */
function goingOn(exercise: string, repetition: string | undefined, back: Back): readonly string[] {
  const and = wordsAfter(exercise);
  if (!repetition) return [lastWordsBefore(exercise), and];
  const number = NUMBERS[Number(repetition)] ?? '';
  const firstWords: Readonly<Record<string, string>> = { 1: lastWordsBefore(exercise), 8: 'Last one' };
  if (back === 'at once') return ['Good.', firstWords[repetition] ?? capital(number), and];
  return ['One knee down', `From number ${number}.`, 'Here we go.', and];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Here we go." */
function lastWordsBefore(exercise: string): string {
  return english.entries[exercise]?.steps.go?.full.split('. ').at(-1) ?? '';
}

/** "And that is eight." */
function wordsAfter(exercise: string): string {
  const words = english.entries[exercise]?.['set-done'] ?? english.cues['set-done'];
  return words.replace('{dose}', 'eight');
}

function nameOf(exercise: string): string {
  return english.entries[exercise]?.name ?? '';
}

describe.each(table)('$exercise, during $during', ({ exercise, at, place }) => {
  test('by "stop": the place is kept, and offered three days later', async () => {
    const stop: Row = { you: `@${at} alexa, stop`, hear: ['Goodbye.'], session: 'closed', place };
    await play(begun(exercise, [stop, { you: '+3d' }, ...resumed({ exercise, place }, 'later')]));
  });

  test('by "exit", which takes no answer: the place is kept', async () => {
    const exit: Row = { you: `@${at} alexa, exit`, hear: [], session: 'closed', place };
    await play(begun(exercise, [exit, { you: '+2h' }, ...resumed({ exercise, place }, 'later')]));
  });

  test('by a device that dies, and is back at once: the place is found by the clock', async () => {
    const dies: Row = { you: `@${at} !unplug`, hear: [], session: 'closed' };
    await play(begun(exercise, [dies, ...resumed({ exercise, place }, 'at once')]));
  });
});

describe.each(exercises)('$exercise', ({ exercise }) => {
  test('on a device that died without a word, opened again the next day, is offered from its beginning', async () => {
    const place = `${exercise}, position`;
    const dies: Row = { you: '@100s !unplug', hear: [], session: 'closed' };
    await play(begun(exercise, [dies, { you: '+1d' }, ...resumed({ exercise, place }, 'later')]));
  });

  test('whose prompt nobody answered is done', async () => {
    const silence: Row = { you: '+20m', hear: [], session: 'closed', place: `${exercise}, done` };
    const hear = ['Welcome back.', `You had done ${nameOf(exercise)}. Shall we go on?`];
    await play(begun(exercise, [silence, { you: 'alexa, open back stretches', hear, session: 'open' }]));
  });
});
