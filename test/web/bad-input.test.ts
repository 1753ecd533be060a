import type { BrowserContext } from 'playwright-core';
import { inTheCat } from '../support/web/in-the-cat.ts';
import type { Visit } from '../support/web/visit.ts';
import { BY_VOICE, inBrowser, visits } from '../support/web/visits.ts';

/** What the page does where something is missing, broken or not as it left it. */

/** Of the database of the page. */
const ROW = `new Promise((settled, failed) => {
  const opening = indexedDB.open('back-stretches', 1);
  opening.onerror = failed;
  opening.onsuccess = () => {
    const items = opening.result.transaction('items', 'readwrite').objectStore('items');
    const getting = items.getAll();
    getting.onsuccess = () => {
      for (const item of getting.result) items.put(CHANGED);
      items.transaction.oncomplete = () => settled(opening.result.close());
    };
  };
})`;

/** From then on the browser undoes whatever is written, as one does whose storage is full. */
const FULL = `
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...written) {
    const request = put.apply(this, written);
    this.transaction.abort();
    return request;
  };
`;

/** Each look at what is kept holds the page up so long, in milliseconds: at twenty times the speed, for longer than a sentence. */
const HELD_UP = 400;
const SLOW = `
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...opened) {
    for (const until = Date.now() + ${HELD_UP}; Date.now() < until; );
    return open.apply(this, opened);
  };
`;

/** Puts something else in the place of each row that is kept. @param changed an expression, of `item`. */
async function changeRows({ page }: Visit, changed: string): Promise<void> {
  await page.evaluate(ROW.replace('CHANGED', changed));
}

async function without(context: BrowserContext, name: string): Promise<void> {
  await context.addInitScript(`delete window.${name}; Object.defineProperty(window, '${name}', { value: undefined })`);
}

inBrowser('the page', () => {
  const { visit } = visits();

  test('works where nothing can be kept, and says so', async () => {
    const person = await visit({ ...BY_VOICE, prepare: (context) => without(context, 'indexedDB') });
    expect(await person.page.locator('#kept').textContent()).toContain('keeps nothing');
    expect(await person.page.locator('#kept').isVisible()).toBe(true);
    await person.does(() => person.start.click(), 'Welcome');
    await person.say('do the cat', 'cat');
  });

  test.each<[string, (context: BrowserContext) => Promise<unknown>]>([
    [
      'an engine that does not come',
      (context) => context.route('**/engine.js', (route) => route.fulfill({ status: 500, body: 'no' })),
    ],
    [
      'an engine that is broken',
      (context) =>
        context.route('**/engine.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }),
        ),
    ],
    ['no WebAssembly', (context) => without(context, 'WebAssembly')],
  ])('with %s it says so, and leads on by voice alone', async (_, prepare) => {
    const person = await visit({ prepare, mayComplain: /Failed to load resource|broken|WebAssembly|did not load/ });
    await person.page.locator('#remark', { hasText: 'The figure cannot be shown here' }).waitFor();
    expect(await person.page.locator('#screen').isVisible()).toBe(false);
    await person.does(() => person.start.click(), 'Welcome');
    await person.say('next', 'Shall we start?');
  });

  test('leaves unread what has the wrong shape, from the device and to it', async () => {
    const person = await visit();
    await inTheCat(person);
    const wrong = [null, 1, 'next', {}, { kind: 'touched', what: 'everything' }, { kind: 'show' }, { kind: 'ready?' }];
    const sends = (to: string) => `for (const each of ${JSON.stringify(wrong)}) ${to}.postMessage(each, '*')`;
    await person.page.evaluate(sends('document.getElementById("screen").contentWindow'));
    await person.page.evaluate(sends('window'));
    await person.page.frames()[1]?.evaluate(sends('parent'));
    await person.does(() => person.target('pause').click(), 'Pausing.');
  });

  test.each([
    ['of garbage', '{ userId: item.userId, person: item.person, garbage: [1, 2] }'],
    ['of a newer page', '{ ...item, version: 99 }'],
  ])('begins without an error where a row %s is kept', async (_, changed) => {
    const person = await visit(BY_VOICE);
    await person.does(() => person.start.click(), 'Welcome');
    await person.say('do the cat', 'cat');
    await person.say('yes', 'Shall we start?');
    await changeRows(person, changed);
    await person.reload();
    await person.does(() => person.start.click(), 'Welcome');
    await person.say('next', 'Shall we start?');
  });

  test('goes on where its storage is full, and promises no place that it could not keep', async () => {
    const person = await visit({ ...BY_VOICE, mayComplain: /AbortError/ });
    await inTheCat(person);
    await person.page.evaluate(FULL);
    await person.say('wait', 'Pausing.');
    await person.say('go on', /On we go|Carrying on|And on/);
    await person.atSpeed(4);
    await person.say('stop', 'Goodbye.');
    await person.start.waitFor();
    expect((await person.captions()).filter((caption) => caption.includes('place is kept'))).toEqual([]);
  });

  test('begins each answer with its first words, however long the computer takes to make it', async () => {
    const person = await visit({ ...BY_VOICE, prepare: (context) => context.addInitScript(SLOW) });
    await person.atSpeed(20);
    await person.does(() => person.start.click(), 'Welcome');
    await person.say('what do i need', 'You need a mat');
  });

  test.each([
    ['back by an hour', -3_600_000],
    ['forward by a few seconds', 5000],
    ['forward by a day, as by a computer that slept', 86_400_000],
  ])('goes on where its clock is put %s', async (_, by) => {
    const person = await visit(BY_VOICE);
    await person.does(() => person.start.click(), 'Welcome');
    await person.changeClock(by);
    await person.say('what do i need', 'You need a mat');
    await person.atSpeed(4);
    await person.hears('Can you get down to the floor');
    await person.reload();
    await person.does(() => person.start.click(), 'Welcome');
  });
});
