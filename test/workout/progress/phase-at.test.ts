import { formOf } from '../../../lambda/workout/catalog/catalog.ts';
import { readyIn, restingIn } from '../../../lambda/workout/plan/body.ts';
import type { Arrival } from '../../../lambda/workout/progress/arrival.ts';
import { phaseAt, phaseHeard } from '../../../lambda/workout/progress/phase-at.ts';
import { aPlace, catNarration, NOON, progress, seconds, underWay } from '../../support/builders.ts';
import { catalog, entryOf } from '../../support/structure.ts';

const { normal } = catalog.cadences;

describe('a phase of a repetition', () => {
  test.each([
    { exercise: 'boat', left: 40, isLast: false, says: 'tall' },
    { exercise: 'boat', left: 36.001, isLast: false, says: 'tall' },
    { exercise: 'boat', left: 36, isLast: false, says: 'straight-arms' },
    { exercise: 'boat', left: 12, isLast: false, says: 'boat' },
    { exercise: 'boat', left: 0.001, isLast: true, says: 'forearms' },
    { exercise: 'boat', left: 41, isLast: false, says: undefined },
    { exercise: 'seated-stretch', left: 3, isLast: false, says: 'relax' },
    { exercise: 'seated-stretch', left: 3, isLast: true, says: 'come-up' },
    { exercise: 'seated-stretch', left: 8, isLast: true, says: 'relax' },
  ])('$left s before the end of the $exercise is $says (the last: $isLast)', ({ exercise, left, isLast, says }) => {
    const { set } = formOf(catalog, { id: exercise });
    expect(phaseAt(set, normal, { left: seconds(left), isLast })?.words).toBe(says);
  });
});

describe('the phase that is heard when a word comes', () => {
  const listening = { wayOut: seconds(5), patience: seconds(180) };
  const cat = progress(underWay(aPlace('cat', 'steps'), { narration: catNarration() }));

  function heardAt(second: number, changes: Partial<Arrival> = {}, from = cat): string | undefined {
    const now = NOON + seconds(second);
    return phaseHeard(catalog, from, { sessionId: 'this-session', isNewSession: false, now, listening, ...changes })
      ?.words;
  }

  test.each([
    { second: 30, says: undefined },
    { second: 45, says: 'round' },
    { second: 50, says: 'sink' },
    { second: 56, says: 'round' },
    { second: 124, says: 'sink' },
    { second: 130, says: undefined },
    { second: 300, says: undefined },
  ])('$second s after its beginning is $says', ({ second, says }) => {
    expect(heardAt(second)).toBe(says);
  });

  test('belongs to the entry that was heard', () => {
    const arrival = { sessionId: 'this-session', isNewSession: false, now: NOON + seconds(50), listening };
    expect(phaseHeard(catalog, cat, arrival)).toEqual({ entry: entryOf('cat'), words: 'sink' });
  });

  test('is unknown in another session, and where the set was not played', () => {
    expect(heardAt(50, { sessionId: 'another' })).toBeUndefined();
    expect(heardAt(50, { heardAtMost: seconds(20) })).toBeUndefined();
    expect(heardAt(50, {}, progress(underWay(aPlace('cat', 1))))).toBeUndefined();
  });

  test('is none in the rest between the halves of a set', () => {
    const [first] = catNarration().marks;
    const rest = { at: seconds(40), cues: 9, place: aPlace('boat', 5), body: restingIn('face-down') };
    const next = { at: seconds(70), cues: 15, place: aPlace('boat', 5), body: readyIn('face-down') };
    const narration = catNarration({ marks: [first, rest, next] });
    expect(heardAt(50, {}, progress(underWay(aPlace('boat', 4), { narration })))).toBeUndefined();
  });
});
