import { FORMS } from '../../lambda/workout/vocabulary.ts';
import { EVERY_VIEWPORT } from '../../simulator/engine/viewports.ts';
import { isThorough } from '../support/effort.ts';
import type { Answered } from '../support/screen/conversation.ts';
import { stopping, wholeWorkout } from '../support/screen/conversation.ts';
import { Engine } from '../support/screen/engine.ts';
import { leafThrough } from '../support/screen/play.ts';

/** What whole conversations send to a screen, held against what a device takes. */

let engine: Engine;
let answers: readonly Answered[];
let onFloor: readonly Answered[];

beforeAll(async () => {
  engine = await Engine.open();
  const forms = await Promise.all(FORMS.map((form) => wholeWorkout({ form })));
  const [floor = [], ...others] = forms;
  onFloor = [...floor, ...(await stopping())];
  answers = [...onFloor, ...others.flat()];
});

afterAll(() => engine.close());

test('a conversation comes to every state', () => {
  const states = answers.flatMap(({ data }) => data.beats.map(({ state }) => state));
  expect([...new Set(states)].sort()).toEqual(['ask', 'done', 'look', 'paused', 'ready', 'rest', 'set', 'talk']);
});

/** Where there is the least room: there the answers of every form are laid out, elsewhere those of the floor, unless everything is tried. */
const LEAST_ROOM = 'small hub';

/** Other screens on which each beat of the floor is laid out, not the first of each answer alone. Where not everything is tried, there are none. */
const ELSEWHERE: readonly string[] = isThorough ? ['round hub', 'large hub', 'portrait hub', 'TV'] : [];

function isLeafed(name: string, answered: Answered): boolean {
  const onFloorAt = onFloor.indexOf(answered);
  if (name !== LEAST_ROOM) return onFloorAt >= 0 && ELSEWHERE.includes(name);
  return isThorough || onFloorAt % 3 === 0;
}

/** Medium and extra large hubs are laid out as the large one is. */
const TRIED = EVERY_VIEWPORT.filter(([name]) => isThorough || !['medium hub', 'extra large hub'].includes(name));

test.each(TRIED)('on a %s every answer of a workout is laid out without a complaint', async (name, viewport) => {
  for (const answered of name === LEAST_ROOM || isThorough ? answers : onFloor) {
    const screen = await engine.mount(answered.directive, { viewport });
    if (isLeafed(name, answered)) await leafThrough(engine, screen, answered);
    expect({ to: answered.to, complaints: engine.complaints }).toEqual({ to: answered.to, complaints: [] });
  }
});

test('no answer has more than 60,000 characters of data, or 120,000 of all', async () => {
  const longest = await Promise.all([
    wholeWorkout({ flow: 'nonstop' }),
    wholeWorkout({ flow: 'nonstop', screenClock: 'speakitem' }),
  ]);
  const sizes = [...answers, ...longest.flat()].map(({ to, directive, response }) => ({
    to,
    data: JSON.stringify(directive.datasources).length,
    all: JSON.stringify(response).length,
  }));
  expect(sizes.filter(({ data, all }) => data > 60_000 || all > 120_000)).toEqual([]);
});
