import { createSkill } from '../../lambda/alexa/skill.ts';
import type { TurnCounts } from '../../lambda/coach/turn-counts.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import type { ProgressStore } from '../../lambda/workout/progress/progress-store.ts';
import { startConversation } from '../../simulator/conversation.ts';
import { openDoor } from '../../simulator/door.ts';
import { readModel } from '../../simulator/read-model.ts';
import { aPlace, NOON, progress, underWay } from '../support/builders.ts';
import { content } from '../support/content.ts';
import { storeWith } from '../support/stores.ts';

/** What an operator hears of, turn by turn. */

const DAY = 86_400_000;

async function happens(store: ProgressStore, said: readonly string[]): Promise<readonly string[]> {
  const told: TurnCounts[] = [];
  const skill = createSkill({ content, store, onTurn: (happened) => told.push(happened) });
  const door = openDoor(store, content);
  const conversation = startConversation({ ...door, invoke: (event) => skill.invoke(event) }, readModel());
  for (const [index, words] of said.entries()) {
    if (words === '(nothing)') await conversation.passTo(NOON + index * DAY);
    else await conversation.say(`alexa, ${words}`, NOON + index * 60_000);
  }
  return told.map(named);
}

/** What has happened, by name. */
function named({ abandonedIn, ...rest }: TurnCounts): string {
  const happened = Object.entries(rest).flatMap(([name, value]) => (value === true ? [name] : []));
  return [...happened, ...(abandonedIn === undefined ? [] : [`abandoned in ${abandonedIn}`])].join(', ');
}

const atCat = () => storeWith(progress(underWay(aPlace('cat', 4))));
const OPEN = 'open back stretches';

test.each([
  { name: 'a first workout is begun', store: memoryProgressStore, said: [OPEN, 'yes', 'yes'], told: ['', '', 'begun'] },
  { name: 'one is resumed', store: atCat, said: [OPEN, 'yes'], told: ['', 'resumed'] },
  { name: 'one is not resumed, but begun anew', store: atCat, said: [OPEN, 'no', 'yes'], told: ['', '', 'begun'] },
  {
    name: 'one is abandoned by a word',
    store: atCat,
    said: [OPEN, 'yes', 'stop'],
    told: ['', 'resumed', 'abandoned in cat'],
  },
  { name: 'one is abandoned by silence', store: atCat, said: [OPEN, '(nothing)'], told: ['', 'abandoned in cat'] },
  { name: 'nobody has understood', store: atCat, said: [OPEN, 'good dog'], told: ['', 'isNotUnderstood'] },
  {
    name: 'one is finished',
    store: atCat,
    said: [OPEN, 'go to the cool down', 'done'],
    told: ['', 'resumed', 'finished'],
  },
])('$name', async ({ store, said, told }) => {
  expect(await happens(await store(), said)).toEqual(told);
});
