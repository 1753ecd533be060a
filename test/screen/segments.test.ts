import { VIEWPORTS } from '../../simulator/engine/viewports.ts';
import { wholeWorkout } from '../support/screen/conversation.ts';
import { Engine } from '../support/screen/engine.ts';

/** The workout as segments, in Amazon's engine. */

let engine: Engine;

beforeAll(async () => {
  engine = await Engine.open();
});

afterAll(() => engine.close());

test.each(['small hub', 'large hub', 'portrait hub', 'TV'] as const)(
  'on a %s the segment at hand is higher than the others, and nothing of it is cut off',
  async (name) => {
    const [answered] = (await wholeWorkout()).filter(({ data }) => data.beats.some(({ state }) => state === 'set'));
    if (!answered) throw new Error('no answer has a set');
    const screen = await engine.mount(answered.directive, { viewport: VIEWPORTS[name] });
    const id = `segment${answered.data.beats[0]?.entry}`;
    const [all, here] = [screen.boundsOf('segments'), screen.boundsOf(id)];
    const scale = Number(/^matrix\(\S+?,\S+?,\S+?,(\S+?),/.exec(String(screen.property(id, 'transform')))?.[1]);
    expect(scale).toBeGreaterThan(1);
    const [middle, half] = [here.top + here.height / 2, (here.height * scale) / 2];
    expect(middle - half).toBeGreaterThanOrEqual(all.top - 1);
    expect(middle + half).toBeLessThanOrEqual(all.top + all.height + 1);
  },
);
