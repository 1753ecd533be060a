import type { Visit } from '../support/web/visit.ts';
import { BY_VOICE, inBrowser, visits } from '../support/web/visits.ts';

/** The page for those who use a keyboard or a screen reader. */

async function focusedIn({ page }: Visit): Promise<unknown> {
  return await page.evaluate('document.activeElement.textContent');
}

inBrowser('in the page', () => {
  const { visit } = visits([], BY_VOICE);

  test('a chip that stays keeps the focus, and from one that goes it comes to the first', async () => {
    const person = await visit();
    const { keyboard } = person.page;
    await person.does(() => person.start.click(), 'Welcome');
    await person.say('do the cat', 'The cat, then.');
    await person.chip('wait').focus();
    await person.chip('yes').waitFor();
    expect(await focusedIn(person)).toBe('yes');
    await person.does(() => keyboard.press('Enter'), 'Shall we start?');
    await person.say('yes', 'You need a mat');
    await person.say('next', 'The cat');
    await person.say('wait', 'You are about to begin');
    await person.chip('where am I').focus();
    await person.chip('go on').dispatchEvent('click');
    await person.chip('slower').waitFor();
    expect(await focusedIn(person)).toBe('where am I');
  });

  test('what the page remarks is there for a screen reader before there is a remark', async () => {
    const { page } = await visit();
    for (const id of ['remark', 'microphone']) {
      expect(await page.locator(`#${id}`).getAttribute('role')).toBe('status');
      expect(await page.evaluate(`getComputedStyle(document.getElementById('${id}')).display`)).not.toBe('none');
    }
  });

  test('Space is the browser’s own before Start, and says something afterwards', async () => {
    const { page } = await visit();
    const isTaken = `new Promise((settled) => {
        addEventListener('keydown', (event) => setTimeout(() => settled(event.defaultPrevented)), { once: true });
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
      })`;
    expect(await page.evaluate(isTaken)).toBe(false);
    const person = await visit();
    await person.does(() => person.start.click(), 'Welcome');
    expect(await person.page.evaluate(isTaken)).toBe(true);
  });
});
