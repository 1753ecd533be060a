import { VERSION } from '../../lambda/coach/session.ts';
import { memoryProgressStore } from '../../lambda/storage/memory-progress-store.ts';
import { NOON, seconds } from '../support/builders.ts';
import { openSession } from '../support/session.ts';
import { asked } from '../support/words.ts';

/** A session whose attributes cannot be read any more, as after a deployment in its middle: the body is not forgotten. */

const FOLD_IS_LEFT = asked({ name: 'passed-over', exercise: 'kneeling-fold' });

async function inTheFirstExercise() {
  const store = memoryProgressStore();
  const session = openSession(store);
  for (const [index, word] of ['Launch', 'Yes', 'Yes', 'Next'].entries())
    await session.ask(word, NOON + seconds(30 * index));
  return { store, session };
}

const LOST: [title: string, changes: Readonly<Record<string, unknown>>][] = [
  ['are of another version', { version: VERSION - 1 }],
  ['lack the progress', { progress: undefined }],
  ['have a row that is none', { row: { kind: 'unheard of' } }],
  ['spare a movement that there is no more', { afterPain: ['kneel', 'lift-both-ends', 'levitate'] }],
];

describe.each(LOST)('where they %s', (_, changes) => {
  test('what hurt is spared', async () => {
    const { store, session } = await inTheFirstExercise();
    await session.ask('Pain body=knee', NOON + seconds(150));
    const later = openSession(store, { attributes: { ...session.attributes(), ...changes } });
    await later.ask('Next', NOON + seconds(170));
    const { says } = await later.ask('Next', NOON + seconds(500));
    expect(says).not.toContain(FOLD_IS_LEFT);
    expect(later.attributes()).toMatchObject({ afterPain: session.attributes().afterPain });
  });

  test('who was dizzy is asked before anything leads on', async () => {
    const { store, session } = await inTheFirstExercise();
    await session.ask('Unwell state=dizzy', NOON + seconds(150));
    const later = openSession(store, { attributes: { ...session.attributes(), ...changes } });
    expect((await later.ask('Next', NOON + seconds(170))).says).toContain(asked({ name: 'slower-or-finish' }));
  });
});
