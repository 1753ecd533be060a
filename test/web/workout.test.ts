import type { BrowserContextOptions } from 'playwright-core';
import { inTheCat, REPETITION, repetitionIn } from '../support/web/in-the-cat.ts';
import type { Visit } from '../support/web/visit.ts';
import { BY_VOICE, inBrowser, MOVES, visits } from '../support/web/visits.ts';

/** A workout in the page, as a person does it who types. */

/** The second half of a repetition: "Out, sink." */
const BREATH_OUT = /\bout\b/i;

/** In repetitions: the skill does not know when a device has begun to speak, and is never ahead of it. */
const BEHIND_AT_MOST = 1;

/** Begins where a workout was left, and goes on with it until one repetition is half done. @returns the one that it began with. */
async function goesOn(person: Visit): Promise<number> {
  await person.does(() => person.start.click(), 'Welcome back');
  await person.atSpeed(20);
  const first = await person.say('yes', REPETITION);
  await person.atSpeed(4);
  await person.hears(BREATH_OUT);
  await person.atSpeed(1);
  return repetitionIn([first]);
}

inBrowser('a workout in the page', () => {
  const { visit, besides } = visits();
  let stopped: BrowserContextOptions['storageState'];

  /** A workout that was stopped in the middle of a set: its place is the same however late a test begins. */
  beforeAll(async () => {
    const person = await visit();
    await inTheCat(person);
    await person.say('stop', 'Let your back go flat');
    await person.atSpeed(20);
    await person.start.waitFor();
    stopped = await person.page.context().storageState({ indexedDB: true });
  });

  test('is offered again after a reload, paused by a touch, gone on with at its repetition, and asked a question in between', async () => {
    const person = await visit({ storageState: stopped });
    await goesOn(person);
    await person.reload();
    await goesOn(person);
    await person.does(() => person.target('pause').click(), 'Pausing.');
    const before = repetitionIn(await person.captions());
    await person.hears('Let your back go flat');
    await person.does(() => person.target('go-on').click(), 'On we go.');
    await person.atSpeed(4);
    expect(repetitionIn([await person.hears(REPETITION)])).toBe(before);
    await person.atSpeed(1);
    await person.say('how many are left', 'more after this one');
  });

  test('is paused by a mouse in the moment in which the screen is drawn anew', async () => {
    const person = await visit({ ...MOVES, storageState: stopped });
    await goesOn(person);
    const pause = person.target('pause');
    await pause.hover();
    await person.atSpeed(4);
    await pause.waitFor();
    await person.does(() => person.page.mouse.down().then(() => person.page.mouse.up()), 'I will be quiet.');
  });

  test('comes to its goodbye where it was kept, without a stop where none is wanted', async () => {
    const person = await visit({ ...BY_VOICE, storageState: stopped });
    await person.does(() => person.start.click(), 'Shall we go on?');
    await person.say('nonstop', 'without stopping');
    await person.atSpeed(20);
    await person.say('yes', REPETITION);
    await person.hears('When you are ready, say, done');
    await person.atSpeed(1);
    await person.say('done', 'Well done.');
    await person.start.waitFor();
  });

  test('is one in two tabs: each leads on from where the other has come to, and both offer the same place afterwards', async () => {
    const here = await visit({ ...BY_VOICE, storageState: stopped });
    await goesOn(here);
    await here.atSpeed(4);
    const cameTo = repetitionIn([await here.hears(/^(Four|Five|Six)/)]);
    await here.atSpeed(1);
    const there = await besides(here);
    const wentOn = await goesOn(there);
    expect(wentOn).toBeGreaterThanOrEqual(cameTo - BEHIND_AT_MOST);
    expect(wentOn).toBeLessThanOrEqual(repetitionIn(await here.captions()));
    await there.say('next', 'cool-down');
    await here.say('where am i', 'You are at number');
    const places = [];
    for (const tab of [here, there]) {
      await tab.reload();
      await tab.does(() => tab.start.click(), 'Shall we go on?');
      places.push((await tab.captions()).filter((caption) => /number|cat|cool-down/.test(caption)));
    }
    expect(places[0]).not.toEqual([]);
    expect(places[1]).toEqual(places[0]);
  });
});
