import { inTheCat } from '../support/web/in-the-cat.ts';
import type { Visit } from '../support/web/visit.ts';
import { BY_VOICE, inBrowser, visits } from '../support/web/visits.ts';

/** What the page shows to its developers. */

async function openedFor(visit: Visit): Promise<void> {
  await visit.page.locator('#developer > summary').click();
}

/** Waits until a part of the developers' side has these words. */
async function shows({ page }: Visit, id: string, words: string | RegExp): Promise<void> {
  await page.locator(`#${id}`, { hasText: words }).waitFor({ state: 'attached' });
}

inBrowser('the developers’ side', () => {
  const { visit } = visits();

  test('is closed at first, and shows once it is open what was said, asked, answered, understood and kept', async () => {
    const person = await visit();
    expect(await person.page.locator('#timeline').isVisible()).toBe(false);
    await openedFor(person);
    await shows(person, 'place-now', 'no workout is under way');
    await person.does(() => person.start.click(), 'Welcome');
    await shows(person, 'understood', 'LaunchRequest');
    expect(await person.page.locator('#timeline [aria-current]').textContent()).toMatch(/^0:00Welcome.* s$/);
    await person.say('do the cat', 'The cat, then.');
    await shows(person, 'understood', /Intent, exercise "(the )?cat"/);
    await shows(person, 'request', '"type": "IntentRequest"');
    await shows(person, 'response', '"shouldEndSession": false');
    await shows(person, 'ssml', '<speak>The cat, then.');
    await shows(person, 'apl', '"beats": [');
    await shows(person, 'row', '"revision"');
    await shows(person, 'cursor', /0:0\d of \d/);
  });

  test('pulls the plug: the session is gone without a word, and the workout is offered again', async () => {
    const person = await visit(BY_VOICE);
    await inTheCat(person);
    await openedFor(person);
    await person.page.locator('#unplug').click();
    await person.start.waitFor();
    await shows(person, 'cursor', 'Nothing plays.');
    await shows(person, 'understood', 'NextIntent');
    await person.does(() => person.start.click(), 'Shall we go on?');
  });

  test('loses the connection: the skill is told that the session ended by an error', async () => {
    const person = await visit(BY_VOICE);
    await openedFor(person);
    await person.does(() => person.start.click(), 'Welcome');
    await person.page.locator('#lose').click();
    await shows(person, 'request', '"reason": "ERROR"');
    await person.start.waitFor();
  });

  test('lets a day go by, and another person speak, who is greeted as a newcomer', async () => {
    const person = await visit(BY_VOICE);
    await openedFor(person);
    await person.does(() => person.start.click(), 'Welcome');
    await person.say('do the cat', 'The cat, then.');
    await person.page.locator('#next-day').click();
    await person.start.waitFor();
    await person.page.locator('#another').click();
    await person.does(() => person.start.click(), 'Welcome');
    await shows(person, 'request', '"personId": "amzn1.ask.person.anna"');
  });
});
