import { itemOf, rowOf } from '../../../lambda/storage/item.ts';
import { memoryProgressStore } from '../../../lambda/storage/memory-progress-store.ts';
import { formOf } from '../../../lambda/workout/catalog/catalog.ts';
import type { Entry } from '../../../lambda/workout/plan/plan.ts';
import type { ProgressStore } from '../../../lambda/workout/progress/progress-store.ts';
import { spokenIn } from '../../../simulator/answer.ts';
import { readModel } from '../../../simulator/read-model.ts';
import type { Coach } from '../../../simulator/web/coach.ts';
import { OWNER, openCoach } from '../../../simulator/web/coach.ts';
import type { LinkedPlan } from '../../../simulator/web/linked-plan.ts';
import { workoutFor } from '../../../simulator/web/plan-rules.ts';
import { takePlan, whatPlanChanges } from '../../../simulator/web/take-plan.ts';
import { aPlace, NOON, progress, underWay } from '../../support/builders.ts';
import { figures } from '../../support/figures.ts';
import { catalog, content } from '../../support/shipped.ts';
import { keepIn, progressIn, rowIn, storeWith } from '../../support/stores.ts';

const SECOND = 1000;
const parts = { content, figures, model: readModel() };

function saidBy(coach: Coach): string {
  const playing = coach.conversation.playing();
  return (playing ? spokenIn(playing.answer) : []).map(({ words }) => words).join(' ');
}

/** What is said at the beginning, and what was begun once all that is asked then was answered with yes. */
async function begunIn(store: ProgressStore) {
  const coach = openCoach({ ...parts, store });
  await coach.begin(NOON);
  const greeting = saidBy(coach);
  for (let at = 1; at < 4 && !(await progressIn(store)).underWay; at += 1)
    await coach.say('yes', NOON + at * 60 * SECOND);
  return { greeting, plan: (await progressIn(store)).underWay?.plan };
}

function told(entry: Entry): string {
  return `${entry.id} ${entry.form ?? 'floor'} ${entry.kind === 'exercise' ? entry.dose : ''}`.trim();
}

async function begunWith(plan: LinkedPlan, store = memoryProgressStore()) {
  expect(await takePlan(store, OWNER, plan, NOON - SECOND)).toBe(true);
  return await begunIn(store);
}

describe('the workout that begins next is the plan of the link', () => {
  test.each<{ plan: LinkedPlan; begins: readonly string[] }>([
    {
      plan: { form: 'chair', minutes: 12, doses: { cat: 3, 'seated-stretch': 4 } },
      begins: ['cat chair 3', 'seated-stretch chair 4'],
    },
    { plan: { form: 'chair', leftOut: ['arch-back'] }, begins: ['kneeling-fold chair 5', 'seated-stretch chair 6'] },
    {
      plan: { form: 'easier', leftOut: ['lie-face-down'], doses: { 'kneeling-lift': 6 } },
      begins: ['kneeling-fold easier 5', 'kneeling-lift easier 6', 'cat easier 5'],
    },
    { plan: { leftOut: ['kneel'], doses: { cat: 10 } }, begins: ['kneeling-fold chair 5', 'cat chair 10'] },
    { plan: { doses: { boat: 4 } }, begins: ['kneeling-fold floor 8', 'boat floor 4'] },
  ])('$plan', async ({ plan, begins }) => {
    const { plan: begun } = await begunWith(plan);
    expect(begun?.entries.map(told)).toEqual(workoutFor(plan, catalog).plan.entries.map(told));
    const exercises = begun?.entries.filter(({ kind }) => kind === 'exercise') ?? [];
    expect(exercises.map(told)).toEqual(expect.arrayContaining([...begins]));
    const movements = exercises.flatMap((entry) => formOf(catalog, entry).movements);
    expect(movements.filter((movement) => plan.leftOut?.includes(movement))).toEqual([]);
    const places = new Set(begun?.entries.map(({ form }) => form === 'chair'));
    expect(places.size).toBe(1);
  });
});

test('a newcomer hears what is planned, the safety words, and nothing of what was never begun', async () => {
  const { greeting } = await begunWith({ form: 'chair', minutes: 10 });
  expect(greeting).toMatch(/^Welcome to Back Stretches.* About ten minutes: the chair .* First, your safety/);
  expect(greeting).not.toMatch(/again|back\.|short one|floor/i);
});

test('on the mat they are asked about the floor', async () => {
  expect((await begunWith({ minutes: 10 })).greeting).toMatch(/Can you get down to the floor/);
});

test('whoever was here before hears the safety words again, and what is planned, in place of what they left', async () => {
  const store = await storeWith(progress(underWay(aPlace('cat', 4)), { wish: { workout: 'back-stretches' } }));
  const { greeting, plan } = await begunWith({ form: 'chair', minutes: 10 }, store);
  expect(greeting).toMatch(/About ten minutes: the chair .* First, your safety/);
  expect(greeting).not.toMatch(/again|You were/);
  expect(plan?.form).toBe('chair');
});

test('whoever puts it off is not asked whether to do it again', async () => {
  const store = await storeWith(progress());
  await takePlan(store, OWNER, { minutes: 15 }, NOON);
  const kept = await progressIn(store);
  await keepIn(store, { person: { ...kept.person, safetyHeard: true } });
  const coach = openCoach({ ...parts, store });
  await coach.begin(NOON);
  expect(saidBy(coach)).toMatch(/^Welcome back\. About fifteen minutes: .* Shall we start\?/);
});

test('the time after, it is the same again, with its doses', async () => {
  const store = memoryProgressStore();
  await begunWith({ form: 'chair', minutes: 12, doses: { cat: 3 } }, store);
  const { person } = await progressIn(store);
  await keepIn(store, { person });
  const { greeting, plan } = await begunIn(store);
  expect(greeting).toMatch(/Twelve minutes again\?/i);
  expect(plan?.entries.map(told)).toContain('cat chair 3');
});

test('what is kept is what a browser can read again', async () => {
  const store = memoryProgressStore();
  await takePlan(store, OWNER, { form: 'chair', leftOut: ['kneel'], minutes: 10, doses: { cat: 5 } }, NOON);
  const row = await rowIn(store);
  expect(rowOf(structuredClone(itemOf(OWNER, row)))).toEqual(row);
});

describe('it is not taken', () => {
  const refusing = (changes: Partial<ProgressStore>) => ({ ...memoryProgressStore(), ...changes });

  test('where a newer page has written what is kept', async () => {
    expect(await takePlan(refusing({ read: async () => 'newer' }), OWNER, {}, NOON)).toBe(false);
  });

  test('where another tab writes all the time', async () => {
    expect(await takePlan(refusing({ write: async () => false }), OWNER, {}, NOON)).toBe(false);
  });
});

test('what a person gives up with it is told', () => {
  const choices = {
    pace: 'normal',
    guidance: 'full',
    flow: 'exercise',
    form: 'floor',
    leftOut: ['kneel', 'wrists'],
  } as const;
  const left = progress(underWay(aPlace('cat', 4)), { choices });
  expect(whatPlanChanges(left, { leftOut: ['kneel'] }, content)).toEqual([
    'It takes the place of the workout that you left.',
    'It brings back what you leave out now: weight on the wrists.',
  ]);
  expect(whatPlanChanges(progress(), {}, content)).toEqual([]);
});
