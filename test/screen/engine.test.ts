import type { Milliseconds } from '../../lambda/workout/vocabulary.ts';
import { EVERY_VIEWPORT, VIEWPORTS } from '../../simulator/engine/viewports.ts';
import { FRAME } from '../../simulator/engine/virtual-clock.ts';
import type { Voice } from '../../simulator/engine/voice.ts';
import { VOICES } from '../../simulator/engine/voice.ts';
import { Engine } from '../support/screen/engine.ts';
import { smallScreen } from '../support/screen/small-document.ts';

/** The ground that the tests of the screen stand on: Amazon's engine keeps time on a clock that tests advance. */

/** A breath, in and out, for 100 s. */
const BREATHS = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 4000 : 6000));
const ALL = sumOf(BREATHS);

let engine: Engine;

beforeAll(async () => {
  engine = await Engine.open();
});

afterAll(() => engine.close());

function sumOf(lengths: readonly Milliseconds[]): Milliseconds {
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** When each beat would begin, and when the set would be over. */
function planOf(beats: readonly Milliseconds[]): readonly Milliseconds[] {
  return [0, ...beats.map((_, index) => sumOf(beats.slice(0, index + 1)))];
}

describe('a set on a sequencer of its own', () => {
  test.each(Object.entries<Voice>(VOICES))('keeps time for 100 s with a voice that is %s', async (_, voice) => {
    const screen = await engine.mount(smallScreen(BREATHS), { voice, watch: ['beat'] });
    await engine.advance(ALL + FRAME);
    const late = screen.changes.map(({ at }, index) => at - (planOf(BREATHS)[index] ?? 0));
    expect(late).toHaveLength(BREATHS.length + 1);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late)).toBeLessThan(FRAME);
    expect(engine.complaints).toEqual([]);
  });

  test('begins after the delay that it is given', async () => {
    const screen = await engine.mount(smallScreen([1000, 1000], { startsAfter: 500 }), { watch: ['begun'] });
    await engine.advance(4000);
    expect(screen.changes.map(({ at }) => at)).toEqual([0, 520, 1520]);
  });

  test('reads `elapsedTime` as it was a frame ago, at the beginning of a beat', async () => {
    const screen = await engine.mount(smallScreen([1000, 1000]), { watch: ['begun'] });
    await engine.advance(2000);
    expect(screen.changes.map(({ value }) => value)).toEqual(['0', String(1000 - FRAME)]);
  });

  test('sends its last event with arguments, when the last beat is over', async () => {
    const screen = await engine.mount(smallScreen(BREATHS));
    await engine.advance(ALL + FRAME);
    expect(screen.events).toEqual([{ at: ALL, arguments: ['done', 'set 1', BREATHS.length], from: 'root' }]);
  });

  test('goes on when nothing is touched but the ground', async () => {
    const screen = await engine.mount(smallScreen([1000, 1000]), { watch: ['beat'] });
    await engine.advance(500);
    screen.pressAt(10, 790);
    await engine.advance(1600);
    expect(screen.events.map(({ arguments: [what] }) => what)).toEqual(['done']);
  });

  test('that is ended by a touch says so with its place, and never that it is done', async () => {
    const screen = await engine.mount(smallScreen([1000, 1000]), { watch: ['beat'] });
    await engine.advance(1240);
    screen.press('wait');
    await engine.advance(10_000);
    expect(screen.events).toEqual([{ at: 1240 + FRAME, arguments: ['wait', 'set 1', 1, 240 + FRAME], from: 'wait' }]);
    expect(screen.changes.map(({ value }) => value)).toEqual(['0', '1']);
  });
});

describe('a voice', () => {
  test('speaks each cue, and the next cue cuts one that is too long', async () => {
    const screen = await engine.mount(smallScreen([4000, 4000, 4000]), { voice: VOICES['too long'] });
    await engine.advance(13_000);
    expect(screen.speech.map(({ what }) => what)).toEqual(['begins', 'ends', 'begins', 'is cut', 'begins', 'ends']);
  });

  test('that a touch ends falls silent at once', async () => {
    const screen = await engine.mount(smallScreen([4000]));
    await engine.advance(1000);
    screen.press('wait');
    await engine.advance(FRAME);
    expect(screen.speech.at(-1)).toEqual({ at: 1000, what: 'is cut', speech: 'speech:<speak>In</speak>' });
  });
});

describe('what a test reads of a component', () => {
  test('is what is shown at that moment', async () => {
    const screen = await engine.mount(smallScreen([1000, 1000]), { watch: ['share'] });
    await engine.advance(1250);
    expect(screen.bound('share')).toBe('0.29');
    expect(screen.property('cue', 'text')).toBe('Beat 1 of 2');
    expect(screen.property('cue', 'opacity')).toBe(0.29);
    expect(screen.property('cue', 'transform')).toBe('matrix(1.000000,0.000000,0.000000,1.000000,0.000000,0.000000)');
    expect(screen.property('wait', 'accessibilityLabel')).toBe('Wait');
    expect(screen.property('wait', 'display')).toBe('normal');
    expect(screen.property('hidden', 'display')).toBe('invisible');
    expect(screen.boundsOf('wait')).toEqual({ left: 1024, top: 640, width: 256, height: 160 });
    expect(screen.ids).toEqual(['root', 'cue', 'wait', 'hidden']);
  });

  test('that there is not, or that is not watched, is refused with what there is', async () => {
    const screen = await engine.mount(smallScreen([1000]), { watch: ['share'] });
    expect(() => screen.press('pause')).toThrow('no component "pause"; there are: root, cue, wait, hidden');
    expect(() => screen.bound('beat')).toThrow('"beat" is not watched; there are: share');
    expect(() => screen.property('cue', 'taste')).toThrow('the engine knows no property "taste"');
  });
});

test.each(EVERY_VIEWPORT)('on a %s a document is laid out in dp without a complaint', async (_, viewport) => {
  const screen = await engine.mount(smallScreen([1000]), { viewport });
  const { width, height, dpi } = viewport;
  expect(screen.boundsOf('root')).toMatchObject({ width: (width * 160) / dpi, height: (height * 160) / dpi });
  expect(engine.complaints).toEqual([]);
});

test('what the engine cannot lay out, or does not know, is told', async () => {
  const { document, datasources } = smallScreen([1000]);
  const unknown = { type: 'Container', width: 100, height: 100, items: [{ type: 'Balloon' }] };
  await engine.mount({ document: { ...document, mainTemplate: { items: [unknown] } }, datasources: {} });
  expect(engine.complaints).toEqual([expect.stringContaining('Balloon')]);
  await expect(engine.mount({ document: { type: 'PDF' }, datasources })).rejects.toThrow(
    'the engine takes this for no APL document',
  );
  await expect(engine.mount(smallScreen([]), { viewport: VIEWPORTS.TV, watch: ['nothing'] })).resolves.toBeDefined();
});
