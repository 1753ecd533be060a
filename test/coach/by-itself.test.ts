import { goesOnByItself, onwardLines } from '../../lambda/coach/by-itself.ts';
import { promptAt } from '../../lambda/coach/whereabouts.ts';
import type { Place } from '../../lambda/workout/plan/place.ts';
import type { Spared } from '../../lambda/workout/plan/spared.ts';
import { NOTHING_SPARED } from '../../lambda/workout/plan/spared.ts';
import { choicesOf } from '../../lambda/workout/progress/person.ts';
import type { EntryId, Flow } from '../../lambda/workout/vocabulary.ts';
import { MOVEMENTS } from '../../lambda/workout/vocabulary.ts';
import { aPlace, progress, sore, underWay } from '../support/builders.ts';
import { catalog } from '../support/content.ts';

/** What goes on without a word, where a device tells that it has played all. */

interface Example {
  readonly name: string;
  readonly place: Place;
  readonly flow?: Flow;
  readonly begun?: number;
  readonly spared?: Spared;
  readonly isGoingOn: boolean;
  /** What is named in place of the prompt. */
  readonly names?: EntryId;
}

test.each<Example>([
  { name: 'nonstop, after an exercise', place: aPlace('cat', 'done'), isGoingOn: true, names: 'boat' },
  { name: 'nonstop, in the rest of a set', place: aPlace('boat', 5), isGoingOn: true },
  {
    name: 'nonstop, after the last exercise',
    place: aPlace('seated-stretch', 'done'),
    isGoingOn: true,
    names: 'cool-down',
  },
  { name: 'nonstop, after the cool-down', place: aPlace('cool-down', 'done'), isGoingOn: true },
  { name: 'with a prompt after each', place: aPlace('cat', 'done'), flow: 'exercise', isGoingOn: false },
  { name: 'step by step', place: aPlace('cat', 'steps'), flow: 'step', isGoingOn: false },
  { name: 'to the strongest, in a first workout', place: aPlace('cat', 'done'), begun: 1, isGoingOn: false },
  {
    name: 'to another, in a first workout',
    place: aPlace('warm-up', 'done'),
    begun: 1,
    isGoingOn: true,
    names: 'kneeling-fold',
  },
  {
    name: 'to the end, as nothing else spares what hurts',
    place: aPlace('cat', 'done'),
    spared: sore(...MOVEMENTS),
    isGoingOn: false,
  },
])('$name: $isGoingOn', ({ place, flow = 'nonstop', begun = 2, spared = NOTHING_SPARED, isGoingOn, names }) => {
  const here = underWay(place);
  const { person } = progress(here);
  const choices = { ...choicesOf(person), flow };
  const turn = { catalog, spared, progress: { person: { ...person, history: { begun, finished: 0 }, choices } } };
  expect(goesOnByItself(turn, here)).toBe(isGoingOn);
  const named = names === undefined ? [] : [{ name: 'going-to', exercise: names }];
  expect(onwardLines(turn, here, promptAt(turn, here))).toEqual(named);
});
