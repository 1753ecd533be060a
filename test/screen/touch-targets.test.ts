import type { Touch } from '../../lambda/narration/screen-words.ts';
import { TOUCHES } from '../../lambda/narration/screen-words.ts';
import type { MountedScreen } from '../../simulator/engine/mount.ts';
import type { ViewportName } from '../../simulator/engine/viewports.ts';
import { VIEWPORTS } from '../../simulator/engine/viewports.ts';
import { isThorough } from '../support/effort.ts';
import type { Answered } from '../support/screen/conversation.ts';
import { stopping, wholeWorkout } from '../support/screen/conversation.ts';
import { Engine } from '../support/screen/engine.ts';
import { leafThrough } from '../support/screen/play.ts';

/** What can be touched on a screen, and what comes of it, in Amazon's engine. */

/** Amazon's least for a touch target, in dp. */
const LEAST = 48;

/** What is as good as at once. */
const AT_ONCE = 50;

/** More than a second: the beat that is touched begins in frames as fine as a device's. */
const JUST_BEFORE = 1100;

const ON_A_HUB: readonly Touch[] = ['previous', 'pause', 'next'];

let engine: Engine;
let answers: readonly Answered[];
/** Nonstop, where the screen speaks; it comes to a set. */
let speaking: Answered;

beforeAll(async () => {
  engine = await Engine.open();
  answers = [...(await wholeWorkout()), ...(await stopping())];
  speaking = found(await wholeWorkout({ flow: 'nonstop', screenClock: 'speakitem' }), hasSet);
});

afterAll(() => engine.close());

function hasSet({ data }: Answered): boolean {
  return data.beats.some(({ state }) => state === 'set');
}

function found<T>(all: readonly T[], isIt: (each: T) => boolean): T {
  const it = all.find(isIt);
  if (it === undefined) throw new Error('there is none');
  return it;
}

/** How much of an answer is played a second into the third beat of its set. */
function inSet({ data }: Answered): number {
  const [, , third] = data.beats.filter(({ state }) => state === 'set');
  return (third?.at ?? Number.NaN) + 1000;
}

async function screenInSet(answered: Answered, name: ViewportName): Promise<MountedScreen> {
  const screen = await engine.mount(answered.directive, { viewport: VIEWPORTS[name], watch: ['i', 'x'] });
  await engine.advance(answered.data.startsAfter + inSet(answered) - JUST_BEFORE, JUST_BEFORE);
  await engine.advance(JUST_BEFORE);
  return screen;
}

function targetsOn(screen: MountedScreen): readonly Touch[] {
  return TOUCHES.filter((id) => screen.has(id) && screen.property(id, 'display') === 'normal');
}

const TARGETS: readonly [ViewportName, readonly Touch[]][] = [
  ['round hub', ['pause']],
  ['small hub', ON_A_HUB],
  ['medium hub', ON_A_HUB],
  ['large hub', ON_A_HUB],
  ['extra large hub', ON_A_HUB],
  ['portrait hub', ON_A_HUB],
  ['TV', []],
];

test.each(TARGETS)('on a %s a set has %j, each large enough and named', async (name, targets) => {
  const screen = await screenInSet(found(answers, hasSet), name);
  expect(targetsOn(screen)).toEqual(targets);
  for (const target of targets) {
    const { width, height } = screen.boundsOf(target);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(LEAST);
    expect(screen.property(target, 'accessibilityLabel')).toMatch(/^[A-Z]\w+/);
  }
});

/** Hubs but the round one have the same targets: where not everything is tried, that of the least room stands for all. */
const TOUCHED = TARGETS.filter(([name]) => isThorough || ['round hub', 'small hub'].includes(name));

test.each(TOUCHED.flatMap(([name, targets]) => targets.map((target) => [name, target] as const)))(
  'on a %s a touch of "%s" tells, once, what was touched and how much was played',
  async (name, target) => {
    const answered = found(answers, hasSet);
    const screen = await screenInSet(answered, name);
    screen.press(target);
    await engine.advance(1000);
    expect(screen.events).toEqual([
      { at: expect.any(Number), arguments: [target, answered.data.id, expect.any(Number)], from: target },
    ]);
    const [, , played] = screen.events[0]?.arguments ?? [];
    expect(Number.isInteger(played)).toBe(true);
    expect(Math.abs(Number(played) - inSet(answered))).toBeLessThanOrEqual(AT_ONCE);
    expect(engine.complaints).toEqual([]);
  },
);

test('where "pause" is touched all stands still and is silent at once, and is never told to be played', async () => {
  const screen = await screenInSet(speaking, 'large hub');
  screen.press('pause');
  await engine.advance(AT_ONCE);
  const held = [screen.bound('i'), screen.bound('x'), screen.speech.length];
  expect(screen.speech.at(-1)?.what).toMatch(/ends|is cut/);
  await engine.advance(speaking.narrated.lasts, 1000);
  expect([screen.bound('i'), screen.bound('x'), screen.speech.length]).toEqual(held);
  expect(screen.events.map(({ arguments: [what] }) => what)).toEqual(['pause']);
  expect(engine.complaints).toEqual([]);
});

test('a touch on the ground cuts nothing', async () => {
  const screen = await screenInSet(speaking, 'large hub');
  const beat = Number(screen.bound('i'));
  screen.pressAt(20, 400);
  await engine.advance(10_000);
  expect(Number(screen.bound('i'))).toBeGreaterThan(beat);
  expect(screen.events).toEqual([]);
});

test.each(['paused', 'ask'])('where a screen comes to "%s", "go-on" takes the place of "pause"', async (state) => {
  const answered = found(answers, ({ data }) => data.beats.at(-1)?.state === state);
  const screen = await engine.mount(answered.directive, { viewport: VIEWPORTS['small hub'] });
  await leafThrough(engine, screen, answered);
  expect(targetsOn(screen)).toEqual(['previous', 'go-on', 'next']);
});

test('after a goodbye nothing can be touched', async () => {
  const answered = found(answers, ({ response }) => response.response.shouldEndSession === true);
  const screen = await engine.mount(answered.directive);
  await leafThrough(engine, screen, answered);
  expect(targetsOn(screen)).toEqual([]);
});
