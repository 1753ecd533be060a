import { ssml } from '../../lambda/alexa/ssml.ts';
import { soundOf } from '../../simulator/engine/datasources.ts';
import type { MountedScreen } from '../../simulator/engine/mount.ts';
import type { Voice } from '../../simulator/engine/voice.ts';
import { VOICES } from '../../simulator/engine/voice.ts';
import { isThorough } from '../support/effort.ts';
import type { Answered } from '../support/screen/conversation.ts';
import { wholeWorkout } from '../support/screen/conversation.ts';
import { Engine } from '../support/screen/engine.ts';
import { begunIn, onsetsOf, playThrough } from '../support/screen/play.ts';

/** Whole workouts on a screen, in Amazon's engine: what is seen follows the narration's plan to its end. */

/** Where not everything is tried, every third answer: the first of them has a set. */
const isPlayed = (_: Answered, index: number) => isThorough || index % 3 === 2;

/** What is as good as at once. */
const AT_ONCE = 50;

let engine: Engine;
/** Nonstop, where the screen speaks. */
let speaking: readonly Answered[];

beforeAll(async () => {
  engine = await Engine.open();
  speaking = await wholeWorkout({ flow: 'nonstop', screenClock: 'speakitem' });
});

afterAll(() => engine.close());

async function played(answered: Answered, voice: Voice = VOICES.prompt): Promise<MountedScreen> {
  const screen = await engine.mount(answered.directive, { watch: ['i'], voice });
  await playThrough(engine, screen, answered);
  expect(engine.complaints).toEqual([]);
  return screen;
}

function expectInTime({ changes }: MountedScreen, answered: Answered): void {
  const late = begunIn(changes, answered).map((begun) => begun.late);
  expect(late).toHaveLength(answered.data.beats.length - 1);
  expect(Math.min(0, ...late)).toBe(0);
  expect(Math.max(0, ...late)).toBeLessThan(AT_ONCE);
}

test(`${isThorough ? 'each' : 'every third'} exercise by itself: every beat begins in time, and nothing is sent or spoken`, async () => {
  const answers = await wholeWorkout();
  for (const answered of answers.filter(isPlayed)) {
    const screen = await played(answered);
    expectInTime(screen, answered);
    expect(screen.events).toEqual([]);
    expect(screen.speech).toEqual([]);
  }
});

test(`nonstop: every beat begins in time, and at the end of ${isThorough ? 'each' : 'every third'} answer the screen tells that it was played`, async () => {
  const answers = speaking.filter(isPlayed);
  expect(answers.map(({ data }) => data.goesOn)).toContain(1);
  for (const answered of answers) {
    const screen = await played(answered);
    expectInTime(screen, answered);
    const { data, narrated } = answered;
    const told = screen.events.map(({ arguments: values }) => values);
    expect(told).toEqual(data.goesOn ? [['played', data.id, narrated.lasts]] : []);
    for (const { at } of screen.events) expect(Math.abs(at - (onsetsOf(answered).at(-1) ?? 0))).toBeLessThan(AT_ONCE);
  }
});

/** Where not everything is tried, every second voice: the nonstop workout above has the prompt one. */
const HEARD = Object.entries<Voice>(VOICES).filter((_, index) => isThorough || index % 2 === 1);

describe.each(HEARD)('a voice that is %s', (_, voice) => {
  test('moves no beat, and says each cue of its own', async () => {
    const [, , answered] = speaking;
    if (!answered) throw new Error('there is no third answer');
    const screen = await played(answered, voice);
    expectInTime(screen, answered);
    const { sentences, exactFrom } = answered.narrated;
    const cues = sentences.slice(exactFrom).map(({ words }) => soundOf(ssml([{ words, speaks: 0, quiet: 0 }])));
    const told = screen.speech.filter(({ what }) => what === 'begins' || what === 'fails');
    expect(told.map(({ speech }) => speech)).toEqual(cues);
  });
});
