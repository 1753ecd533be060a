import { restingIn } from '../../../lambda/workout/plan/body.ts';
import { freeEntry, isFree } from '../../../lambda/workout/plan/free.ts';
import { sparedFor } from '../../../lambda/workout/plan/pain.ts';
import type { Spared } from '../../../lambda/workout/plan/spared.ts';
import { NOTHING_SPARED } from '../../../lambda/workout/plan/spared.ts';
import type { Movement, Posture } from '../../../lambda/workout/vocabulary.ts';
import { aPlace, aStep, sore, underWay } from '../../support/builders.ts';
import { catalog, entryOf, plan } from '../../support/structure.ts';

const ANY = 'lift-both-ends';

describe('what hurts decides what is spared', () => {
  test.each([
    { part: 'knee', at: aPlace('kneeling-fold', 3), spared: ['kneel', ANY] },
    { part: 'wrist', at: aPlace('cat', 3), spared: ['wrists', ANY] },
    { part: 'lower-back', at: aPlace('boat', 3), spared: ['arch-back', ANY, 'bend-forward'] },
    { part: 'neck', at: aPlace('cat', 3), spared: ['arch-back', ANY] },
    { part: 'hamstring', at: aPlace('seated-stretch', 3), spared: ['bend-forward', ANY] },
    { part: undefined, at: aPlace('kneeling-fold', 3), spared: ['kneel', 'bend-forward', ANY] },
    { part: undefined, at: aStep('warm-up', 1), spared: [ANY] },
    { part: undefined, at: aStep('warm-up', 5), spared: ['kneel', 'bend-forward', 'arch-back', 'wrists', ANY] },
    { part: 'spleen', at: aPlace('seated-stretch', 1), spared: ['bend-forward', ANY] },
    { part: 'toString', at: aPlace('seated-stretch', 1), spared: ['bend-forward', ANY] },
  ])('$part at $at.entry', ({ part, at, spared }) => {
    expect([...sparedFor(catalog, underWay(at), part)].sort()).toEqual([...spared].sort());
  });
});

/** What a person leaves out, whom nothing hurts. */
function leftOut(...movements: readonly Movement[]): Spared {
  return { ...NOTHING_SPARED, leftOut: movements };
}

describe('an entry is free', () => {
  test.each<{ id: string; from: Posture; spared: Spared; free: boolean; because: string }>([
    {
      id: 'seated-stretch',
      from: 'heels',
      spared: sore('kneel'),
      free: true,
      because: 'where a way starts does not count',
    },
    {
      id: 'seated-stretch',
      from: 'face-down',
      spared: sore('kneel'),
      free: false,
      because: 'the way passes the knees',
    },
    { id: 'seated-stretch', from: 'standing', spared: sore('kneel'), free: false, because: 'the way down kneels' },
    { id: 'fold-and-arch', from: 'heels', spared: sore('kneel'), free: false, because: 'it kneels' },
    { id: 'cat', from: 'heels', spared: sore('wrists'), free: false, because: 'it is on the hands' },
    {
      id: 'kneeling-fold',
      from: 'all-fours',
      spared: sore('wrists'),
      free: true,
      because: 'no weight is on the hands',
    },
    {
      id: 'cool-down',
      from: 'sitting',
      spared: sore('kneel'),
      free: true,
      because: 'the way off the floor is always free',
    },
    { id: 'cool-down', from: 'standing', spared: sore('kneel'), free: false, because: 'it lies down first' },
    { id: 'boat', from: 'face-down', spared: sore(), free: true, because: 'nothing is spared' },
  ])('$id from $from, sparing $spared.afterPain: $free, as $because', ({ id, from, spared, free }) => {
    const entry = plan.entries[entryOf(id)];
    expect(entry && isFree(catalog, spared, from, entry)).toBe(free);
  });

  test.each<{ from: Posture; spared: Spared; free: boolean; because: string }>([
    { from: 'standing', spared: sore('wrists'), free: true, because: 'the way down is by the heels' },
    { from: 'standing', spared: leftOut('kneel'), free: false, because: 'the way down is on the knees' },
  ])('the seated stretch from $from, sparing $spared: $free, as $because', ({ from, spared, free }) => {
    expect(isFree(catalog, spared, from, { kind: 'exercise', id: 'seated-stretch', dose: 8 })).toBe(free);
  });

  test.each<{ spared: Spared; next: string | undefined }>([
    { spared: sore('kneel', ANY), next: 'seated-stretch' },
    { spared: sore('wrists', ANY), next: 'seated-stretch' },
    { spared: sore('arch-back', 'bend-forward', ANY), next: 'cool-down' },
  ])('after the fold, sparing $spared.afterPain, the next is $next', ({ spared, next }) => {
    const at = underWay(aPlace('kneeling-fold', 'done'), { body: restingIn('heels') });
    const index = freeEntry(catalog, at, at.place.entry + 1, spared);
    expect(index === undefined ? undefined : plan.entries[index]?.id).toBe(next);
  });
});
