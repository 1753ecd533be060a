import type { BeatData } from '../../lambda/alexa/apl/screen-data.ts';
import type { MountedScreen } from '../../simulator/engine/mount.ts';
import { EVERY_VIEWPORT } from '../../simulator/engine/viewports.ts';
import { Engine } from '../support/screen/engine.ts';
import { SHOWN } from '../support/screen/shown.ts';

/** Words that are too long to stand beside the figure, in Amazon's engine. */

let engine: Engine;

beforeAll(async () => {
  engine = await Engine.open();
});

afterAll(() => engine.close());

/** An answer in the middle of an exercise, before it goes on. */
const ANSWER =
  'About twenty-nine minutes: the kneeling fold, the fold and arch, the kneeling lift, the cat, the boat, and the seated stretch';

async function screenWith(changes: Partial<BeatData>, viewport: (typeof EVERY_VIEWPORT)[number][1]) {
  const [shown] = SHOWN;
  if (!shown) throw new Error('there is nothing to show');
  const { document, datasources } = shown.directive;
  const { properties } = datasources.screen;
  const beats = properties.beats.slice(0, 2).map((beat) => ({ ...beat, ...changes }));
  return engine.mount(
    { document, datasources: { screen: { ...datasources.screen, properties: { ...properties, beats } } } },
    { viewport },
  );
}

function written(screen: MountedScreen, words: string): readonly string[] {
  return ['text', 'long', 'wide', 'note', 'caption'].filter((id) => screen.property(id, 'text') === words);
}

test.each(EVERY_VIEWPORT)('on a %s a long answer before a cue stands in place of the figure', async (_, viewport) => {
  const told = { state: 'ready', caption: ANSWER, letters: ANSWER.length, title: '' } as const;
  const screen = await screenWith(told, viewport);
  expect(written(screen, ANSWER)).toEqual(['wide']);
  expect(screen.property('figure', 'opacity')).toBe(0);
});
